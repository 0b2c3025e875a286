package org.evenhand.measure.rates;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.evenhand.cube.Cube;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Crude;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Stratified;
import org.evenhand.measure.StratifiedStatistic;
import org.evenhand.measure.Tallies;
import org.evenhand.schema.Plan;
import org.evenhand.stat.ChiSquaredTest;
import org.evenhand.stat.ConditionalOddsRatio;
import org.evenhand.stat.ContinuityCorrection;
import org.evenhand.stat.FisherExactTest;
import org.evenhand.stat.Reason;
import org.evenhand.stat.SmallestDetectable;
import org.evenhand.stat.TwoByTwo;
import org.evenhand.stat.Value;

/**
 * The gap between sanction rates as it stands, nothing held fixed: over all categories and in each,
 * with the smallest difference that these counts could have shown. At the further rungs the
 * difference and the ratio only.
 */
public final class SanctionGap {

  public static final Question QUESTION =
      new Question("sanction_gap", "How far apart are the sanction rates, nothing held fixed?");

  private static final long LARGEST_EXACT = 100_000;

  private final Plan plan;
  private final ComparisonSet comparisons;
  private final List<StratifiedStatistic> gap;
  private final List<StratifiedStatistic> all;

  private SanctionGap(Plan plan) {
    this.plan = plan;
    comparisons = new ComparisonSet(QUESTION, plan.comparator());
    double level = 1 - plan.levels().alpha();
    gap = Crude.differenceAndRatio(level);
    all = new ArrayList<>(gap);
    all.add(Crude.oddsRatio(level));
    all.add(
        Crude.of(
            Statistic.EXACT_ODDS_RATIO,
            "conditional maximum likelihood, exact limits",
            whereSmall(table -> ConditionalOddsRatio.of(table, level))));
    all.add(
        Crude.of(
            Statistic.CHI_SQUARED,
            "Pearson, no continuity correction",
            table -> ChiSquaredTest.of(table, ContinuityCorrection.NONE)));
    all.add(
        Crude.of(
            Statistic.FISHER_EXACT,
            "Fisher, two-sided by probability",
            whereSmall(FisherExactTest::of)));
    all.add(
        Crude.of(
            Statistic.SMALLEST_DETECTABLE,
            "two-sided test of two proportions, normal approximation, power "
                + plan.levels().power(),
            this::smallestDetectable));
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(QUESTION, CubeAxis.coreWith(List.of()), new SanctionGap(plan)::answer);
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

  private List<Finding> answer(Cube cube) {
    List<Finding> findings = new ArrayList<>(at(EventDefinition.sanctioned(plan), cube, all));
    for (EventDefinition stage : EventDefinition.further(plan)) {
      findings.addAll(at(stage, cube, gap));
    }
    return findings;
  }

  private List<Finding> at(EventDefinition stage, Cube cube, List<StratifiedStatistic> procedures) {
    Tallies tallies = Tallies.of(cube, stage, List.of());
    List<Finding> findings = new ArrayList<>(comparisons.overall(stage, tallies, procedures));
    findings.addAll(comparisons.byCategory(stage, tallies, procedures));
    return findings;
  }

  private Value smallestDetectable(TwoByTwo table) {
    if (!table.isComparable()) {
      return Stratified.nothingComparable();
    }
    double base = (double) table.x2() / table.n2();
    Plan.Levels levels = plan.levels();
    return SmallestDetectable.difference(
        table.n1(), table.n2(), base, levels.alpha(), levels.power());
  }
}
