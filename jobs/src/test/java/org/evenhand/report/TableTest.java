package org.evenhand.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.evenhand.fixture.English;
import org.evenhand.message.Message;
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
    assertEquals(List.of("first", "second"), English.of(table.notes()));
  }

  @Test
  void table_rowTooShort_isRefused() {
    List<Table.Column> columns = List.of(new Table.Column(Message.literal("A"), Table.Role.TEXT));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Table(Message.NONE, Message.NONE, columns, List.of(List.of())));
  }
}
