package org.evenhand.stat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * The Mantel-Haenszel rate ratio and rate difference of trials that hang together in clusters.
 *
 * <p><b>Estimates</b> what {@link MantelHaenszel} estimates, with an interval that allows for
 * trials of one cluster being more alike than others, whether a cluster lies within one side and
 * one stratum or across them.
 *
 * <p><b>Formula.</b> In a stratum with {@code m} events among {@code n} trials a trial with outcome
 * {@code y} has the influence {@code (n2/n)(y - q1)} on the numerator if it is of the group and
 * {@code -θ (n1/n)(y - q2)} if it is of the reference. For the ratio {@code θ = RR, q1 = (x1 + RR
 * x2)/n, q2 = q1/RR}, and the sum is divided by {@code Σ x1 n2/n} to be that of the logarithm; for
 * the difference {@code θ = 1, q1 = (m + RD n2)/n, q2 = q1 - RD}, divided by {@code Σ n1 n2/n}.
 * With the sum {@code u} of the influences in each of {@code G} clusters the variance is {@code
 * G/(G-1) Σ u²}. Limits use Student's t, its degrees of freedom one less than the clusters of the
 * side that has fewer. The design effect is that variance over the one in which every trial is a
 * cluster of its own, the effective size the trials over the design effect.
 *
 * <p><b>Inputs.</b> Clusters with their tables by stratum, in any order; a level in (0, 1). A
 * single stratum gives the crude ratio and difference. A stratum in which one side is empty over
 * all clusters is left out.
 *
 * <p><b>Result.</b> A ratio of at least 0 or a difference in [-1, 1] with limits drawn in to that
 * range; a design effect above 0; an effective size in trials.
 *
 * <p><b>Special cases.</b> A ratio of 0 and an estimate without variance come without an interval.
 * Not estimable without a comparable stratum, if the denominator of a ratio is 0, or if all trials
 * of a side are in one cluster. In strata of two or three trials the variance is too small, in
 * pairs by half.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if the level is not in (0, 1).
 *
 * <p><b>Source.</b> Linearisation of the estimators of Greenland and Robins, Biometrics 41 (1985)
 * 55; Liang and Zeger, Biometrika 73 (1986) 13; Binder, International Statistical Review 51 (1983)
 * 279.
 *
 * <p><b>Agrees with</b> R 4.2 {@code sandwich::vcovCL} 3.0-2 with {@code type = "HC0"} in a single
 * stratum, of {@code glm(poisson)} for the ratio and of {@code lm} for the difference; but for the
 * quantile. <b>Differs from</b> {@link MantelHaenszel} where every trial is a cluster: on the
 * Berkeley admissions, whose strata disagree, its standard error is 0.962 of that of Greenland and
 * Robins for the ratio and 0.995 of Sato's for the difference.
 */
public final class ClusteredMantelHaenszel {
  private final List<ClusterTable> clusters;
  private final SortedMap<Long, TwoByTwo> strata;
  private final double level;

  private ClusteredMantelHaenszel(List<ClusterTable> all, double level) {
    StandardNormal.checkLevel(level);
    this.level = level;
    strata = new TreeMap<>();
    all.forEach(
        cluster ->
            cluster
                .byStratum()
                .forEach((s, t) -> strata.merge(s, t.times(cluster.times()), TwoByTwo::plus)));
    strata.values().removeIf(table -> !table.isComparable());
    clusters = all.stream().map(this::comparable).filter(c -> c.pooled().trials() > 0).toList();
  }

  /**
   * What an estimator makes of a trial.
   *
   * @param weight of a trial of the reference beside one of the group
   * @param divisor of all influences
   * @param groupRate the rate of the group in a stratum if the estimate holds there
   * @param referenceRate that of the reference
   */
  private record Fit(
      double weight,
      double divisor,
      ToDoubleFunction<TwoByTwo> groupRate,
      ToDoubleFunction<TwoByTwo> referenceRate) {}

