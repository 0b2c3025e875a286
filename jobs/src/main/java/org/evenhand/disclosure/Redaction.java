package org.evenhand.disclosure;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;

/**
 * What is hidden of a finding.
 *
 * @param counts why its counts are hidden; empty if they are shown
 * @param result why its estimate, its limits and its p-values are hidden; empty if they are shown
 */
record Redaction(Optional<Cell.Cause> counts, Optional<Cell.Cause> result) {

  private static final String NO_REFERENCE = "about one group alone";
  private static final String NO_INTERVAL = "no interval";
  private static final String NO_TEST = "no test";
  private static final String NO_FAMILY = "not in a family of tests";

  /** Hides counts and result for one cause, if there is one. */
  static Redaction of(Optional<Cell.Cause> cause) {
    return new Redaction(cause, cause);
  }

  /** The finding with what is hidden taken out. */
  ReleasedFinding of(Finding finding) {
    Counts found = finding.counts();
    String reason = finding.reason().orElse(NO_INTERVAL);
    return new ReleasedFinding(
        finding.subject(),
        finding.statistic(),
        count(OptionalLong.of(found.nGroup())),
        count(OptionalLong.of(found.xGroup())),
        count(found.nReference()),
        count(found.xReference()),
        result(finding.estimate(), reason),
        result(finding.lower(), reason),
        result(finding.upper(), reason),
        finding.level(),
        result(finding.pValue(), finding.reason().orElse(NO_TEST)),
        result(finding.adjustedPValue(), finding.reason().orElse(NO_FAMILY)),
        finding.method(),
        result.isPresent() ? Optional.empty() : finding.reason());
  }

  /** A number that stands or falls with the result. */
  Cell result(OptionalDouble number, String otherwise) {
    return result.map(Cell::suppressed).orElseGet(() -> cell(number, otherwise));
  }

  private Cell count(OptionalLong number) {
    if (number.isEmpty()) {
      return Cell.absent(NO_REFERENCE);
    }
    return counts.map(Cell::suppressed).orElseGet(() -> Cell.shown(number.getAsLong()));
  }

  private static Cell cell(OptionalDouble number, String otherwise) {
    return number.isPresent() ? Cell.shown(number.getAsDouble()) : Cell.absent(otherwise);
  }
}
