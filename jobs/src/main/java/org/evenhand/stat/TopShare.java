package org.evenhand.stat;

import java.util.Arrays;

/**
 * The share of a total that the largest few hold.
 *
 * <p><b>Estimates</b> what part of all events goes back to the persons with the most of them. It
 * describes these persons; it is no estimate of a larger population.
 *
 * <p><b>Formula.</b> {@code Σ x_(i) / Σ x_i} over the {@code k} largest values. Persons at the
 * boundary who have as much as each other may stand for one another, so that the share does not
 * depend on an order.
 *
 * <p><b>Inputs.</b> Values of at least 0 and how often each occurs, in any order; how many are the
 * largest few.
 *
 * <p><b>Result.</b> A proportion in (0, 1].
 *
 * <p><b>Special cases.</b> 1 if there are no more persons than asked for. Not estimable without a
 * person or if the total is 0.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if the lists differ in length, a number is
 * negative or {@code k < 1}.
 *
 * <p><b>Source.</b> Lorenz, Publications of the American Statistical Association 9 (1905) 209; one
 * minus the Lorenz curve at {@code 1 - k/n}.
 *
 * <p><b>Agrees with</b> R 4.2 {@code sum(head(sort(x, decreasing = TRUE), k)) / sum(x)}.
 */
public final class TopShare {
  private TopShare() {}

  /**
   * The share of the largest.
   *
   * @param values one value of at least 0 per kind of person
   * @param times how many persons have it, at least 0
   * @param k how many persons are the largest few, at least 1
   * @return a proportion in (0, 1]; not estimable without a person or if all values are 0
   * @throws IllegalArgumentException if the lists differ in length, a number is negative or k is
   *     less than 1
   */
  public static Value of(long[] values, long[] times, long k) {
    GiniCoefficient.check(values, times);
    if (k < 1) {
      throw new IllegalArgumentException("the largest few are at least one: " + k);
    }
    int[] order = GiniCoefficient.ascending(values);
    long left = k;
    double top = 0;
    double total = 0;
    for (int i = order.length - 1; i >= 0; i--) {
      long taken = Math.min(left, times[order[i]]);
      top += (double) taken * values[order[i]];
      total += (double) times[order[i]] * values[order[i]];
      left -= taken;
    }
    return total == 0
        ? GiniCoefficient.nothingToShare(Arrays.stream(times).sum())
        : Value.of(top / total);
  }
}
