package org.evenhand.measure.trend;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.evenhand.cube.Cube;
import org.evenhand.cube.NumericDimension;
import org.evenhand.measure.CaseScope;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.GroupRates;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Stratified;
import org.evenhand.measure.StratifiedStatistic;
import org.evenhand.measure.Tallies;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Period;
import org.evenhand.schema.Plan;
import org.evenhand.schema.Window;

/**
 * The last periods one by one, and the rolling windows that end with each of them: the sanction
 * rate of every group, and the like-for-like ratio and difference within the plan's strata. Periods
 * by themselves share no case, so their results are independent looks; windows that end with
 * neighbouring periods share most of theirs.
 *
 * <p>A period or window stands in the column {@code stratum} as {@code period=2026Q2}, by the last
 * period that it covers, and in {@code window} by its kind. One of which a period has no case in
 * the export is left out: it would stand for fewer periods than it says.
 */
public final class RollingWindows {

  public static final Question QUESTION =
      new Question(
          "rolling_windows",
          "What were the results period by period, and over several periods together?");

  /** Two years of quarters. */
  private static final int PERIODS_BACK = 8;

  private final Plan plan;
  private final List<Window> windows;
  private final List<StratifiedStatistic> compared;

  private RollingWindows(Plan plan) {
    this.plan = plan;
    windows =
        Stream.concat(Stream.of(Window.QUARTER, plan.window()), plan.variants().windows().stream())
            .distinct()
            .toList();
    double level = 1 - plan.levels().alpha();
    compared = List.of(Stratified.rateRatio(level), Stratified.rateDifference(level));
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(
            QUESTION,
            CubeAxis.coreWith(plan.primary().strata(), FieldName.RECEIVED_MONTH),
            new RollingWindows(plan)::answer)
        .with(CaseScope.HISTORY);
  }

  private List<Finding> answer(Cube cube) {
    Set<YearMonth> months = months(cube);
    List<Finding> findings = new ArrayList<>();
    for (Window window : windows) {
      for (int back = PERIODS_BACK - 1; back >= 0; back--) {
        Period last = cube.period().back(back);
        if (window.each(last).stream()
            .allMatch(period -> months.stream().anyMatch(period::contains))) {
          findings.addAll(about(window, last, cube));
        }
      }
    }
    return findings;
  }

  private List<Finding> about(Window window, Period last, Cube cube) {
    Cube covered = cube.during(FieldName.RECEIVED_MONTH, window.over(last));
    EventDefinition stage = EventDefinition.sanctioned(plan);
    Tallies tallies = Tallies.of(covered, stage, plan.primary().strata());
    List<Finding> findings =
        new ArrayList<>(
            GroupRates.ofDecided(QUESTION, 1 - plan.levels().alpha()).overall(stage, tallies));
    findings.addAll(
        new ComparisonSet(QUESTION, plan.comparator()).overall(stage, tallies, compared));
    return findings.stream()
        .map(finding -> finding.over(window.label(), "period=" + last.label()))
        .toList();
  }

  private static Set<YearMonth> months(Cube cube) {
    Set<YearMonth> months = new TreeSet<>();
    for (int place : CubeAxis.of(cube, FieldName.RECEIVED_MONTH).occupied(cube)) {
      if (NumericDimension.MONTHS.isRecorded(place)) {
        months.add(NumericDimension.month(NumericDimension.MONTHS.number(place)));
      }
    }
    return months;
  }
}
