package org.evenhand.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.evenhand.report.Table.Source;
import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void isWhollyHidden_hiddenNumbersAndNoneShown() {
    assertTrue(table(Entry.text("A"), Entry.hidden()).isWhollyHidden());
    assertFalse(table(Entry.hidden(), Entry.number("3")).isWhollyHidden());
    assertFalse(table(Entry.text("A"), Entry.absent("none")).isWhollyHidden());
  }

  private static Table table(Entry... entries) {
    List<Table.Column> columns =
        java.util.Arrays.stream(entries)
            .map(entry -> new Table.Column("x", Table.Role.NUMBER))
            .toList();
    return new Table("Caption", "Reading.", columns, List.of(List.of(entries)));
  }

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
