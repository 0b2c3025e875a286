package org.evenhand.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.profile.ColumnProfile;
import org.evenhand.schema.Field;

/** Proposes how the dates of a column are read, and days as what lies between two of them. */
final class DateDrafting {

  private final Interview interview;

  DateDrafting(Interview interview) {
    this.interview = interview;
  }

  /** A month field with the patterns of its column. */
  DraftedField month(DraftedField field, ColumnProfile column) {
    List<String> patterns = fitting(column);
    String first = patterns.get(0);
    List<String> rivals = rivals(column, first);
    if (rivals.isEmpty()) {
      boolean stands = field.stands() && !patterns.contains("yyyy");
      return field
          .standing(stands)
          .dated(patterns)
          .remarked(
              stands || !field.stands()
                  ? ""
                  : "the months are not known; say which month stands for a year");
    }
    List<String> choices = new ArrayList<>(List.of(first));
    choices.addAll(rivals);
    Optional<String> answer =
        interview.ask(
            new Inquiry(
                "%s: how are the dates of column %s written?"
                    .formatted(field.title(), column.name()),
                choices,
                first));
    return field
        .standing(field.stands() && answer.isPresent())
        .dated(List.of(answer.orElse(first)))
        .remarked(
            answer.isPresent()
                ? "answered"
                : "every date can be read as %s just as well: only you know"
                    .formatted(String.join(" or ", rivals)));
  }

  /** A field of days as those from one date to another; empty where the dates have no days. */
  Optional<DraftedField> days(
      Field contracted, DraftedField field, ColumnProfile column, DraftedField received) {
    List<String> ends = fitting(column);
    if (!haveDays(ends) || !haveDays(received.dates()) || received.origin().column().isEmpty()) {
      return Optional.empty();
    }
    Origin origin =
        new Origin.Days(received.origin().column().orElseThrow(), received.dates(), column.name());
    boolean stands = field.stands() && received.stands() && column.rivals(ends.get(0)).isEmpty();
    return Optional.of(
        DraftedField.of(contracted, stands, origin, field.remarks())
            .dated(ends)
            .remarked("counted from the date of receipt"));
  }

  /** The patterns of the column, without one that reads the same dates in another order. */
  static List<String> fitting(ColumnProfile column) {
    List<String> patterns = new ArrayList<>();
    for (String pattern : column.patterns()) {
      if (patterns.stream().noneMatch(other -> inOrder(other).equals(swapped(pattern)))) {
        patterns.add(pattern);
      }
    }
    return patterns;
  }

  /** One pattern for each other order in which its parts can be read. */
  private static List<String> rivals(ColumnProfile column, String pattern) {
    Map<String, String> rivals = new LinkedHashMap<>();
    column.rivals(pattern).forEach(rival -> rivals.putIfAbsent(inOrder(rival), rival));
    return List.copyOf(rivals.values());
  }

  private static String inOrder(String pattern) {
    return pattern.replaceAll("(.)\\1*", "$1");
  }

  private static String swapped(String pattern) {
    return inOrder(pattern).replace('M', '?').replace('d', 'M').replace('?', 'd');
  }

  private static boolean haveDays(List<String> patterns) {
    return !patterns.isEmpty() && patterns.stream().allMatch(pattern -> pattern.contains("d"));
  }
}
