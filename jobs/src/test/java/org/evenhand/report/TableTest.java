package org.evenhand.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.evenhand.report.Table.Source;
import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void notes_sameReasonTwice_isListedOnce() {
    Table table =
        Table.of(
            "Caption",
            "Reading.",
            List.of("first", "second", "first"),
            List.of(Source.number("Number", Entry::absent)));
    assertEquals(List.of("first", "second"), table.notes());
  }

  @Test
  void table_withoutReading_isRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> new Table("Caption", " ", List.of(), List.of()));
  }

  @Test
  void table_rowTooShort_isRefused() {
    List<Table.Column> columns = List.of(new Table.Column("A", Table.Role.TEXT));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Table("Caption", "Reading.", columns, List.of(List.of())));
  }
}
