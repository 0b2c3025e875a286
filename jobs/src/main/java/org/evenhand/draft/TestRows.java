package org.evenhand.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.gate.Suspicion;
import org.evenhand.profile.ColumnProfile;

/** Proposes to leave out rows that look as if they had been made to try the register out. */
final class TestRows {

  /** Where so many rows are tests, tests are what the register is about. */
  private static final double MOST = 0.5;

  private final Interview interview;

  TestRows(Interview interview) {
    this.interview = interview;
  }

  /** One proposal for each column that holds such a value, but for those that a person denied. */
  List<DraftedExclusion> of(List<ColumnProfile> columns) {
    List<DraftedExclusion> exclusions = new ArrayList<>();
    for (ColumnProfile column : columns) {
      List<String> values = column.tests().keySet().stream().filter(TestRows::isShown).toList();
      long rows = values.stream().mapToLong(column.tests()::get).sum();
      if (rows > 0 && rows < MOST * column.filled()) {
        confirmed(new DraftedExclusion(column.name(), values, false, rows))
            .ifPresent(exclusions::add);
      }
    }
    return exclusions;
  }

  private static boolean isShown(String value) {
    return ShownValues.isVisible(value) && Suspicion.ofUnknown(value).isEmpty();
  }

  private Optional<DraftedExclusion> confirmed(DraftedExclusion found) {
    Optional<String> answer =
        interview.ask(
            new Inquiry(
                "%s of column %s hold %s: are they test records, to be left out?"
                    .formatted(
                        Remarks.rows(found.rows()),
                        found.column(),
                        String.join(" or ", found.values())),
                Inquiry.YES_OR_NO,
                ""));
    return answer.isEmpty()
        ? Optional.of(found)
        : answer
            .filter(Inquiry.YES::equals)
            .map(yes -> new DraftedExclusion(found.column(), found.values(), true, found.rows()));
  }

  /** The values of a column that its proposal names. */
  static List<String> named(List<DraftedExclusion> exclusions, String column) {
    return exclusions.stream()
        .filter(exclusion -> exclusion.column().equals(column))
        .flatMap(exclusion -> exclusion.values().stream())
        .toList();
  }
}
