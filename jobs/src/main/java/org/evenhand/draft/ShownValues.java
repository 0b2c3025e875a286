package org.evenhand.draft;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenhand.gate.Rule;
import org.evenhand.gate.Suspicion;
import org.evenhand.profile.ColumnProfile;
import org.evenhand.schema.PlainText;

/**
 * The values of a column of codes that a draft may show, and what it keeps to itself: what a
 * detector takes for something that identifies people, and what nobody can see.
 *
 * @param shown values with their rows, the most frequent first
 * @param hidden rows whose value is not shown, by why
 */
record ShownValues(Map<String, Long> shown, Map<String, Long> hidden) {

  private static final String UNSEEN = "holds characters that nobody sees";

  /**
   * The values of a column.
   *
   * @param codes words for a code of the list are shown even where they are written like a name
   */
  static ShownValues of(ColumnProfile column, CodeMatcher codes) {
    Map<String, Long> shown = new LinkedHashMap<>();
    Map<String, Long> hidden = new LinkedHashMap<>();
    column
        .values()
        .forEach(
            (value, rows) -> {
              boolean known = codes.match(value).filter(CodeMatcher.Match::whole).isPresent();
              Optional<String> why = why(value, known);
              if (why.isEmpty()) {
                shown.put(value, rows);
              } else {
                hidden.merge(why.get(), rows, Long::sum);
              }
            });
    return new ShownValues(shown, hidden);
  }

  private static Optional<String> why(String value, boolean known) {
    if (!isVisible(value)) {
      return Optional.of(UNSEEN);
    }
    return (known ? Suspicion.ofCode(value) : Suspicion.ofUnknown(value)).map(Rule::finding);
  }

  /** Whether people see every character of a text. */
  static boolean isVisible(String text) {
    return PlainText.firstHidden(text, "").isEmpty();
  }

  /** What is to be said of the hidden ones. */
  String remark() {
    return hidden.entrySet().stream()
        .map(entry -> "the value of " + Remarks.rows(entry.getValue()) + " " + entry.getKey())
        .collect(
            Collectors.joining("; ", "", " and is not shown: look there, and add what is a code"));
  }
}
