package org.evenhand.stat;

/**
 * The Benjamini-Hochberg adjustment of p-values.
 *
 * <p><b>Estimates</b> for each of {@code m} tests the smallest false discovery rate at which it
 * would be rejected.
 *
 * <p><b>Formula.</b> With the p-values in ascending order the {@code i}-th becomes {@code min over
 * j ≥ i of min(1, m p(j) / j)}. It controls the expected share of false rejections for tests that
 * are independent or positively dependent.
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
 * <p><b>Source.</b> Benjamini and Hochberg, JRSS B 57 (1995) 289.
 *
 * <p><b>Agrees with</b> R 4.2 {@code p.adjust(method = "BH")}, of which NA has no counterpart here.
 */
public final class BenjaminiHochberg {
  private BenjaminiHochberg() {}

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
    double smallest = 1;
    for (int rank = order.length; rank > 0; rank--) {
      int position = order[rank - 1];
      smallest = Math.min(smallest, (double) order.length / rank * pValues[position]);
      adjusted[position] = smallest;
    }
    return adjusted;
  }
}
