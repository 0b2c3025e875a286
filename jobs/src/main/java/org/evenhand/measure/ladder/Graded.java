package org.evenhand.measure.ladder;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.evenhand.measure.Contrast;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.StratifiedStatistic;
import org.evenhand.stat.GeneralisedCmh;
import org.evenhand.stat.GoodmanKruskalGamma;
import org.evenhand.stat.HodgesLehmannShift;
import org.evenhand.stat.ProbabilityOfSuperiority;
import org.evenhand.stat.Reason;
import org.evenhand.stat.Value;
import org.evenhand.stat.VanElteren;

/**
 * A group set beside its reference by grade, stratum by stratum, and what is asked of the two.
 *
 * @param contrast how many cases each has in each stratum
 * @param tables for each stratum a row of counts by grade for the group and one for its reference
 * @param grades that the columns stand for, ascending
 */
record Graded(Contrast contrast, List<long[][]> tables, long[] grades) {

  StratifiedStatistic superiority(double level) {
    return of(
        Statistic.PROBABILITY_OF_SUPERIORITY,
        "Mann-Whitney within strata, Mantel-Haenszel weights, DeLong variance, logit limits",
        () -> ProbabilityOfSuperiority.of(tables, level));
  }

  StratifiedStatistic vanElteren() {
    return of(
        Statistic.VAN_ELTEREN,
        "van Elteren, no continuity correction",
        () -> VanElteren.of(tables));
  }

  StratifiedStatistic meanScores(String scores) {
    return of(
        Statistic.MEAN_SCORE_CHI_SQUARED,
        "Cochran-Mantel-Haenszel, mean scores, " + scores,
        () -> GeneralisedCmh.meanScores(tables, Arrays.stream(grades).asDoubleStream().toArray()));
  }

  StratifiedStatistic association() {
    return of(
        Statistic.GENERAL_ASSOCIATION,
        "Cochran-Mantel-Haenszel, general association",
        () -> GeneralisedCmh.general(tables));
  }

  StratifiedStatistic gamma(double level) {
    return of(
        Statistic.GAMMA,
        "Goodman-Kruskal gamma, nothing held fixed",
        () -> GoodmanKruskalGamma.of(pooled(), level));
  }

  StratifiedStatistic shift(double level) {
    return of(
        Statistic.HODGES_LEHMANN,
        "Hodges-Lehmann within strata, weights 1/(n+1), large-sample limits",
        () -> HodgesLehmannShift.of(tables, grades, level));
  }

  /** Not estimable where nothing has a grade, so that there is no table to look at. */
  private StratifiedStatistic of(Statistic statistic, String method, Supplier<Value> value) {
    return new StratifiedStatistic(
        statistic,
        method,
        same -> grades.length == 0 ? Value.notEstimable(Reason.NO_VALUE) : value.get());
  }

  /** All strata thrown together, the reference first: the rows in ascending order of belonging. */
  private long[][] pooled() {
    long[][] pooled = new long[2][grades.length];
    for (long[][] table : tables) {
      for (int j = 0; j < grades.length; j++) {
        pooled[0][j] += table[1][j];
        pooled[1][j] += table[0][j];
      }
    }
    return pooled;
  }
}
