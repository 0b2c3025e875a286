package org.evenhand.stat;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The median of values that come with their counts, with its distribution-free interval.
 *
 * <p><b>Estimates</b> the value that half of the population does not exceed.
 *
 * <p><b>Formula.</b> The middle value of the sorted sample, the mean of the two middle ones if
 * their number {@code n} is even. The limits are the values at the ranks {@code l} and {@code n + 1
 * - l}, where {@code l} is the smallest number with {@code P(B ≤ l) ≥ (1 - level)/2} and {@code B}
 * is binomial with {@code n} trials and probability 1/2.
 *
 * <p><b>Inputs.</b> {@code counts[v]} is how often the value {@code first + v} occurs; a level in
 * (0, 1).
 *
 * <p><b>Result.</b> A value in the unit of the values; limits are values of the sample.
 *
 * <p><b>Special cases.</b> Too few values for limits at this level, such as fewer than six at 95%:
 * no interval. Ties are values like any other. Not estimable without a value.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if a count is negative or the level is not in
 * (0, 1); {@link ArithmeticException} if there are more values than an int can count.
 *
 * <p><b>Source.</b> Thompson, Annals of Mathematical Statistics 7 (1936) 122; Hahn and Meeker,
 * Statistical Intervals (1991) 5.2.
 *
 * <p><b>Agrees with</b> R 4.2 {@code median} and ranks from {@code qbinom}. <b>Differs from</b>
 * programs that interpolate between ranks or shorten the interval at one side.
 */
public final class MedianOfCounts {
  private MedianOfCounts() {}

  /**
   * The median.
   *
   * @param counts how often each value occurs, from {@code first} upwards
   * @param first the first value
   * @param level confidence level, a proportion in (0, 1)
   * @return the median, with an interval unless there are too few values; not estimable without a
   *     value
   * @throws IllegalArgumentException if a count is negative or the level is not in (0, 1)
   * @throws ArithmeticException if there are more values than an int can count
   */
  public static Value of(long[] counts, int first, double level) {
    double tail = StandardNormal.tail(level);
    int n = 0;
    for (long count : counts) {
      if (count < 0) {
        throw new IllegalArgumentException("a count must not be negative: " + count);
      }
      n = Math.addExact(n, Math.toIntExact(count));
    }
    if (n == 0) {
      return Value.notEstimable(Reason.NO_MEDIAN);
    }
    int half = n / 2;
    int upperMiddle = at(counts, half + 1);
    double median = n % 2 == 1 ? upperMiddle : (at(counts, half) + upperMiddle) / 2.0;
    int rank = BinomialDistribution.of(n, 0.5).inverseCumulativeProbability(tail);
    if (rank == 0) {
      return Value.of(first + median);
    }
    int lower = first + at(counts, rank);
    int upper = first + at(counts, n + 1 - rank);
    return Value.of(first + median, new Interval(lower, upper, level));
  }

  /** The position of the value at a rank, from 1. */
  private static int at(long[] counts, long rank) {
    int position = 0;
    long below = counts[0];
    while (below < rank) {
      below += counts[++position];
    }
    return position;
  }
}
