package org.evenhand.stat;

import java.util.List;

/**
 * A proportion whose trials hang together in clusters.
 *
 * <p><b>Estimates</b> the probability of an event, with an interval that allows for trials of one
 * cluster being more alike than others.
 *
 * <p><b>Formula.</b> With {@code p = x/n} and, for each of {@code G} clusters, {@code u = (x_g - p
 * n_g) / n}, the variance of {@code p} is {@code G/(G-1) Σ u²}. The limits are those of the logit,
 * {@code logit p ± t SE / (p (1-p))}, with the quantile of Student's t at {@code G-1} degrees of
 * freedom. The design effect is that variance over the one in which every trial is a cluster of its
 * own, the effective size {@code n} over the design effect.
 *
 * <p><b>Inputs.</b> Clusters whose tables hold the trials in the place of the group; what stands in
 * the place of the reference is not looked at. A level in (0, 1).
 *
 * <p><b>Result.</b> A proportion in [0, 1] with limits in (0, 1); a design effect above 0; an
 * effective size in trials.
 *
 * <p><b>Special cases.</b> Clusters without a trial are no clusters. No interval and no design
 * effect without an event or with nothing but events. Not estimable without a trial or with one
 * cluster.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if the level is not in (0, 1).
 *
 * <p><b>Source.</b> Liang and Zeger, Biometrika 73 (1986) 13; Kish, Survey Sampling (1965).
 *
 * <p><b>Agrees with</b> R 4.2 {@code sandwich::vcovCL} 3.0-2 of {@code glm(binomial)} with {@code
 * type = "HC0"}. <b>Differs from</b> it in the quantile, which is Student's t here.
 */
public final class ClusteredRate {
  private ClusteredRate() {}

  /**
   * The proportion with its cluster-robust interval.
   *
   * @param clusters the clusters
   * @param level confidence level, a proportion in (0, 1)
   * @return a proportion in [0, 1] with limits in (0, 1), its design effect and effective size;
   *     without an interval if there is no event or nothing but events; not estimable without a
   *     trial or with one cluster
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  public static ClusteredEstimate of(List<ClusterTable> clusters, double level) {
    StandardNormal.checkLevel(level);
    List<ClusterTable> used = clusters.stream().filter(c -> c.pooled().n1() > 0).toList();
    long count = used.stream().mapToLong(ClusterTable::times).sum();
    long x = used.stream().mapToLong(c -> c.times() * c.pooled().x1()).sum();
    long n = used.stream().mapToLong(c -> c.times() * c.pooled().n1()).sum();
    if (count < 2) {
      Value none =
          n == 0 ? new Proportion(x, n).notEstimable() : Value.notEstimable(Reason.ONE_CLUSTER);
      return ClusteredEstimate.notEstimable(none, count);
    }
    double p = (double) x / n;
    ClusterSums sums = new ClusterSums();
    for (ClusterTable cluster : used) {
      TwoByTwo own = cluster.pooled();
      double squares = ClusterSums.squares(own.x1(), own.n1(), p) / n / n;
      sums.add(cluster.times(), (own.x1() - p * own.n1()) / n, squares, own.n1());
    }
    return sums.estimate(p, count, level, half -> limits(p, half, level));
  }

  private static Interval limits(double p, double half, double level) {
    double odds = p / (1 - p);
    double factor = Math.exp(half / p / (1 - p));
    return new Interval(
        odds / (factor + odds), Math.min(1, odds * factor / (1 + odds * factor)), level);
  }
}
