package org.evenhand.stat;

import java.util.function.DoubleFunction;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Squares of the influence that trials have on an estimate, once by cluster and once by trial.
 * Grows while clusters are put in.
 */
final class ClusterSums {
  private static final double ROUNDING = 1e-20;

  private double byCluster;
  private double byTrial;
  private long clusters;
  private long trials;

  /**
   * Puts clusters in.
   *
   * @param influence sum of the influences of one cluster's trials
   * @param squares sum of their squares
   * @param size trials of one cluster
   */
  void add(long times, double influence, double squares, long size) {
    byCluster += times * influence * influence;
    byTrial += times * squares;
    clusters += times;
    trials += times * size;
  }

  /** Squared deviations of events and other trials from a probability. */
  static double squares(long x, long n, double p) {
    return x * (1 - p) * (1 - p) + (n - x) * p * p;
  }

  /**
   * The estimate with its interval.
   *
   * @param fewest clusters of the side that has fewer; one less are the degrees of freedom
   * @param limits the interval, from the half width in units of the influences
   */
  ClusteredEstimate estimate(
      double estimate, long fewest, double level, DoubleFunction<Interval> limits) {
    if (byCluster <= ROUNDING * byTrial || byTrial == 0) {
      Value none = Value.notEstimable(Reason.NO_VARIANCE);
      return new ClusteredEstimate(Value.of(estimate), none, none, clusters);
    }
    double variance = byCluster * clusters / (clusters - 1.0);
    double designEffect = variance / (byTrial * trials / (trials - 1.0));
    double t =
        TDistribution.of(fewest - 1.0).inverseSurvivalProbability(StandardNormal.tail(level));
    return new ClusteredEstimate(
        Value.of(estimate, limits.apply(t * Math.sqrt(variance))),
        Value.of(designEffect),
        Value.of(trials / designEffect),
        clusters);
  }
}
