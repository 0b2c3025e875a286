package org.evenhand.stat;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The median of whole numbers that were all observed to their end.
 *
 * <p><b>Estimates</b> the number that half of the population does not exceed.
 *
 * <p><b>Formula.</b> The middle value, or the mean of the two middle values (type 7 of Hyndman and
 * Fan). The limits are the values of rank {@code r} and {@code n + 1 - r}, where {@code r} is the
 * smallest number with {@code P(B <= r) >= (1 - level)/2} for {@code B} binomial with {@code n}
 * trials of probability 1/2; they hold whatever the distribution, and ties widen their coverage.
 *
 * <p><b>Inputs.</b> Values and how often each occurs, in any order; a level in (0, 1).
 *
 * <p><b>Result.</b> A number in the unit of the values, with limits that are among them.
 *
 * <p><b>Special cases.</b> Without an interval where so few values cannot have one of this level.
 * Not estimable without a value.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if the lists differ in length, a number is
 * negative or the level is not in (0, 1).
 *
 * <p><b>Source.</b> Hyndman and Fan, American Statistician 50 (1996) 361; Conover, Practical
 * Nonparametric Statistics (1999), section 3.2.
 *
 * <p><b>Agrees with</b> R 4.2 {@code median}, and {@code sort(x)[c(r, n + 1 - r)]} with {@code r =
 * qbinom((1 - level)/2, n, 1/2)}.
 */
public final class MedianInterval {
  private MedianInterval() {}

  /**
   * The median with its interval.
   *
   * @param values one value of at least 0 per kind
   * @param times how often it occurs, at least 0
   * @param level confidence level, a proportion in (0, 1)
   * @return the median; without an interval if there are too few values for this level; not
   *     estimable without a value
   * @throws IllegalArgumentException if the lists differ in length, a number is negative or the
   *     level is not in (0, 1)
   */
  public static Value of(long[] values, long[] times, double level) {
    StandardNormal.checkLevel(level);
    GiniCoefficient.check(values, times);
    int n = Math.toIntExact(Arrays.stream(times).sum());
    if (n == 0) {
      return Value.notEstimable("no value to take the median of");
    }
    double low = ranked(values, times, (n + 1) / 2);
    double median = (low + ranked(values, times, n / 2 + 1)) / 2;
    int rank = BinomialDistribution.of(n, 0.5).inverseCumulativeProbability((1 - level) / 2);
    return rank == 0
        ? Value.of(median)
        : Value.of(
            median,
            new Interval(ranked(values, times, rank), ranked(values, times, n + 1 - rank), level));
  }

  private static double ranked(long[] values, long[] times, int rank) {
    long reached = 0;
    for (int i : GiniCoefficient.ascending(values)) {
      reached += times[i];
      if (reached >= rank) {
        return values[i];
      }
    }
    throw new IllegalStateException("there are fewer values than the rank asked for");
  }
}
