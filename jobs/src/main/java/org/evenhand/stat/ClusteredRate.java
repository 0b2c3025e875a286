package org.evenhand.stat;

import java.util.function.IntPredicate;

/**
 * A proportion whose trials hang together in clusters.
 *
 * <p><b>Estimates</b> the probability of an event, with an interval that allows for trials of one
 * cluster being more alike than others.
 *
 * <p><b>Formula.</b> With {@code p = x/n} and, for each of {@code G} clusters, {@code u = (x_g - p
 * n_g) / n}, the variance of {@code p} is {@code G/(G-1) Σ u²}. The limits are those of the logit,
 * {@code logit p ± t SE / (p (1-p))}, with the quantile of Student's t at {@code G-1} degrees of
 * freedom, or {@code (Σ u²)² / Σ u⁴} where that is less. The design effect is that variance over
 * the one in which every trial is a cluster of its own, the effective size {@code n} over the
 * design effect.
 *
 * <p><b>Inputs.</b> Trials by stratum and group with their clusters; which groups; a level in (0,
 * 1). Strata are not told apart.
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
   * @param trials trials in clusters
   * @param group which groups' trials
   * @param level confidence level, a proportion in (0, 1)
   * @return a proportion in [0, 1] with limits in (0, 1), its design effect and effective size;
   *     without an interval if there is no event or nothing but events; not estimable without a
   *     trial or with one cluster
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  public static ClusteredEstimate of(LinkedTrials trials, IntPredicate group, double level) {
    StandardNormal.checkLevel(level);
    boolean[] cells = new boolean[trials.cells()];
    long x = 0;
    long n = 0;
    for (int cell = 0; cell < cells.length; cell++) {
      cells[cell] = group.test(cell % trials.groups());
      x += cells[cell] ? trials.eventsIn(cell) : 0;
      n += cells[cell] ? trials.trialsIn(cell) : 0;
    }
    long clusters = trials.fewest(cells);
    if (clusters < 2) {
      return ClusteredEstimate.notEstimable(
          n == 0 ? new Proportion(x, n).notEstimable() : Value.notEstimable(Reason.ONE_CLUSTER));
    }
    double p = (double) x / n;
    Influence influence = Influence.none(cells.length);
    for (int cell = 0; cell < cells.length; cell++) {
      if (cells[cell]) {
        influence.set(cell, 1.0 / n, p);
      }
    }
    return new Linearised(p, influence, n, clusters)
        .robust(trials, (half, of) -> limits(p, half, of))
        .apply(level);
  }

  private static Interval limits(double p, double half, double level) {
    double odds = p / (1 - p);
    double factor = Math.exp(half / p / (1 - p));
    return new Interval(1 / (1 + factor / odds), 1 / (1 + 1 / (factor * odds)), level);
  }
}
