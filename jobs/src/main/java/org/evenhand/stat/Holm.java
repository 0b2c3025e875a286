package org.evenhand.stat;

/**
 * Holm's adjustment of p-values.
 *
 * <p><b>Estimates</b> for each of {@code m} tests the smallest error rate of the whole family at
 * which it would be rejected.
 *
 * <p><b>Formula.</b> With the p-values in ascending order the {@code i}-th becomes {@code max over
 * j ≤ i of min(1, (m - j + 1) p(j))}. It controls the chance of one or more false rejections
 * whatever the dependence between the tests.
 *
 * <p><b>Inputs.</b> P-values in any order, each in [0, 1].
 *
 * <p><b>Result.</b> A new array in the order of the input, each in [0, 1] and not smaller than
 * before.
 *
 * <p><b>Special cases.</b> No p-values give no p-values; equal ones stay equal.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if a p-value is not in [0, 1].
 *
 * <p><b>Source.</b> Holm, Scandinavian Journal of Statistics 6 (1979) 65.
 *
 * <p><b>Agrees with</b> R 4.2 {@code p.adjust(method = "holm")}, of which NA has no counterpart
 * here.
 */
public final class Holm {
  private Holm() {}

  /**
   * The adjusted p-values.
   *
   * @param pValues in any order, each in [0, 1]; may be empty
   * @return a new array in the order of the input, each in [0, 1] and not smaller than before
   * @throws IllegalArgumentException if a p-value is not in [0, 1]
   */
  public static double[] adjust(double[] pValues) {
    int[] order = StepwiseAdjustment.ascending(pValues);
    double[] adjusted = new double[pValues.length];
    double largest = 0;
    for (int rank = 0; rank < order.length; rank++) {
      largest = Math.max(largest, Math.min(1, (order.length - rank) * pValues[order[rank]]));
      adjusted[order[rank]] = largest;
    }
    return adjusted;
  }
}
