package org.evenhand.stat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.evenhand.stat.Durations.Moment;

/**
 * A time at which subjects had an event, and what is left of the curve.
 *
 * @param moment the time and its counts
 * @param atRisk subjects under observation just before it
 * @param before height of the curve just before it
 * @param survival height of the curve from it on
 * @param greenwood Greenwood's sum up to it, infinite once nobody is left
 */
record SurvivalStep(Moment moment, long atRisk, double before, double survival, double greenwood) {

  /** The steps of the product-limit curve of these events, in the order of time. */
  static List<SurvivalStep> of(Durations durations, ToLongFunction<Moment> events) {
    List<SurvivalStep> steps = new ArrayList<>();
    long atRisk = durations.keys();
    double survival = 1;
    double greenwood = 0;
    for (Moment moment : durations.moments()) {
      long died = events.applyAsLong(moment);
      if (died > 0) {
        double before = survival;
        survival *= (double) (atRisk - died) / atRisk;
        greenwood += term(died, atRisk);
        steps.add(new SurvivalStep(moment, atRisk, before, survival, greenwood));
      }
      atRisk -= moment.keys();
    }
    return steps;
  }

  long time() {
    return moment.time();
  }

  /** Greenwood's term of this step alone. */
  static double term(long events, long atRisk) {
    return (double) events / atRisk / (atRisk - events);
  }
}
