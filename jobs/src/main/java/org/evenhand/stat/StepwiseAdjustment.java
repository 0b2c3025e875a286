package org.evenhand.stat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** What the stepwise adjustments of p-values share: the checks and the order. */
final class StepwiseAdjustment {
  private StepwiseAdjustment() {}

  /**
   * The positions of the p-values from the smallest to the largest; equal ones keep their order.
   *
   * @throws IllegalArgumentException if a p-value is not in [0, 1]
   */
  static int[] ascending(double[] pValues) {
    if (Arrays.stream(pValues).anyMatch(p -> !(p >= 0 && p <= 1))) {
      throw new IllegalArgumentException("every p-value must lie in [0, 1]");
    }
    return IntStream.range(0, pValues.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> pValues[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