  /**
   * The Mantel-Haenszel rate ratio.
   *
   * @param clusters the clusters
   * @param level confidence level, a proportion in (0, 1)
   * @return a ratio of at least 0, its design effect and effective size; without an interval if it
   *     is 0 or has no variance; not estimable without a comparable stratum, without an event in
   *     the reference, or if all trials of a side are in one cluster
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  public static ClusteredEstimate rateRatio(List<ClusterTable> clusters, double level) {
    return new ClusteredMantelHaenszel(clusters, level).rateRatio();
  }

  /**
   * The Mantel-Haenszel rate difference.
   *
   * @param clusters the clusters
   * @param level confidence level, a proportion in (0, 1)
   * @return a difference in [-1, 1], its design effect and effective size; without an interval if
   *     it has no variance; not estimable without a comparable stratum or if all trials of a side
   *     are in one cluster
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  public static ClusteredEstimate rateDifference(List<ClusterTable> clusters, double level) {
    return new ClusteredMantelHaenszel(clusters, level).rateDifference();
  }

  private ClusteredEstimate rateRatio() {
    double ofGroup = sum(t -> (double) t.x1() / t.trials() * t.n2());
    double ofReference = sum(t -> (double) t.x2() / t.trials() * t.n1());
    if (fewest() < 2) {
      return none(notComparable());
    }
    if (ofReference == 0) {
      return none(Value.notEstimable(Reason.NO_EVENT_IN_REFERENCE));
    }
    double ratio = ofGroup / ofReference;
    ToDoubleFunction<TwoByTwo> rate = t -> (t.x1() + ratio * t.x2()) / t.trials();
    Fit fit = new Fit(ratio, ofGroup, rate, t -> rate.applyAsDouble(t) / ratio);
    return ratio == 0
        ? new ClusterSums().estimate(0, fewest(), level, half -> null)
        : estimate(
            ratio,
            fit,
            half -> new Interval(ratio / Math.exp(half), ratio * Math.exp(half), level));
  }

  private ClusteredEstimate rateDifference() {
    if (fewest() < 2) {
      return none(notComparable());
    }
    double weights = sum(t -> (double) t.n1() / t.trials() * t.n2());
    double difference =
        sum(t -> ((double) t.x1() * t.n2() - (double) t.x2() * t.n1()) / t.trials()) / weights;
    ToDoubleFunction<TwoByTwo> rate = t -> (t.events() + difference * t.n2()) / t.trials();
    Fit fit = new Fit(1, weights, rate, t -> rate.applyAsDouble(t) - difference);
    return estimate(
        difference,
        fit,
        half ->
            new Interval(Math.max(-1, difference - half), Math.min(1, difference + half), level));
  }

  private ClusteredEstimate estimate(double estimate, Fit fit, DoubleFunction<Interval> limits) {
    ClusterSums sums = new ClusterSums();
    for (ClusterTable cluster : clusters) {
      double influence = 0;
      double squares = 0;
      for (var part : cluster.byStratum().entrySet()) {
        TwoByTwo own = part.getValue();
        TwoByTwo all = strata.get(part.getKey());
        double ofGroup = (double) all.n2() / all.trials() / fit.divisor;
        double ofReference = fit.weight * all.n1() / all.trials() / fit.divisor;
        double q1 = fit.groupRate.applyAsDouble(all);
        double q2 = fit.referenceRate.applyAsDouble(all);
        influence +=
            ofGroup * (own.x1() - q1 * own.n1()) - ofReference * (own.x2() - q2 * own.n2());
        squares += ofGroup * ofGroup * ClusterSums.squares(own.x1(), own.n1(), q1);
        squares += ofReference * ofReference * ClusterSums.squares(own.x2(), own.n2(), q2);
      }
      sums.add(cluster.times(), influence, squares, cluster.pooled().trials());
    }
    return sums.estimate(estimate, fewest(), level, limits);
  }

  private ClusterTable comparable(ClusterTable cluster) {
    SortedMap<Long, TwoByTwo> kept = new TreeMap<>(cluster.byStratum());
    kept.keySet().retainAll(strata.keySet());
    return new ClusterTable(kept, cluster.times());
  }

  private double sum(ToDoubleFunction<TwoByTwo> term) {
    return MantelHaenszel.sum(List.copyOf(strata.values()), term);
  }

  private Value notComparable() {
    return strata.isEmpty()
        ? MantelHaenszel.noComparableStratum()
        : Value.notEstimable(Reason.ONE_CLUSTER);
  }

  private ClusteredEstimate none(Value reason) {
    return ClusteredEstimate.notEstimable(reason, count(cluster -> true));
  }

  /** Clusters of the side that has fewer. */
  private long fewest() {
    return Math.min(count(c -> c.pooled().n1() > 0), count(c -> c.pooled().n2() > 0));
  }

  private long count(Predicate<ClusterTable> such) {
    return clusters.stream().filter(such).mapToLong(ClusterTable::times).sum();
  }
}
