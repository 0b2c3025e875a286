package org.evenhand.measure;

import org.evenhand.stat.MantelHaenszelContrast;

/** Sets two comparisons of like with like among different cases beside each other. */
final class Interaction {

  private Interaction() {}

  /**
   * How many times as large the ratio of the first contrast is. The counts are those of both
   * contrasts together.
   */
  static Finding of(Subject subject, Contrast first, Contrast second, double level) {
    return Finding.of(
        subject,
        Statistic.RATIO_OF_RATE_RATIOS,
        plus(first.counts(), second.counts()),
        Wording.of(
            MantelHaenszelContrast.ofRateRatios(first.comparable(), second.comparable(), level)),
        "ratio of two Mantel-Haenszel rate ratios, Wald on logarithms");
  }

  private static Counts plus(Counts first, Counts second) {
    return Counts.of(
        first.nGroup() + second.nGroup(),
        first.xGroup() + second.xGroup(),
        first.nReference().orElse(0) + second.nReference().orElse(0),
        first.xReference().orElse(0) + second.xReference().orElse(0));
  }
}
