package org.evenhand.stat;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * A quantile of values that come with counts.
 *
 * <p><b>Estimates</b> the value that a given share of all values do not exceed, such as the median
 * for one half.
 *
 * <p><b>Formula.</b> The least value whose cumulated share is above {@code p}; where the share of a
 * value is exactly {@code p}, the middle of it and the next (type 2 of Hyndman and Fan). The limits
 * are the order statistics {@code l} and {@code u + 1}, where {@code l} and {@code u} are the
 * quantiles {@code (1-level)/2} and {@code (1+level)/2} of the binomial distribution with {@code n}
 * and {@code p}.
 *
 * <p><b>Inputs.</b> Values in ascending order, a count for each; a probability and a level in (0,
 * 1).
 *
 * <p><b>Result.</b> A value, or the middle of two, with limits that are values; the chance that the
 * limits hold the quantile is at least the level, whatever the distribution.
 *
 * <p><b>Special cases.</b> A limit is infinite where so few values set none. Counting every value
 * twice leaves the quantile as it is, which is not so of types 4 to 9. Not estimable without a
 * value.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if there is not one count per value, a count
 * is negative, the values are out of order, or the probability or the level is not in (0, 1).
 *
 * <p><b>Source.</b> Hyndman and Fan, The American Statistician 50 (1996) 361; Conover, Practical
 * Nonparametric Statistics (1999) 3.2.
 *
 * <p><b>Agrees with</b> R 4.2 {@code quantile(type = 2)}, limits by {@code qbinom}. <b>Differs
 * from</b> R's own default, type 7, and from SAS in nothing (its default is type 2).
 */
public final class SampleQuantile {
  private SampleQuantile() {}

  /**
   * The quantile with its interval.
   *
   * @param values ascending
   * @param counts one per value
   * @param probability of the quantile, in (0, 1)
   * @param level confidence level, a proportion in (0, 1)
   * @return a quantile in the unit of the values; limits are infinite where the counts set none;
   *     not estimable without a value
   * @throws IllegalArgumentException if there is not one count per value, a count is negative, the
   *     values are out of order, or the probability or the level is not in (0, 1)
   */
  public static Value of(long[] values, long[] counts, double probability, double level) {
    double tail = StandardNormal.tail(level);
    checkAscending(values);
    SampleMean.checkCounts(values.length, counts);
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException("probability must lie in (0, 1): " + probability);
    }
    int n = Math.toIntExact(Arrays.stream(counts).sum());
    if (n == 0) {
      return SampleMean.noValue();
    }
    double position = n * probability;
    double lower = ordered(values, counts, (long) Math.ceil(position));
    double upper = ordered(values, counts, (long) Math.floor(position) + 1);
    BinomialDistribution below = BinomialDistribution.of(n, probability);
    int first = below.inverseCumulativeProbability(tail);
    int last = below.inverseCumulativeProbability(1 - tail) + 1;
    return Value.of(
        (lower + upper) / 2,
        new Interval(
            first < 1 ? Double.NEGATIVE_INFINITY : ordered(values, counts, first),
            last > n ? Double.POSITIVE_INFINITY : ordered(values, counts, last),
            level));
  }

  /**
   * Refuses values that are out of order.
   *
   * @throws IllegalArgumentException if they are
   */
  static void checkAscending(long[] values) {
    for (int i = 1; i < values.length; i++) {
      if (values[i] <= values[i - 1]) {
        throw new IllegalArgumentException("values must ascend");
      }
    }
  }

  private static double ordered(long[] values, long[] counts, long place) {
    long before = 0;
    int i = 0;
    while (before + counts[i] < place) {
      before += counts[i++];
    }
    return values[i];
  }
}
