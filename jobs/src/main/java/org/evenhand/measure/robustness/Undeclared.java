package org.evenhand.measure.robustness;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Crude;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Stratified;
import org.evenhand.measure.StratifiedStatistic;
import org.evenhand.schema.Plan;

/**
 * The cases without a declared alignment, each way of not declaring as a row of its own: their
 * sanction rate set beside that of all declared groups, or of the plan's reference group, as it
 * stands and within the plan's strata. They are compared and never added to a group; no verdict
 * reads this question, because those who did not declare are no group that could be treated alike.
 */
public final class Undeclared {

  public static final Question QUESTION =
      new Question(
          "undeclared",
          "How were cases without a declared alignment treated beside the declared ones?");

  private Undeclared() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    ComparisonSet sanctioned = ComparisonSet.sanctioned(QUESTION, plan);
    List<String> strata = plan.primary().strata();
    List<StratifiedStatistic> withinStrata = new ArrayList<>(Stratified.core(plan.level()));
    withinStrata.add(Stratified.oddsRatio(plan.level()));
    withinStrata.add(Stratified.used());
    return Measure.of(
        QUESTION,
        CubeAxis.coreWith(strata),
        cube ->
            Finding.all(
                of(sanctioned, cube, List.of(), Crude.differenceAndRatio(plan.level())),
                of(sanctioned, cube, strata, withinStrata)));
  }

  private static List<Finding> of(
      ComparisonSet sanctioned,
      Cube cube,
      List<String> strata,
      List<StratifiedStatistic> procedures) {
    return sanctioned
        .tallies(cube, strata)
        .undeclaredContrasts(FindingKey.ALL, sanctioned.comparator())
        .stream()
        .flatMap(contrast -> sanctioned.of(FindingKey.ALL, contrast, procedures).stream())
        .toList();
  }
}
