package org.evenhand.stat;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The mean of values that come with counts.
 *
 * <p><b>Estimates</b> the mean of the values that such units have.
 *
 * <p><b>Formula.</b> {@code m = Σ k v / n}; limits {@code m ± t s/√n}, {@code s² = Σ k (v - m)² /
 * (n-1)} and {@code t} the quantile of Student's distribution with {@code n - 1} degrees of
 * freedom.
 *
 * <p><b>Inputs.</b> Values, a count for each; a level in (0, 1).
 *
 * <p><b>Result.</b> A mean in the values' own unit, with limits.
 *
 * <p><b>Special cases.</b> Without an interval if there is one value only or all are equal. Not
 * estimable without a value.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if there is not one count per value, a count
 * is negative or the level is not in (0, 1).
 *
 * <p><b>Source.</b> Student, Biometrika 6 (1908) 1.
 *
 * <p><b>Agrees with</b> R 4.2 {@code t.test}.
 */
public final class SampleMean {
  private SampleMean() {}

  /**
   * The mean with its interval.
   *
   * @param values in any order
   * @param counts one per value
   * @param level confidence level, a proportion in (0, 1)
   * @return a mean; without an interval if there is one value only or all are equal; not estimable
   *     without a value
   * @throws IllegalArgumentException if there is not one count per value, a count is negative or
   *     the level is not in (0, 1)
   */
  public static Value of(long[] values, long[] counts, double level) {
    double tail = StandardNormal.tail(level);
    checkCounts(values.length, counts);
    long n = Arrays.stream(counts).sum();
    if (n == 0) {
      return noValue();
    }
    double mean = 0;
    for (int i = 0; i < counts.length; i++) {
      mean += (double) counts[i] / n * values[i];
    }
    double squares = 0;
    for (int i = 0; i < counts.length; i++) {
      squares += counts[i] * (values[i] - mean) * (values[i] - mean);
    }
    boolean alike = Arrays.stream(counts).filter(count -> count > 0).count() == 1;
    if (alike) {
      return Value.of(mean);
    }
    double error = Math.sqrt(squares / (n - 1) / n);
    double half = TDistribution.of(n - 1).inverseSurvivalProbability(tail) * error;
    return Value.of(mean, new Interval(mean - half, mean + half, level));
  }

  /**
   * Refuses counts that are none.
   *
   * @throws IllegalArgumentException if there is not one per value or one is negative
   */
  static void checkCounts(int values, long[] counts) {
    if (counts.length != values || Arrays.stream(counts).anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("every value needs a count of at least 0");
    }
  }

  /** The answer if there is none. */
  static Value noValue() {
    return Value.notEstimable(Reason.NO_VALUE);
  }
}
