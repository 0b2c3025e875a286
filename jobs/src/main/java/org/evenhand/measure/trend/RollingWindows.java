package org.evenhand.measure.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.evenhand.cube.Cube;
import org.evenhand.measure.CaseScope;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Stratified;
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

  private RollingWindows() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    List<Window> windows =
        Stream.concat(Stream.of(Window.QUARTER, plan.window()), plan.variants().windows().stream())
            .distinct()
            .toList();
    return Measure.of(
            QUESTION,
            CubeAxis.coreWith(plan.primary().strata(), FieldName.RECEIVED_MONTH),
            cube -> windows.stream().flatMap(w -> looks(plan, w, cube).stream()).toList())
        .tellingApart(EventDefinition.toldApart(plan))
        .with(CaseScope.HISTORY);
  }

  private static List<Finding> looks(Plan plan, Window window, Cube cube) {
    ReceivedMonths months = ReceivedMonths.of(cube);
    ComparisonSet sanctioned = ComparisonSet.sanctioned(QUESTION, plan);
    List<Finding> findings = new ArrayList<>();
    for (int back = PERIODS_BACK - 1; back >= 0; back--) {
      Period last = cube.period().back(back);
      if (window.each(last).stream().allMatch(months::isIn)) {
        Cube covered = cube.during(FieldName.RECEIVED_MONTH, window.over(last));
        sanctioned
            .all(covered, plan.primary().strata(), Stratified.ratioAndDifference(plan.level()))
            .forEach(f -> findings.add(f.over(window.label(), "period=" + last.label())));
      }
    }
    return findings;
  }
}
