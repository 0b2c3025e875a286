package org.evenhand.measure.rates;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Crude;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.StratifiedStatistic;
import org.evenhand.schema.Plan;
import org.evenhand.stat.ChiSquaredTest;
import org.evenhand.stat.ConditionalOddsRatio;
import org.evenhand.stat.ContinuityCorrection;
import org.evenhand.stat.FisherExactTest;
import org.evenhand.stat.Reason;
import org.evenhand.stat.TwoByTwo;
import org.evenhand.stat.Value;

/**
 * The gap between sanction rates as it stands, nothing held fixed: over all categories and in each.
 * At the further rungs the difference and the ratio only.
 */
public final class SanctionGap {

  public static final Question QUESTION =
      new Question("sanction_gap", "How far apart are the sanction rates, nothing held fixed?");

  private static final long LARGEST_EXACT = 100_000;

  private SanctionGap() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    List<StratifiedStatistic> all = procedures(plan);
    List<StratifiedStatistic> gap = Crude.differenceAndRatio(plan.level());
    ComparisonSet sanctioned = ComparisonSet.sanctioned(QUESTION, plan);
    return Measure.of(
        QUESTION,
        CubeAxis.coreWith(List.of()),
        cube -> {
          List<Finding> findings = new ArrayList<>(sanctioned.everywhere(cube, List.of(), all));
          for (EventDefinition stage : EventDefinition.further(plan)) {
            findings.addAll(sanctioned.at(stage).everywhere(cube, List.of(), gap));
          }
          return findings;
        });
  }

  private static List<StratifiedStatistic> procedures(Plan plan) {
    double level = plan.level();
    List<StratifiedStatistic> procedures = new ArrayList<>(Crude.differenceAndRatio(level));
    procedures.add(Crude.oddsRatio(level));
    procedures.add(
        Crude.of(
            Statistic.EXACT_ODDS_RATIO,
            "conditional maximum likelihood, exact limits",
            whereSmall(table -> ConditionalOddsRatio.of(table, level))));
    procedures.add(
        Crude.of(
            Statistic.CHI_SQUARED,
            "Pearson, no continuity correction",
            table -> ChiSquaredTest.of(table, ContinuityCorrection.NONE)));
    procedures.add(
        Crude.of(
            Statistic.FISHER_EXACT,
            "Fisher, two-sided by probability",
            whereSmall(FisherExactTest::of)));
    return procedures;
  }

  /**
   * Exact results are for counts that are too small for the others, and their cost grows with the
   * counts; beyond this size the others serve.
   */
  private static Function<TwoByTwo, Value> whereSmall(Function<TwoByTwo, Value> exact) {
    return table ->
        table.n1() + table.n2() <= LARGEST_EXACT
            ? exact.apply(table)
            : Value.notEstimable(Reason.TABLE_TOO_LARGE, LARGEST_EXACT);
  }
}
