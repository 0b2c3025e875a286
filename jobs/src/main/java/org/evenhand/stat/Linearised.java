package org.evenhand.stat;

import java.util.function.DoubleFunction;

/**
 * An estimate that is, to first order, a sum over trials.
 *
 * @param estimate the estimate
 * @param influence what every trial adds to it
 * @param size trials that it rests on
 * @param fewest clusters of the side that has fewer; one less are the most degrees of freedom
 */
record Linearised(double estimate, Influence influence, long size, long fewest) {

  /** An interval from its half width in units of the influences, and its level. */
  @FunctionalInterface
  interface Limits {
    Interval of(double half, double level);
  }

  /**
   * The estimate with an interval that allows for trials that hang together, at any level; without
   * one if nothing varies.
   */
  DoubleFunction<ClusteredEstimate> robust(LinkedTrials trials, Limits limits) {
    double variance = SandwichVariance.of(trials, influence);
    if (variance == 0) {
      Value none = Value.notEstimable(Reason.NO_VARIANCE);
      return level -> new ClusteredEstimate(Value.of(estimate), none, none, none);
    }
    double degreesOfFreedom =
        Math.max(1, Math.min(fewest - 1.0, SandwichVariance.degreesOfFreedom(trials, influence)));
    double designEffect = variance / SandwichVariance.byTrial(trials, influence);
    return level -> {
      double t = StudentT.exceededWith(StandardNormal.tail(level), degreesOfFreedom);
      return new ClusteredEstimate(
          Value.of(estimate, limits.of(t * Math.sqrt(variance), level)),
          Value.of(variance),
          Value.of(designEffect),
          Value.of(size / designEffect));
    };
  }
}
