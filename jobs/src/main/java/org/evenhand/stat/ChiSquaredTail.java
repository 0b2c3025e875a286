package org.evenhand.stat;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** Statistics that follow the chi-squared distribution if nothing is to be found. */
final class ChiSquaredTail {
  private ChiSquaredTail() {}

  /** The statistic with its degrees of freedom and the probability of a larger one. */
  static Value tested(double statistic, int degreesOfFreedom) {
    double p = ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(statistic);
    return Value.tested(statistic, degreesOfFreedom, p);
  }
}
