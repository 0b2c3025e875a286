package org.evenhand.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;

/** What happens to a finding when every case is there twice. */
final class Duplication {

  private static final double ROOT_2 = Math.sqrt(2);

  /** Estimates that stay, as opposed to counts and tests, which grow. */
  private static final Set<Unit> STAYING = Set.of(Unit.PROPORTION, Unit.RATIO, Unit.FLAG);

  /**
   * What is said of units: twice the deciders are not the same deciders with twice the cases, the
   * first five are another share of twice as many persons, and limits that allow for the spread of
   * regions, and rates and ratios drawn towards the others, move less.
   */
  private static final Set<Statistic> OF_UNITS =
      Set.of(
          Statistic.BETWEEN_DECIDER_SD,
          Statistic.TOP_FIVE_SHARE,
          Statistic.FUNNEL_LIMITS_ADJUSTED,
          Statistic.POOLED_RATIO,
          Statistic.SHRUNKEN_RATE,
          Statistic.SHRUNKEN_RATIO);

  private Duplication() {}

  static void check(Finding once, Finding twice) {
    Statistic statistic = once.statistic();
    if (!STAYING.contains(statistic.unit()) || once.estimate().isEmpty()) {
      return;
    }
    if (OF_UNITS.contains(statistic)) {
      return;
    }
    double before = once.estimate().getAsDouble();
    double after = twice.estimate().getAsDouble();
    switch (statistic) {
      case DETECTABLE_RATIO -> assertTrue(after < before);
      case E_VALUE_LIMIT -> assertTrue(after >= before);
      // The conditional maximum of the likelihood depends on the counts, if little.
      case EXACT_ODDS_RATIO -> assertEquals(before, after, 1e-3 * before);
      // So does the factor G/(G-1) on the number of clusters.
      case DESIGN_EFFECT -> assertEquals(before, after, 1e-2 * before);
      default -> assertEquals(before, after, 1e-9);
    }
    if (once.lower().isPresent() && !isAtTheEdge(once)) {
      assertEquals(ROOT_2, width(once) / width(twice), tolerance(once), once.toString());
    }
  }

  /** A share of nothing or of all has one limit only, which moves with the number itself. */
  private static boolean isAtTheEdge(Finding finding) {
    return finding.lower().equals(finding.estimate()) || finding.upper().equals(finding.estimate());
  }

  /** Few pairs have exact limits, few clusters the quantile of Student's t: both narrow faster. */
  private static double tolerance(Finding finding) {
    boolean isOfPairs =
        finding.statistic() == Statistic.PAIRED_DIFFERENCE
            || finding.statistic() == Statistic.PAIRED_ODDS_RATIO;
    // A sequence pays for looks at other sizes, and narrows a little slower.
    boolean isOfSequence = finding.statistic() == Statistic.STANDING_RATIO;
    boolean isOfClusters = finding.method().contains("Student's t");
    return isOfPairs ? 0.5 : isOfClusters || isOfSequence ? 0.1 : 0.02;
  }

  private static double width(Finding finding) {
    double lower = finding.lower().orElseThrow();
    double upper = finding.upper().orElseThrow();
    return finding.statistic().unit() == Unit.RATIO ? Math.log(upper / lower) : upper - lower;
  }
}
