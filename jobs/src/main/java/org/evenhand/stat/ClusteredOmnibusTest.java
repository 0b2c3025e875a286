package org.evenhand.stat;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;

/**
 * The test of equal probabilities in several groups within strata, of trials that hang together in
 * clusters.
 *
 * <p><b>Estimates</b> how far the groups' events, summed over the strata, are together from those
 * expected if within every stratum the event were as probable in each of them, allowing for trials
 * of one cluster being more alike than others.
 *
 * <p><b>Formula.</b> For all groups but one {@code S = Σ (x_g - n_g m/n)} over the strata, and its
 * covariance {@code V = G/(G-1) Σ u u'} with the sums {@code u} of what the trials of each of
 * {@code G} clusters add to {@code S}. {@code X² = S' V⁻ S} has the {@code p} degrees of freedom of
 * {@link GeneralisedCmh} and is never more than that; where trials are in clusters of two sorts it
 * is the smallest of those by either and by both together, the last left out where its {@code V} is
 * no covariance.
 *
 * <p><b>Inputs.</b> Trials by stratum and group with their clusters, each one by itself where they
 * are in none; which groups take part.
 *
 * <p><b>Result.</b> {@code X²}, on the scale of {@link GeneralisedCmh}, with {@code p} degrees of
 * freedom, and the p-value.
 *
 * <p><b>Special cases.</b> Strata with trials of one group only say nothing, and groups with trials
 * in no other take no part. Of two groups {@code X²} is that of {@link ClusteredScoreTest}. Not
 * estimable without two groups that share a stratum, if none has both events and trials without
 * one, or if a group has no more clusters than {@code p}.
 *
 * <p><b>Throws.</b> Nothing.
 *
 * <p><b>Source.</b> Rotnitzky and Jewell, Biometrika 77 (1990) 485; Pan and Wall, Statistics in
 * Medicine 21 (2002) 1429.
 *
 * <p><b>Agrees with</b> R 4.2 {@code sandwich::meatCL} 3.0-2 of the trials' scores, with {@code
 * type = "HC0"}, where {@code V} is that of all clusters. <b>Differs from</b> {@link
 * GeneralisedCmh} where every trial is a cluster of its own by terms of the order of one over the
 * trials; it is never larger.
 */
public final class ClusteredOmnibusTest {

  private final LinkedTrials trials;
  private final boolean[] used;
  private final long[] n;
  private final long[] m;
  private final int[] groups;

  private ClusteredOmnibusTest(LinkedTrials trials, IntPredicate takesPart) {
    this.trials = trials;
    used = new boolean[trials.cells()];
    n = new long[trials.strata()];
    m = new long[trials.strata()];
    for (int stratum = 0; stratum < n.length; stratum++) {
      count(stratum, takesPart);
    }
    groups = IntStream.range(0, trials.groups()).filter(this::isUsed).toArray();
  }

  /** Counts the trials of a stratum if at least two of the groups have some there. */
  private void count(int stratum, IntPredicate takesPart) {
    int[] present =
        IntStream.range(0, trials.groups())
            .filter(takesPart)
            .filter(group -> trials.trials(stratum, group) > 0)
            .toArray();
    if (present.length > 1) {
      for (int group : present) {
        used[trials.cell(stratum, group)] = true;
        n[stratum] += trials.trials(stratum, group);
        m[stratum] += trials.events(stratum, group);
      }
    }
  }

  /**
   * The test.
   *
   * @param trials trials in clusters
   * @param takesPart which groups take part
   * @return the statistic on the scale of chi-squared with its degrees of freedom and the p-value;
   *     not estimable without two groups that share a stratum, if none has both events and trials
   *     without one, or if a group has no more clusters than there are degrees of freedom
   */
  public static Value of(LinkedTrials trials, IntPredicate takesPart) {
    return new ClusteredOmnibusTest(trials, takesPart).test();
  }

  private Value test() {
    if (groups.length == 0) {
      return MantelHaenszel.noComparableStratum();
    }
    List<long[][]> tables =
        trials.crossTables(group -> IntStream.of(groups).anyMatch(g -> g == group));
    return GeneralisedCmh.general(tables) instanceof Estimated independent
        ? test(independent.value(), independent.degreesOfFreedom().orElseThrow())
        : Value.notEstimable(Reason.ONE_OUTCOME_IN_EVERY_STRATUM);
  }

  private Value test(double independent, int rank) {
    long fewest = IntStream.of(groups).mapToLong(this::clusters).min().orElseThrow();
    if (fewest <= rank) {
      return Value.notEstimable(Reason.FEW_CLUSTERS);
    }
    List<Influence> scores =
        IntStream.of(groups).limit(groups.length - 1L).mapToObj(this::score).toList();
    RealVector deviation =
        new ArrayRealVector(scores.stream().mapToDouble(s -> s.total(trials)).toArray());
    double smallest =
        SandwichVariance.covariances(trials, scores).stream()
            .filter(QuadraticForm::isCovariance)
            .mapToDouble(covariance -> QuadraticForm.of(deviation, covariance).statistic())
            .reduce(independent, Math::min);
    return ChiSquaredTail.tested(smallest, rank);
  }

  /** What every trial adds to the deviation of one group from what is expected of it. */
  private Influence score(int of) {
    Influence score = Influence.none(used.length);
    for (int cell = 0; cell < used.length; cell++) {
      if (used[cell]) {
        int stratum = cell / trials.groups();
        boolean isOwn = cell == trials.cell(stratum, of);
        double share = (double) trials.trials(stratum, of) / n[stratum];
        score.set(cell, (isOwn ? 1 : 0) - share, (double) m[stratum] / n[stratum]);
      }
    }
    return score;
  }

  private boolean isUsed(int group) {
    return IntStream.range(0, n.length).anyMatch(s -> used[trials.cell(s, group)]);
  }

  private long clusters(int group) {
    boolean[] cells = new boolean[used.length];
    for (int stratum = 0; stratum < n.length; stratum++) {
      int cell = trials.cell(stratum, group);
      cells[cell] = used[cell];
    }
    return trials.fewest(cells);
  }
}
