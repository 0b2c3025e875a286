package org.evenhand.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.evenhand.schema.Plan;
import org.evenhand.stat.BreslowDayTest;
import org.evenhand.stat.CochranMantelHaenszel;
import org.evenhand.stat.ContinuityCorrection;
import org.evenhand.stat.IndirectStandardisation;
import org.evenhand.stat.MantelHaenszel;
import org.evenhand.stat.Reason;
import org.evenhand.stat.TwoByTwo;
import org.evenhand.stat.Value;

/** The procedures that compare like with like: within strata, then pooled. */
public final class Stratified {

  private Stratified() {}

  public static StratifiedStatistic rateRatio(double level) {
    return of(
        Statistic.MH_RATE_RATIO,
        "Mantel-Haenszel, Greenland-Robins variance",
        strata -> MantelHaenszel.rateRatio(strata, level));
  }

  public static StratifiedStatistic rateDifference(double level) {
    return of(
        Statistic.MH_RATE_DIFFERENCE,
        "Mantel-Haenszel, Sato variance",
        strata -> MantelHaenszel.rateDifference(strata, level));
  }

  public static StratifiedStatistic oddsRatio(double level) {
    return of(
        Statistic.MH_ODDS_RATIO,
        "Mantel-Haenszel, Robins-Breslow-Greenland variance",
        strata -> MantelHaenszel.oddsRatio(strata, level));
  }

  /** How many strata have a decided case of both groups. */
  public static StratifiedStatistic used() {
    return of(Statistic.STRATA_USED, "count", strata -> Value.of(strata.size()));
  }

  /** How many strata have a decided case of one group only. */
  public static StratifiedStatistic excluded() {
    return new StratifiedStatistic(
        Statistic.STRATA_EXCLUDED, "count", contrast -> Value.of(contrast.excluded()));
  }

  static StratifiedStatistic test() {
    return of(
        Statistic.CMH_CHI_SQUARED,
        "Cochran-Mantel-Haenszel, no continuity correction",
        strata -> CochranMantelHaenszel.of(strata, ContinuityCorrection.NONE));
  }

  /** The test of linked cases as if none of them hung together, which anybody can do by hand. */
  public static List<StratifiedStatistic> independent() {
    return List.of(
        of(
            Statistic.CMH_INDEPENDENT,
            "Cochran-Mantel-Haenszel, no continuity correction",
            strata -> CochranMantelHaenszel.of(strata, ContinuityCorrection.NONE)));
  }

  /** The ratio and the difference of rates. */
  public static List<StratifiedStatistic> ratioAndDifference(double level) {
    return List.of(rateRatio(level), rateDifference(level));
  }

  /** The ratio and the difference of rates, and the test: what a verdict cannot do without. */
  public static List<StratifiedStatistic> core(double level) {
    return List.of(rateRatio(level), rateDifference(level), test());
  }

  /** The core with the strata that it used and those that it could not. */
  public static List<StratifiedStatistic> counted(double level) {
    List<StratifiedStatistic> procedures = new ArrayList<>(core(level));
    procedures.add(used());
    procedures.add(excluded());
    return procedures;
  }

  /** All that is said of a comparison of like with like. */
  public static List<StratifiedStatistic> all(double level) {
    return Stream.concat(core(level).stream(), beside(level).stream()).toList();
  }

  /** All of it but the core. */
  public static List<StratifiedStatistic> beside(double level) {
    return List.of(
        oddsRatio(level),
        of(
            Statistic.CMH_CHI_SQUARED_CORRECTED,
            "Cochran-Mantel-Haenszel, continuity correction of at most 1/2",
            strata -> CochranMantelHaenszel.of(strata, ContinuityCorrection.YATES)),
        of(Statistic.BRESLOW_DAY, "Breslow-Day", BreslowDayTest::of),
        of(Statistic.BRESLOW_DAY_TARONE, "Breslow-Day, Tarone correction", BreslowDayTest::tarone),
        used(),
        excluded(),
        of(
            Statistic.EXPECTED_SANCTIONED,
            "indirect standardisation, rates of the reference by stratum",
            Stratified::expected));
  }

  /**
   * The plan's primary estimand.
   *
   * @throws IllegalArgumentException if there is no such estimand
   */
  public static StratifiedStatistic primary(Plan plan, double level) {
    List<StratifiedStatistic> estimands = ratioAndDifference(level);
    String wanted = plan.primary().estimand();
    return estimands.stream()
        .filter(estimand -> estimand.statistic().code().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "plan key primary.estimand: no estimand "
                        + wanted
                        + "; known: "
                        + estimands.stream().map(e -> e.statistic().code()).toList()));
  }

  /** Observed and expected sanctions of the group at the reference's rates, in the same strata. */
  public static IndirectStandardisation indirect(List<TwoByTwo> strata) {
    return IndirectStandardisation.of(
        counts(strata, TwoByTwo::x1),
        counts(strata, TwoByTwo::n1),
        rates(strata, table -> (double) table.x2() / table.n2()));
  }

  /** One count per stratum. */
  public static long[] counts(List<TwoByTwo> strata, ToLongFunction<TwoByTwo> count) {
    return strata.stream().mapToLong(count).toArray();
  }

  private static double[] rates(List<TwoByTwo> strata, ToDoubleFunction<TwoByTwo> rate) {
    return strata.stream().mapToDouble(rate).toArray();
  }

  /** Sanctions of the group at the reference's rates. */
  public static Value expected(List<TwoByTwo> strata) {
    return strata.isEmpty() ? nothingComparable() : Value.of(indirect(strata).expected());
  }

  public static Value nothingComparable() {
    return Value.notEstimable(Reason.NO_COMMON_STRATUM);
  }

  /** A procedure on the strata in which both groups have a decided case. */
  public static StratifiedStatistic of(
      Statistic statistic, String method, Function<List<TwoByTwo>, Value> value) {
    return new StratifiedStatistic(
        statistic, method, contrast -> value.apply(contrast.comparable()));
  }
}
