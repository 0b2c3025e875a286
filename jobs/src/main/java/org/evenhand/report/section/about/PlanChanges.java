package org.evenhand.report.section.about;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.message.Message;
import org.evenhand.report.Adherence.Change;
import org.evenhand.report.Entry;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;

/**
 * Keys of a plan with their values before and after. Of two long lists only what they do not share
 * is printed.
 *
 * @param before head of the column with the values before
 * @param after head of the column with the values after
 */
record PlanChanges(Message before, Message after) {

  /** Characters beyond which a value does not stand in a table as it is. */
  private static final int LONG = 60;

  Table table(Message caption, Message reading, List<Change> changes) {
    return Table.of(
        caption,
        reading,
        changes,
        List.of(
            Source.header(Message.of("about.plan_key"), change -> Message.literal(change.key())),
            Source.text(before, change -> entry(change.before(), change.after())),
            Source.text(after, change -> entry(change.after(), change.before()))));
  }

  private static Entry entry(Optional<String> value, Optional<String> other) {
    if (value.isEmpty()) {
      return Entry.text(Message.of("about.plan_no_key"));
    }
    String text = value.get();
    if (isList(text) && other.filter(PlanChanges::isList).isPresent() && isLong(text, other)) {
      return Entry.text(versus(entries(text), entries(other.get())));
    }
    return Entry.text(text.isBlank() ? Message.of("about.blank") : Message.literal(text));
  }

  private static Message versus(List<String> own, List<String> other) {
    List<String> alone = new ArrayList<>(own);
    alone.removeAll(other);
    if (!alone.isEmpty()) {
      return Message.of(
          "about.entries_alone", "count", own.size(), "alone", String.join(", ", alone));
    }
    return Message.of(
        own.size() == other.size() ? "about.entries_in_another_order" : "about.entries_shared",
        "count",
        own.size());
  }

  private static boolean isLong(String text, Optional<String> other) {
    return text.length() > LONG || other.orElse("").length() > LONG;
  }

  private static boolean isList(String text) {
    return text.startsWith("[") && text.endsWith("]");
  }

  private static List<String> entries(String list) {
    return List.of(list.substring(1, list.length() - 1).split(", "));
  }
}
