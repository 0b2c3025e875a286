package org.evenhand.stat;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The test of equal probabilities in a group and its reference within strata, of trials that hang
 * together in clusters.
 *
 * <p><b>Estimates</b> how far the group's events, summed over the strata, are from those expected
 * if within every stratum the event were as probable in the group as in its reference, allowing for
 * trials of one cluster being more alike than others.
 *
 * <p><b>Formula.</b> With {@code m} events among the {@code n} trials of a stratum, {@code n1} of
 * them in the group: {@code S = Σ (x1 - n1 m/n)}, the sum over trials of {@code (z - n1/n)(y -
 * m/n)}, where {@code z} is 1 in the group and {@code y} is 1 for an event. With the sums {@code u}
 * of these in each of {@code G} clusters {@code V = G/(G-1) Σ u²}; where trials are in clusters of
 * two sorts {@code V} is the sum of both less that of the clusters of trials that share both, and
 * never less than the larger. Nor is it less than the variance of {@link CochranMantelHaenszel}:
 * where events are few that of clusters is smallest where there happens to be none. {@code X² =
 * S²/V}; {@code √X²} is referred to Student's t, its degrees of freedom one less than the clusters
 * of the side that has fewer.
 *
 * <p><b>Inputs.</b> Trials by stratum and group with their clusters, each one by itself where they
 * are in none; the two sides.
 *
 * <p><b>Result.</b> {@code X²}, on the scale of {@link CochranMantelHaenszel}, with 1 degree of
 * freedom, and the two-sided p-value, which is larger than that of chi-squared.
 *
 * <p><b>Special cases.</b> Strata in which either side is empty are left out. Not estimable without
 * a comparable stratum, if none has both events and trials without one, or if all trials of a side
 * are in one cluster.
 *
 * <p><b>Throws.</b> Nothing.
 *
 * <p><b>Source.</b> Rotnitzky and Jewell, Biometrika 77 (1990) 485; Begg, Statistics in Medicine 18
 * (1999) 2173; Cameron, Gelbach and Miller, Journal of Business and Economic Statistics 29 (2011)
 * 238.
 *
 * <p><b>Agrees with</b> R 4.2 {@code sandwich::meatCL} 3.0-2 of the trials' scores, with {@code
 * type = "HC0"}, where {@code V} is that of all clusters. <b>Differs from</b> {@link
 * CochranMantelHaenszel} where every trial is a cluster of its own by terms of the order of one
 * over the trials; it is never larger.
 */
public final class ClusteredScoreTest {

  private ClusteredScoreTest() {}

  /**
   * The test.
   *
   * @param trials trials in clusters
   * @param sides the group and its reference
   * @return the statistic on the scale of chi-squared with 1 degree of freedom and the p-value; not
   *     estimable without a comparable stratum, if none has both events and trials without one, or
   *     if all trials of a side are in one cluster
   */
  public static Value of(LinkedTrials trials, Sides sides) {
    ComparableStrata strata = ComparableStrata.of(trials, sides);
    if (strata.isEmpty()) {
      return MantelHaenszel.noComparableStratum();
    }
    long fewest = strata.fewestClusters();
    if (fewest < 2) {
      return Value.notEstimable(Reason.ONE_CLUSTER);
    }
    if (strata.tables().stream().noneMatch(TwoByTwo::hasBothOutcomes)) {
      return Value.notEstimable(Reason.ONE_OUTCOME_IN_EVERY_STRATUM);
    }
    Influence score = strata.influence(ComparableStrata.Fit.EQUAL);
    double variance =
        Math.max(SandwichVariance.of(trials, score), strata.sum(CochranMantelHaenszel::variance));
    double t = Math.abs(score.total(trials)) / Math.sqrt(variance);
    double p = 2 * TDistribution.of(fewest - 1.0).survivalProbability(t);
    return Value.tested(t * t, 1, Math.min(1, p));
  }
}
