package org.evenhand.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.evenhand.message.Message;
import org.evenhand.report.Table.Source;
import org.evenhand.schema.Language;
import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void notes_sameReasonTwice_isListedOnce() {
    Table table =
        Table.of(
            Message.literal("Caption"),
            Message.literal("Reading."),
            Stream.of("first", "second", "first").map(Message::literal).toList(),
            List.of(Source.number(Message.literal("Number"), Entry::absent)));
    assertEquals(List.of("First.", "Second."), table.notes(Language.ENGLISH));
  }

  @Test
  void notes_thatSayTheSameInOtherMessages_areListedOnce() {
    Table table =
        Table.of(
            Message.literal("Caption"),
            Message.literal("Reading."),
            List.of("no value", "no value of another kind"),
            List.of(
                Source.number(
                    Message.literal("Number"),
                    kind -> Entry.absent(Message.of("common.alone", "kind", kind)))));
    for (Language language : Language.values()) {
      assertEquals(1, table.notes(language).size());
    }
  }

  @Test
  void table_rowTooShort_isRefused() {
    List<Table.Column> columns = List.of(new Table.Column(Message.literal("A"), Table.Role.TEXT));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Table(Message.NONE, Message.NONE, columns, List.of(List.of())));
  }
}
