package org.evenhand.measure;

import java.util.List;
import org.evenhand.stat.MantelHaenszelContrast;

/** Sets two comparisons of like with like among different cases beside each other. */
public final class Interaction {

  private Interaction() {}

  /**
   * How many times as large the ratio of the first contrast is. The counts are those of both
   * contrasts together.
   */
  public static Finding of(FindingKey key, Contrast first, Contrast second, double level) {
    return Finding.of(
        key,
        Statistic.RATIO_OF_RATE_RATIOS,
        plus(first.counts(), second.counts()),
        MantelHaenszelContrast.ofRateRatios(first.comparable(), second.comparable(), level),
        "ratio of two Mantel-Haenszel rate ratios, Wald on logarithms");
  }

  /**
   * How many times as large the ratio of a contrast is as that of another, and how much larger its
   * difference.
   *
   * @param other the contrast that it is set beside
   * @param cases what the cases of the contrast are called in the method
   * @param otherCases what those of the other are called
   */
  public static List<StratifiedStatistic> over(
      Contrast other, String cases, String otherCases, double level) {
    return List.of(
        new StratifiedStatistic(
            Statistic.RATIO_OF_RATE_RATIOS,
            "Mantel-Haenszel rate ratio %s over %s, Greenland-Robins variances"
                .formatted(cases, otherCases),
            one ->
                MantelHaenszelContrast.ofRateRatios(one.comparable(), other.comparable(), level)),
        new StratifiedStatistic(
            Statistic.DIFFERENCE_OF_RATE_DIFFERENCES,
            "Mantel-Haenszel rate difference %s minus %s, Sato variances"
                .formatted(cases, otherCases),
            one ->
                MantelHaenszelContrast.ofRateDifferences(
                    one.comparable(), other.comparable(), level)));
  }

  private static Counts plus(Counts first, Counts second) {
    return Counts.of(
        first.nGroup() + second.nGroup(),
        first.xGroup() + second.xGroup(),
        first.nReference().orElse(0) + second.nReference().orElse(0),
        first.xReference().orElse(0) + second.xReference().orElse(0));
  }
}
