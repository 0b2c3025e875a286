package org.evenhand.stat;

import java.util.Collections;
import java.util.List;
import org.apache.commons.statistics.distribution.ContinuousDistribution;

/** What estimates that draw units towards their mean have in common. */
final class Shrinkage {
  private Shrinkage() {}

  /** An estimate with the quantiles of what is known of it. */
  static Value posterior(ContinuousDistribution known, double estimate, double level) {
    double tail = StandardNormal.tail(level);
    return Value.of(
        estimate,
        new Interval(
            known.inverseCumulativeProbability(tail),
            known.inverseSurvivalProbability(tail),
            level));
  }

  static Value tooFew() {
    return Value.notEstimable(Reason.FEWER_THAN_TWO_UNITS);
  }

  static List<Value> repeated(Value value, int times) {
    return Collections.nCopies(times, value);
  }
}
