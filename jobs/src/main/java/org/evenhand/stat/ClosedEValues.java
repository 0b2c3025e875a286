package org.evenhand.stat;

import java.util.Arrays;

/**
 * Adjustment of e-values by closed testing with averages.
 *
 * <p><b>Estimates</b> for each of several hypotheses the e-value that is left when all of them are
 * looked at: whatever the dependence, the probability that any true one ever comes to {@code 1 /
 * alpha} is at most {@code alpha}, at all looks together where the e-values are those of sequences.
 *
 * <p><b>Formula.</b> For hypothesis {@code k} the least average of e-values over all sets of
 * hypotheses that hold {@code k}. It is the average of its own and of those that, taken from the
 * smallest on, lie below the average so far.
 *
 * <p><b>Inputs.</b> Natural logarithms of e-values in any order.
 *
 * <p><b>Result.</b> A new array of logarithms in the order of the input, none greater than before.
 *
 * <p><b>Special cases.</b> No e-values give none; equal ones stay equal; the smallest stays as it
 * is.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if a logarithm is not finite.
 *
 * <p><b>Source.</b> Vovk and Wang, Annals of Statistics 49 (2021) 1736, Algorithm 1.
 *
 * <p><b>Agrees with</b> the least of all averages, every set enumerated in R 4.2. <b>Differs
 * from</b> Bonferroni's division by the number of hypotheses in that it is never less.
 */
public final class ClosedEValues {

  private ClosedEValues() {}

  /**
   * The adjusted e-values.
   *
   * @param logarithms of the e-values, each finite; may be empty
   * @return a new array in the order of the input
   * @throws IllegalArgumentException if a logarithm is not finite
   */
  public static double[] adjust(double[] logarithms) {
    double[] ascending = logarithms.clone();
    Arrays.sort(ascending);
    return Arrays.stream(logarithms).map(own -> adjusted(own, ascending)).toArray();
  }

  private static double adjusted(double own, double[] ascending) {
    if (!Double.isFinite(own)) {
      throw new IllegalArgumentException("the logarithm of an e-value must be finite: " + own);
    }
    // As parts of the own e-value, which the smaller ones are, so that none leaves a double's
    // range.
    double average = 1;
    for (int taken = 0; taken < ascending.length; taken++) {
      double next = Math.exp(ascending[taken] - own);
      if (next >= average) {
        break;
      }
      average += (next - average) / (taken + 2);
    }
    return own + Math.log(average);
  }
}
