package org.evenhand.verdict;

import java.util.List;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Statistic;
import org.evenhand.schema.Plan;

/**
 * The agreed range within which groups count as treated alike, for one estimand.
 *
 * @param estimand the primary estimand
 * @param lowest what it is called at the worst case least adverse to the group
 * @param highest what it is called at the worst case most adverse to the group
 * @param lower lower limit, in the estimand's unit
 * @param upper upper limit, in the estimand's unit
 * @param equal the value that stands for equal rates
 */
record Margin(
    Statistic estimand,
    Statistic lowest,
    Statistic highest,
    double lower,
    double upper,
    double equal) {

  /**
   * The margin of the plan's primary estimand.
   *
   * @throws IllegalArgumentException if the plan names an estimand that carries no verdict
   */
  static Margin of(Plan plan) {
    String estimand = plan.primary().estimand();
    if (estimand.equals(Statistic.MH_RATE_RATIO.code())) {
      List<Double> limits = plan.margins().rateRatio();
      return new Margin(
          Statistic.MH_RATE_RATIO,
          Statistic.BOUND_LOWEST,
          Statistic.BOUND_HIGHEST,
          limits.get(0),
          limits.get(1),
          1);
    }
    if (estimand.equals(Statistic.MH_RATE_DIFFERENCE.code())) {
      List<Double> limits = plan.margins().rateDifference();
      return new Margin(
          Statistic.MH_RATE_DIFFERENCE,
          Statistic.DIFFERENCE_BOUND_LOWEST,
          Statistic.DIFFERENCE_BOUND_HIGHEST,
          limits.get(0),
          limits.get(1),
          0);
    }
    throw new IllegalArgumentException(
        "plan key primary.estimand: %s carries no verdict; choose %s or %s"
            .formatted(
                estimand, Statistic.MH_RATE_RATIO.code(), Statistic.MH_RATE_DIFFERENCE.code()));
  }

  /** Whether the finding has an interval that lies wholly in the closed margin. */
  boolean holds(Finding finding) {
    return finding.level().isPresent()
        && lower <= finding.lower().getAsDouble()
        && finding.upper().getAsDouble() <= upper;
  }

  /** Whether the finding has an interval that lies wholly outside the closed margin. */
  boolean isCleared(Finding finding) {
    return finding.level().isPresent()
        && (finding.lower().getAsDouble() > upper || finding.upper().getAsDouble() < lower);
  }

  /** The difference of rates at the same worst case of the missing alignments. */
  Statistic differenceAt(Statistic bound) {
    return bound == lowest ? Statistic.DIFFERENCE_BOUND_LOWEST : Statistic.DIFFERENCE_BOUND_HIGHEST;
  }

  /**
   * On which side of equal rates the estimate of tested rates lies: 1 above, -1 below, 0 at. A
   * ratio without a value, although there was something to test, is one of sanctions in the group
   * alone, and so above.
   */
  int direction(Finding tested) {
    return tested.estimate().isPresent()
        ? (int) Math.signum(tested.estimate().getAsDouble() - equal)
        : 1;
  }
}
