package org.evenhand.stat;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.evenhand.stat.Durations.Moment;

/**
 * The log-rank test of two or more groups, within strata.
 *
 * <p><b>Estimates</b> how far each group's events are from those expected if at every time and
 * within every stratum the event came as readily in all groups.
 *
 * <p><b>Formula.</b> At each time of a stratum with {@code d} events among {@code n} subjects still
 * observed, {@code ng} of them of group {@code g}: {@code E += d ng/n} and {@code V += d
 * (n-d)/(n-1) · ng/n (δ - nh/n)}. {@code X² = (O-E)' V⁻ (O-E)} over all strata, with as many
 * degrees of freedom as {@code V} has rank: one less than the groups that were compared.
 *
 * <p><b>Inputs.</b> Per stratum the durations of every group in the same order; a group may be
 * empty in a stratum. Competing events count as censored.
 *
 * <p><b>Result.</b> A statistic of at least 0, its degrees of freedom and its p-value; or the
 * expected events of one group.
 *
 * <p><b>Special cases.</b> Strata with one group only say nothing. Not estimable if no event came
 * while more than one group was observed.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if the strata differ in their number of groups
 * or there is no such group.
 *
 * <p><b>Source.</b> Mantel, Cancer Chemotherapy Reports 50 (1966) 163; Peto and Peto, JRSS A 135
 * (1972) 185.
 *
 * <p><b>Agrees with</b> R 4.2 {@code survdiff(Surv(time, event) ~ group + strata(stratum))},
 * package survival 3.5. <b>Differs from</b> R where groups fall apart into sets that no stratum
 * compares: the degrees of freedom are those of the comparisons made, where R counts one per group.
 */
public final class LogRank {

  /** Eigenvalues below this share of the largest are rounding. */
  private static final double ROUNDING = 1e-10;

  private final double[] expected;
  private final double[] deviation;
  private final double[][] covariance;

  private LogRank(int groups) {
    expected = new double[groups];
    deviation = new double[groups];
    covariance = new double[groups][groups];
  }

  /**
   * The test.
   *
   * @param strata per stratum the durations of every group, in the same order
   * @return the statistic, at least 0, with its degrees of freedom and its p-value; not estimable
   *     if no event came while more than one group was observed
   * @throws IllegalArgumentException if the strata differ in their number of groups
   */
  public static Value of(List<List<Durations>> strata) {
    LogRank sums = summed(strata);
    if (Arrays.stream(sums.covariance).flatMapToDouble(Arrays::stream).allMatch(v -> v == 0)) {
      return nothingCompared();
    }
    var eigen = new EigenDecomposition(new Array2DRowRealMatrix(sums.covariance));
    double[] values = eigen.getRealEigenvalues();
    double least = ROUNDING * Arrays.stream(values).max().orElseThrow();
    RealVector deviations = new ArrayRealVector(sums.deviation);
    double statistic = 0;
    int rank = 0;
    for (int i = 0; i < values.length; i++) {
      if (values[i] > least) {
        double along = eigen.getEigenvector(i).dotProduct(deviations);
        statistic += along * along / values[i];
        rank++;
      }
    }
    return ChiSquaredTail.tested(statistic, rank);
  }

  /**
   * The events of one group that would be expected if the event came as readily in all.
   *
   * @param strata per stratum the durations of every group, in the same order
   * @param group its place among them
   * @return a number of events, at least 0; not estimable if no event came while more than one
   *     group was observed
   * @throws IllegalArgumentException if the strata differ in their number of groups or there is no
   *     such group
   */
  public static Value expected(List<List<Durations>> strata, int group) {
    LogRank sums = summed(strata);
    if (group < 0 || !strata.isEmpty() && group >= sums.expected.length) {
      throw new IllegalArgumentException("there is no group " + group);
    }
    boolean compared =
        Arrays.stream(sums.covariance).flatMapToDouble(Arrays::stream).anyMatch(v -> v != 0);
    return compared ? Value.of(sums.expected[group]) : nothingCompared();
  }

  private static Value nothingCompared() {
    return Value.notEstimable(Reason.NO_EVENT_WHILE_BOTH_OBSERVED);
  }

  private static LogRank summed(List<List<Durations>> strata) {
    int groups = strata.isEmpty() ? 0 : strata.get(0).size();
    LogRank sums = new LogRank(groups);
    for (List<Durations> stratum : strata) {
      if (stratum.size() != groups) {
        throw new IllegalArgumentException("every stratum needs the durations of every group");
      }
      sums.add(stratum);
    }
    return sums;
  }

  private void add(List<Durations> stratum) {
    TreeSet<Long> times = new TreeSet<>();
    stratum.forEach(
        group ->
            group.moments().stream()
                .filter(moment -> moment.events() > 0)
                .forEach(moment -> times.add(moment.time())));
    List<Observed> groups = stratum.stream().map(Observed::new).toList();
    for (long time : times) {
      groups.forEach(group -> group.advance(time));
      add(
          groups.stream().mapToLong(group -> group.atRisk).toArray(),
          groups.stream().mapToLong(group -> group.events(time)).toArray());
    }
  }

  /** A group as the times go by, in ascending order. */
  private static final class Observed {
    private final List<Moment> moments;
    private int next;
    private long atRisk;

    Observed(Durations group) {
      moments = group.moments();
      atRisk = group.keys();
    }

    void advance(long time) {
      while (next < moments.size() && moments.get(next).time() < time) {
        atRisk -= moments.get(next++).keys();
      }
    }

    long events(long time) {
      boolean now = next < moments.size() && moments.get(next).time() == time;
      return now ? moments.get(next).events() : 0;
    }
  }

  private void add(long[] atRisk, long[] events) {
    double n = Arrays.stream(atRisk).sum();
    double d = Arrays.stream(events).sum();
    double spread = n > 1 ? d * (n - d) / (n - 1) : 0;
    for (int g = 0; g < atRisk.length; g++) {
      double share = atRisk[g] / n;
      expected[g] += d * share;
      deviation[g] += events[g] - d * share;
      for (int h = 0; h < atRisk.length; h++) {
        covariance[g][h] += spread * share * ((g == h ? 1 : 0) - atRisk[h] / n);
      }
    }
  }
}
