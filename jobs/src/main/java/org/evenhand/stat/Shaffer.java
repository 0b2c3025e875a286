package org.evenhand.stat;

import java.util.BitSet;

/**
 * Shaffer's adjustment of the p-values of all comparisons of groups in pairs.
 *
 * <p><b>Estimates</b> for each pair of {@code k} groups the smallest error rate of all pairs
 * together at which it would be found to differ.
 *
 * <p><b>Formula.</b> Equality is transitive, so that only some numbers of the {@code m = k(k-1)/2}
 * pairs can be equal at once: {@code S(0) = S(1) = {0}}, {@code S(k) = ∪ {j(j-1)/2 + s : s ∈ S(k -
 * j)}}, {@code j} from 1 to {@code k}. With the p-values in ascending order the {@code i}-th
 * becomes {@code max over j ≤ i of min(1, t(j) p(j))}, {@code t(j)} being the largest number in
 * {@code S(k)} that does not exceed {@code m - j + 1} (step S1: which pairs were found is not made
 * use of). After a test of all groups alike not all pairs are equal, and {@code t(1)} becomes
 * {@code (k-1)(k-2)/2}; no pair is then better shown than that test.
 *
 * <p><b>Inputs.</b> One p-value per pair of groups, in any order, each in [0, 1].
 *
 * <p><b>Result.</b> A new array in the order of the input, each in [0, 1] and not smaller than
 * before, never larger than after Holm's adjustment of the pairs by themselves.
 *
 * <p><b>Special cases.</b> Two groups have one pair, which stays as it is. Equal p-values stay
 * equal.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if a p-value is not in [0, 1] or their number
 * is not that of the pairs.
 *
 * <p><b>Source.</b> Shaffer, Journal of the American Statistical Association 81 (1986) 826.
 *
 * <p><b>Agrees with</b> own sums in R 4.2 over all partitions of the groups. <b>Differs from</b>
 * {@code multcomp::adjusted("Shaffer")}, which goes by which pairs were found (step S2).
 */
public final class Shaffer {
  private Shaffer() {}

  /**
   * The adjusted p-values of the pairs by themselves.
   *
   * @param groups how many groups there are, 2 or more
   * @param pValues one per pair, in any order, each in [0, 1]
   * @return a new array in the order of the input, each in [0, 1] and not smaller than before
   * @throws IllegalArgumentException if a p-value is not in [0, 1] or there are not as many as
   *     pairs
   */
  public static double[] adjust(int groups, double[] pValues) {
    return adjust(groups, pValues, pairs(groups), 0);
  }

  /**
   * The adjusted p-values of the pairs after a test of all groups alike.
   *
   * @param groups how many groups there are, 2 or more
   * @param pValues one per pair, in any order, each in [0, 1]
   * @param omnibus the p-value of the test of all groups alike, in [0, 1]
   * @return a new array in the order of the input, each in [0, 1], not smaller than before and not
   *     smaller than that of all groups
   * @throws IllegalArgumentException if a p-value is not in [0, 1] or there are not as many as
   *     pairs
   */
  public static double[] adjustAfter(double omnibus, int groups, double[] pValues) {
    if (!(omnibus >= 0 && omnibus <= 1)) {
      throw new IllegalArgumentException("every p-value must lie in [0, 1]: " + omnibus);
    }
    return adjust(groups, pValues, Math.max(1, pairs(groups - 1)), omnibus);
  }

  private static double[] adjust(int groups, double[] pValues, int most, double least) {
    if (groups < 2 || pValues.length != pairs(groups)) {
      throw new IllegalArgumentException(
          "%d groups do not have %d pairs".formatted(groups, pValues.length));
    }
    int[] order = StepwiseAdjustment.ascending(pValues);
    BitSet possible = possibleNumbers(groups);
    double[] adjusted = new double[pValues.length];
    double largest = least;
    for (int rank = 0; rank < order.length; rank++) {
      int equal = possible.previousSetBit(Math.min(most, order.length - rank));
      largest = Math.max(largest, Math.min(1, equal * pValues[order[rank]]));
      adjusted[order[rank]] = largest;
    }
    return adjusted;
  }

  private static int pairs(int groups) {
    return Math.multiplyExact(groups, groups - 1) / 2;
  }

  /** How many pairs of so many groups can be equal at once. */
  private static BitSet possibleNumbers(int groups) {
    BitSet[] possible = new BitSet[groups + 1];
    for (int k = 0; k <= groups; k++) {
      possible[k] = new BitSet();
      possible[k].set(0, k < 2);
      for (int alike = 1; alike <= k; alike++) {
        int within = pairs(alike);
        BitSet numbers = possible[k];
        possible[k - alike].stream().forEach(others -> numbers.set(within + others));
      }
    }
    return possible[groups];
  }
}
