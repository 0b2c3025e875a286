package org.evenhand.verdict;

import java.util.List;
import java.util.OptionalDouble;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Statistic;
import org.evenhand.schema.Plan;
import org.evenhand.stat.Interval;

/**
 * The agreed range within which groups count as treated alike, for one estimand.
 *
 * @param estimand the primary estimand
 * @param lower lower limit, in the estimand's unit
 * @param upper upper limit, in the estimand's unit
 * @param equal the value that stands for equal rates
 */
record Margin(Statistic estimand, double lower, double upper, double equal) {

  /**
   * The margin of the plan's primary estimand.
   *
   * @throws IllegalArgumentException if the plan names an estimand that carries no verdict
   */
  static Margin of(Plan plan) {
    String estimand = plan.primary().estimand();
    if (estimand.equals(Statistic.MH_RATE_RATIO.code())) {
      List<Double> limits = plan.margins().rateRatio();
      return new Margin(Statistic.MH_RATE_RATIO, limits.get(0), limits.get(1), 1);
    }
    if (estimand.equals(Statistic.MH_RATE_DIFFERENCE.code())) {
      List<Double> limits = plan.margins().rateDifference();
      return new Margin(Statistic.MH_RATE_DIFFERENCE, limits.get(0), limits.get(1), 0);
    }
    throw new IllegalArgumentException(
        "plan key primary.estimand: %s carries no verdict; choose %s or %s"
            .formatted(
                estimand, Statistic.MH_RATE_RATIO.code(), Statistic.MH_RATE_DIFFERENCE.code()));
  }

  /** Whether it is one of ratios. */
  boolean isOfRatio() {
    return estimand == Statistic.MH_RATE_RATIO;
  }

  /** Whether an interval lies wholly in the closed margin. */
  boolean holds(Interval interval) {
    return interval.isInside(lower, upper);
  }

  /** Whether the finding has an interval that lies wholly outside the closed margin. */
  boolean isCleared(Finding finding) {
    return finding.level().isPresent()
        && (finding.lower().orElse(Double.NEGATIVE_INFINITY) > upper
            || finding.upper().orElse(Double.POSITIVE_INFINITY) < lower);
  }

  /**
   * How far an estimate is from equal rates: a difference as it is, a ratio by its logarithm;
   * infinite where one side alone has sanctions.
   */
  double deviation(OptionalDouble estimate) {
    if (!isOfRatio()) {
      return estimate.orElse(0);
    }
    return estimate.isPresent() ? Math.log(estimate.getAsDouble()) : Double.POSITIVE_INFINITY;
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
