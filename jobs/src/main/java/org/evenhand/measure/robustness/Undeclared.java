package org.evenhand.measure.robustness;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Crude;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Stratified;
import org.evenhand.measure.StratifiedStatistic;
import org.evenhand.measure.Tallies;
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

  private final Plan plan;
  private final ComparisonSet comparisons;
  private final List<StratifiedStatistic> crude;
  private final List<StratifiedStatistic> withinStrata;

  private Undeclared(Plan plan) {
    this.plan = plan;
    double level = 1 - plan.levels().alpha();
    comparisons = new ComparisonSet(QUESTION, plan.comparator());
    crude = Crude.differenceAndRatio(level);
    withinStrata = new ArrayList<>(Stratified.core(level));
    withinStrata.add(Stratified.oddsRatio(level));
    withinStrata.add(Stratified.used());
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(
        QUESTION, CubeAxis.coreWith(plan.primary().strata()), new Undeclared(plan)::answer);
  }

  private List<Finding> answer(Cube cube) {
    EventDefinition stage = EventDefinition.sanctioned(plan);
    List<Finding> findings = new ArrayList<>();
    findings.addAll(of(stage, Tallies.of(cube, stage, List.of()), crude));
    findings.addAll(of(stage, Tallies.of(cube, stage, plan.primary().strata()), withinStrata));
    return findings;
  }

  private List<Finding> of(
      EventDefinition stage, Tallies tallies, List<StratifiedStatistic> procedures) {
    return tallies.undeclaredContrasts(FindingKey.ALL, plan.comparator()).stream()
        .flatMap(contrast -> comparisons.of(stage, FindingKey.ALL, contrast, procedures).stream())
        .toList();
  }
}
