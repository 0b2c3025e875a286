package org.evenhand.stat;

import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import org.evenhand.stat.ComparableStrata.Fit;

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
 * G/(G-1) Σ u²}; where trials are in clusters of two sorts it is the sum of both less that of the
 * clusters of trials that share both, and never less than the larger. Limits use Student's t, its
 * degrees of freedom one less than the clusters of the side that has fewer, or {@code (Σ u²)² / Σ
 * u⁴} where that is less, as where few clusters make up the variance. The design effect is that
 * variance over the one in which every trial is a cluster of its own, the effective size the trials
 * over the design effect.
 *
 * <p><b>Inputs.</b> Trials by stratum and group with their clusters; the two sides; a level in (0,
 * 1). A single stratum gives the crude ratio and difference. A stratum in which one side is empty
 * is left out.
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
  private final LinkedTrials trials;
  private final ComparableStrata strata;
  private final long fewest;

  private ClusteredMantelHaenszel(LinkedTrials trials, Sides sides) {
    this.trials = trials;
    strata = ComparableStrata.of(trials, sides);
    fewest = strata.fewestClusters();
  }

  /**
   * The Mantel-Haenszel rate ratio.
   *
   * @param trials trials in clusters
   * @param sides the group and its reference
   * @param level confidence level, a proportion in (0, 1)
   * @return a ratio of at least 0, its design effect and effective size; without an interval if it
   *     is 0 or has no variance; not estimable without a comparable stratum, without an event in
   *     the reference, or if all trials of a side are in one cluster
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  public static ClusteredEstimate rateRatio(LinkedTrials trials, Sides sides, double level) {
    StandardNormal.checkLevel(level);
    return rateRatio(trials, sides).apply(level);
  }

  /** The same at any level: what does not hang on it is worked out once. */
  public static DoubleFunction<ClusteredEstimate> rateRatio(LinkedTrials trials, Sides sides) {
    return new ClusteredMantelHaenszel(trials, sides).rateRatio();
  }

  /**
   * The Mantel-Haenszel rate difference.
   *
   * @param trials trials in clusters
   * @param sides the group and its reference
   * @param level confidence level, a proportion in (0, 1)
   * @return a difference in [-1, 1], its design effect and effective size; without an interval if
   *     it has no variance; not estimable without a comparable stratum or if all trials of a side
   *     are in one cluster
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  public static ClusteredEstimate rateDifference(LinkedTrials trials, Sides sides, double level) {
    StandardNormal.checkLevel(level);
    return rateDifference(trials, sides).apply(level);
  }

  /** The same at any level. */
  public static DoubleFunction<ClusteredEstimate> rateDifference(LinkedTrials trials, Sides sides) {
    return new ClusteredMantelHaenszel(trials, sides).rateDifference();
  }

  private DoubleFunction<ClusteredEstimate> rateRatio() {
    if (fewest < 2) {
      return always(ClusteredEstimate.notEstimable(notComparable()));
    }
    double ofGroup = strata.sum(t -> (double) t.x1() / t.trials() * t.n2());
    double ofReference = strata.sum(t -> (double) t.x2() / t.trials() * t.n1());
    if (ofReference == 0) {
      return always(
          ClusteredEstimate.notEstimable(Value.notEstimable(Reason.NO_EVENT_IN_REFERENCE)));
    }
    double ratio = ofGroup / ofReference;
    if (ratio == 0) {
      Value none = Value.notEstimable(Reason.NO_VARIANCE);
      return always(new ClusteredEstimate(Value.of(ratio), none, none, none));
    }
    ToDoubleFunction<TwoByTwo> rate = t -> (t.x1() + ratio * t.x2()) / t.trials();
    return estimate(
        ratio,
        new Fit(ratio, ofGroup, rate, t -> rate.applyAsDouble(t) / ratio),
        (half, level) -> new Interval(ratio / Math.exp(half), ratio * Math.exp(half), level));
  }

  private DoubleFunction<ClusteredEstimate> rateDifference() {
    if (fewest < 2) {
      return always(ClusteredEstimate.notEstimable(notComparable()));
    }
    double weights = strata.sum(t -> (double) t.n1() / t.trials() * t.n2());
    double difference =
        strata.sum(t -> ((double) t.x1() * t.n2() - (double) t.x2() * t.n1()) / t.trials())
            / weights;
    ToDoubleFunction<TwoByTwo> rate = t -> (t.events() + difference * t.n2()) / t.trials();
    return estimate(
        difference,
        new Fit(1, weights, rate, t -> rate.applyAsDouble(t) - difference),
        (half, level) ->
            new Interval(Math.max(-1, difference - half), Math.min(1, difference + half), level));
  }

  private DoubleFunction<ClusteredEstimate> estimate(
      double estimate, Fit fit, Linearised.Limits limits) {
    return new Linearised(estimate, strata.influence(fit), strata.size(), fewest)
        .robust(trials, limits);
  }

  private static DoubleFunction<ClusteredEstimate> always(ClusteredEstimate estimate) {
    return level -> estimate;
  }

  private Value notComparable() {
    return strata.isEmpty()
        ? MantelHaenszel.noComparableStratum()
        : Value.notEstimable(Reason.ONE_CLUSTER);
  }
}
