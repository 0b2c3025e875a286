package org.evenhand.measure.likeforlike;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Stratified;
import org.evenhand.measure.StratifiedStatistic;
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

  private LikeForLike() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    List<String> strata = plan.primary().strata();
    ComparisonSet sanctioned = ComparisonSet.sanctioned(QUESTION, plan);
    List<StratifiedStatistic> overall = verdictFirst(plan, Stratified.all(plan.level()));
    List<StratifiedStatistic> byCategory = verdictFirst(plan, Stratified.core(plan.level()));
    List<StratifiedStatistic> ratio = List.of(Stratified.rateRatio(plan.level()));
    return Measure.of(
        QUESTION,
        CubeAxis.coreWith(strata),
        cube -> {
          List<Finding> findings = new ArrayList<>();
          findings.addAll(sanctioned.compared(cube, strata, overall));
          findings.addAll(sanctioned.byCategory(cube, strata, byCategory));
          for (EventDefinition stage : EventDefinition.further(plan)) {
            findings.addAll(sanctioned.at(stage).everywhere(cube, strata, ratio));
          }
          return findings;
        });
  }

  private static List<StratifiedStatistic> verdictFirst(
      Plan plan, List<StratifiedStatistic> others) {
    List<StratifiedStatistic> procedures = new ArrayList<>();
    procedures.add(Stratified.primary(plan, plan.level()));
    procedures.add(Stratified.primary(plan, 1 - 2 * plan.levels().alpha()));
    procedures.addAll(others);
    return procedures;
  }
}
