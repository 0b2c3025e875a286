package org.evenhand.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;

/** What happens to a finding when every case is there twice. */
final class Duplication {

  private static final double ROOT_2 = Math.sqrt(2);

  /** Estimates that stay, as opposed to counts and tests, which grow. */
  private static final Set<Unit> STAYING = Set.of(Unit.PROPORTION, Unit.RATIO, Unit.FLAG);

  private Duplication() {}

  static void check(Finding once, Finding twice) {
    Statistic statistic = once.statistic();
    if (!STAYING.contains(statistic.unit()) || once.estimate().isEmpty()) {
      return;
    }
    double before = once.estimate().getAsDouble();
    double after = twice.estimate().getAsDouble();
    switch (statistic) {
      case SMALLEST_DETECTABLE -> assertTrue(after < before);
      case E_VALUE_LIMIT -> assertTrue(after >= before);
      // The conditional maximum of the likelihood depends on the counts, if little.
      case EXACT_ODDS_RATIO -> assertEquals(before, after, 1e-3 * before);
      default -> assertEquals(before, after, 1e-9);
    }
    if (once.lower().isPresent()) {
      assertEquals(ROOT_2, width(once) / width(twice), 0.02, once.toString());
    }
  }

  private static double width(Finding finding) {
    double lower = finding.lower().orElseThrow();
    double upper = finding.upper().orElseThrow();
    return finding.statistic().unit() == Unit.RATIO ? Math.log(upper / lower) : upper - lower;
  }
}
