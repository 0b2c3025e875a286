package org.evenhand.measure.ladder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
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
 * A statistic of two groups set beside each other by grade: a line of a measure.
 *
 * @param statistic its name and unit
 * @param method the procedure by name, with the choices that have more than one convention
 * @param value the arithmetic
 */
record GradeProcedure(Statistic statistic, String method, Function<Graded, Value> value) {

  static GradeProcedure superiority(double level) {
    return stratified(
        Statistic.PROBABILITY_OF_SUPERIORITY,
        "Mann-Whitney within strata, Mantel-Haenszel weights, DeLong variance, logit limits",
        graded -> ProbabilityOfSuperiority.of(graded.tables(), level));
  }

  static GradeProcedure vanElteren() {
    return stratified(
        Statistic.VAN_ELTEREN,
        "van Elteren, no continuity correction",
        graded -> VanElteren.of(graded.tables()));
  }

  static GradeProcedure meanScores(String scores) {
    return stratified(
        Statistic.MEAN_SCORE_CHI_SQUARED,
        "Cochran-Mantel-Haenszel, mean scores, " + scores,
        graded ->
            GeneralisedCmh.meanScores(
                graded.tables(), Arrays.stream(graded.grades()).asDoubleStream().toArray()));
  }

  static GradeProcedure association() {
    return stratified(
        Statistic.GENERAL_ASSOCIATION,
        "Cochran-Mantel-Haenszel, general association",
        graded -> GeneralisedCmh.general(graded.tables()));
  }

  static GradeProcedure gamma(double level) {
    return stratified(
        Statistic.GAMMA,
        "Goodman-Kruskal gamma, nothing held fixed",
        graded -> GoodmanKruskalGamma.of(graded.pooled(), level));
  }

  static GradeProcedure shift(double level) {
    return stratified(
        Statistic.HODGES_LEHMANN,
        "Hodges-Lehmann within strata, weights 1/(n+1), large-sample limits",
        graded -> HodgesLehmannShift.of(graded.tables(), graded.grades(), level));
  }

  /** How many strata are used and how many are not, because one side is absent. */
  static List<GradeProcedure> strata() {
    return List.of(
        new GradeProcedure(
            Statistic.STRATA_USED, "count", g -> Value.of(g.contrast().comparable().size())),
        new GradeProcedure(
            Statistic.STRATA_EXCLUDED, "count", g -> Value.of(g.contrast().excluded())));
  }

  /** What the procedures find in every contrast. */
  static List<Finding> ask(
      ComparisonSet comparisons,
      EventDefinition stage,
      List<Graded> contrasts,
      List<GradeProcedure> procedures) {
    List<Finding> findings = new ArrayList<>();
    for (Graded graded : contrasts) {
      List<StratifiedStatistic> lines =
          procedures.stream().map(line -> line.about(graded)).toList();
      findings.addAll(comparisons.of(stage, FindingKey.ALL, graded.contrast(), lines));
    }
    return findings;
  }

  private StratifiedStatistic about(Graded graded) {
    return new StratifiedStatistic(statistic, method, contrast -> value.apply(graded));
  }

  /** Not estimable where nothing has a grade, so that there is no table to look at. */
  private static GradeProcedure stratified(
      Statistic statistic, String method, Function<Graded, Value> value) {
    return new GradeProcedure(
        statistic,
        method,
        graded ->
            graded.grades().length == 0
                ? Value.notEstimable(Reason.NO_VALUE)
                : value.apply(graded));
  }
}
