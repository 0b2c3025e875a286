package org.evenhand.measure.likeforlike;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Stratified;
import org.evenhand.measure.StratifiedStatistic;
import org.evenhand.measure.Tallies;
import org.evenhand.schema.Plan;

/**
 * Like for like: sanction rates compared within the plan's strata, over all categories and in each
 * category by itself. Carries the verdict.
 *
 * <p>The plan's primary estimand comes twice, with its interval at level 1 - alpha first and then,
 * for the parity rule, at 1 - 2 alpha; {@link Finding#level()} tells them apart. Strata in which
 * one group has no decided case are excluded, and counted; the counts of every finding are those of
 * the strata used. Cases without a declared alignment are in no comparison. A code that says that a
 * field was not recorded is a stratum like any other.
 */
public final class LikeForLike {

  public static final Question QUESTION =
      new Question(
          "like_for_like", "Were cases of the same kind equally often followed by a sanction?");

  private final Plan plan;
  private final ComparisonSet comparisons;
  private final List<StratifiedStatistic> overall;
  private final List<StratifiedStatistic> byCategory;

  private LikeForLike(Plan plan) {
    this.plan = plan;
    double alpha = plan.levels().alpha();
    comparisons = new ComparisonSet(QUESTION, plan.comparator());
    overall = verdictFirst(plan, Stratified.all(1 - alpha));
    byCategory = verdictFirst(plan, Stratified.core(1 - alpha));
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(
        QUESTION, CubeAxis.coreWith(plan.primary().strata()), new LikeForLike(plan)::answer);
  }

  private static List<StratifiedStatistic> verdictFirst(
      Plan plan, List<StratifiedStatistic> others) {
    double alpha = plan.levels().alpha();
    List<StratifiedStatistic> procedures = new ArrayList<>();
    procedures.add(Stratified.primary(plan, 1 - alpha));
    procedures.add(Stratified.primary(plan, 1 - 2 * alpha));
    procedures.addAll(others);
    return procedures;
  }

  private List<Finding> answer(Cube cube) {
    List<Finding> findings = new ArrayList<>();
    EventDefinition sanctioned = EventDefinition.sanctioned(plan);
    Tallies tallies = Tallies.of(cube, sanctioned, plan.primary().strata());
    findings.addAll(comparisons.overall(sanctioned, tallies, overall));
    findings.addAll(comparisons.byCategory(sanctioned, tallies, byCategory));
    List<StratifiedStatistic> ratio = List.of(Stratified.rateRatio(1 - plan.levels().alpha()));
    for (EventDefinition stage : EventDefinition.further(plan)) {
      Tallies higher = Tallies.of(cube, stage, plan.primary().strata());
      findings.addAll(comparisons.overall(stage, higher, ratio));
      findings.addAll(comparisons.byCategory(stage, higher, ratio));
    }
    return findings;
  }
}
