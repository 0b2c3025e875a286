package org.evenhand.draft;

import java.util.LinkedHashMap;
import java.util.List;
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
 * @param hidden what is not shown, by why
 */
record ShownValues(Map<String, Long> shown, Map<String, Hidden> hidden) {

  private static final String UNSEEN = "holds characters that nobody sees";

  /** Groups and places are written as people are: by capitals alone nobody can tell. */
  private static final String CAPITALS = "is written as names of people are";

  /** From this share of the rows on, what is written so is no slip in a few of them. */
  private static final double SLIPS = 0.1;

  /** A code stands in more than one row; most people stand in one alone. */
  private static final double ROWS_OF_A_CODE = 2;

  /**
   * Values that are not shown.
   *
   * @param values how many there are
   * @param rows in how many rows
   */
  record Hidden(long values, long rows) {
    private Hidden and(Hidden other) {
      return new Hidden(values + other.values, rows + other.rows);
    }
  }

  /**
   * The values of a column.
   *
   * @param codes words for a code of the list are shown even where they are written like a name
   */
  static ShownValues of(ColumnProfile column, CodeMatcher codes) {
    Map<String, Long> shown = new LinkedHashMap<>();
    Map<String, Hidden> hidden = new LinkedHashMap<>();
    column
        .values()
        .forEach(
            (value, rows) -> {
              boolean known = codes.match(value).filter(CodeMatcher.Match::whole).isPresent();
              Optional<String> why = why(value, known);
              if (why.isEmpty()) {
                shown.put(value, rows);
              } else {
                hidden.merge(why.get(), new Hidden(1, rows), Hidden::and);
              }
            });
    return new ShownValues(shown, hidden);
  }

  private static Optional<String> why(String value, boolean known) {
    if (!isVisible(value)) {
      return Optional.of(UNSEEN);
    }
    Optional<String> why = Suspicion.ofCode(value).map(Rule::finding);
    return known ? why : why.or(() -> Suspicion.ofUnknown(value).map(rule -> CAPITALS));
  }

  /** Whether people see every character of a text. */
  static boolean isVisible(String text) {
    return PlainText.firstHidden(text, "").isEmpty();
  }

  /** The same without some values. */
  ShownValues without(List<String> values) {
    Map<String, Long> left = new LinkedHashMap<>(shown);
    left.keySet().removeAll(values);
    return new ShownValues(left, hidden);
  }

  /**
   * Why a person may vouch that values are no names: they are written so by capitals alone, and too
   * often for slips. Empty where it is not so.
   */
  Optional<String> vouching(ColumnProfile column) {
    return Optional.ofNullable(hidden.get(CAPITALS))
        .filter(names -> names.rows() >= ROWS_OF_A_CODE * names.values())
        .filter(names -> names.rows() >= SLIPS * column.filled())
        .map(
            names ->
                "%s in %s, not shown here: written as names of people are, and as groups and places are; read them all, and vouch only if nobody's name is among them"
                    .formatted(
                        names.values() == 1
                            ? "1 value"
                            : Remarks.number(names.values()) + " values",
                        Remarks.rows(names.rows())));
  }

  /** A question where there are values that are not shown. */
  Optional<DraftedCode> unshown() {
    return hidden.isEmpty()
        ? Optional.empty()
        : Optional.of(DraftedCode.open(CodeDrafting.LEFT_OPEN, remark()));
  }

  private String remark() {
    return hidden.entrySet().stream()
        .map(
            entry ->
                "the value of %s %s"
                    .formatted(Remarks.rows(entry.getValue().rows()), entry.getKey()))
        .collect(
            Collectors.joining("; ", "", " and is not shown: look there, and add what is a code"));
  }

  /** The same without those that somebody may vouch for. */
  ShownValues withoutCapitals() {
    Map<String, Hidden> others = new LinkedHashMap<>(hidden);
    others.remove(CAPITALS);
    return new ShownValues(shown, others);
  }
}
