package org.evenhand.stat;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Two comparisons of like with like set beside each other.
 *
 * <p><b>Estimates</b> how far the Mantel-Haenszel rate ratio or rate difference differs between two
 * sets of trials that have no trial in common.
 *
 * <p><b>Formula.</b> For the ratios {@code RR1/RR2} with the variance {@code v1 + v2} of its
 * logarithm, {@code v} those of Greenland and Robins; for the differences {@code RD1 - RD2} with
 * the sum of Sato's variances. The p-value is that of the normal distribution.
 *
 * <p><b>Inputs.</b> Two lists of 2 x 2 tables, which need not have the same strata; a level in (0,
 * 1).
 *
 * <p><b>Result.</b> A ratio above 0 or a difference in [-2, 2], with limits drawn in to that range,
 * and the p-value of the test that they are equal.
 *
 * <p><b>Special cases.</b> Not estimable where one of the two is not, where a ratio is 0, or where
 * one of the two has no variance.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if the level is not in (0, 1).
 *
 * <p><b>Source.</b> Altman and Bland, BMJ 326 (2003) 219; variances as in {@link MantelHaenszel}.
 *
 * <p><b>Agrees with</b> R 4.2 from two fits of {@code metafor::rma.mh} 3.8-1.
 */
public final class MantelHaenszelContrast {
  private static final Value NO_VARIANCE = Value.notEstimable(Reason.COMPARISON_WITHOUT_INTERVAL);

  private MantelHaenszelContrast() {}

  /**
   * The ratio of two rate ratios.
   *
   * @param first strata of the one set
   * @param second strata of the other
   * @param level confidence level, a proportion in (0, 1)
   * @return a ratio above 0 with its p-value; not estimable where one of the two is not, is 0 or
   *     has no variance
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  public static Value ofRateRatios(List<TwoByTwo> first, List<TwoByTwo> second, double level) {
    Value one = MantelHaenszel.rateRatio(first, level);
    Value other = MantelHaenszel.rateRatio(second, level);
    if (!(one instanceof Estimated above) || !(other instanceof Estimated below)) {
      return one instanceof Estimated ? other : one;
    }
    if (above.interval().isEmpty() || below.interval().isEmpty()) {
      return NO_VARIANCE;
    }
    double ratio = above.value() / below.value();
    double variance = variance(first, second, MantelHaenszel::varianceOfLogRateRatio);
    Estimated estimate = (Estimated) NormalInterval.ofRatio(ratio, variance, level);
    return estimate.withPValue(p(Math.log(ratio), variance));
  }

  /**
   * The difference of two rate differences.
   *
   * @param first strata of the one set
   * @param second strata of the other
   * @param level confidence level, a proportion in (0, 1)
   * @return a difference in [-2, 2] with its p-value; not estimable where one of the two is not or
   *     has no variance
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  public static Value ofRateDifferences(List<TwoByTwo> first, List<TwoByTwo> second, double level) {
    Value one = MantelHaenszel.rateDifference(first, level);
    Value other = MantelHaenszel.rateDifference(second, level);
    if (!(one instanceof Estimated minuend) || !(other instanceof Estimated subtrahend)) {
      return one instanceof Estimated ? other : one;
    }
    if (minuend.interval().isEmpty() || subtrahend.interval().isEmpty()) {
      return NO_VARIANCE;
    }
    double difference = minuend.value() - subtrahend.value();
    double variance = variance(first, second, MantelHaenszel::varianceOfDifference);
    double half = StandardNormal.twoSided(level) * Math.sqrt(variance);
    Interval limits =
        new Interval(Math.max(-2, difference - half), Math.min(2, difference + half), level);
    return Estimated.of(difference).with(limits).withPValue(p(difference, variance));
  }

  private static double variance(
      List<TwoByTwo> first, List<TwoByTwo> second, ToDoubleFunction<List<TwoByTwo>> of) {
    return of.applyAsDouble(MantelHaenszel.comparable(first))
        + of.applyAsDouble(MantelHaenszel.comparable(second));
  }

  private static double p(double distance, double variance) {
    return 2 * StandardNormal.atMost(-Math.abs(distance) / Math.sqrt(variance));
  }
}
