package org.evenhand.measure.ladder;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Condition;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Step;
import org.evenhand.measure.Steps;
import org.evenhand.measure.Stratified;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;

/**
 * How many sanctions stand well above or below what other cases of the same category and severity
 * got: two rungs or more from the mean rung of all those others, whatever their group. Counted by
 * group only; no case is described.
 */
public final class UsualRange {

  public static final Question QUESTION =
      new Question(
          "usual_range",
          "How many sanctions were far from what such cases usually get, and on which side?");

  private final Plan plan;
  private final Steps steps;

  private UsualRange(Plan plan) {
    this.plan = plan;
    steps =
        new Steps(
            QUESTION, plan, plan.primary().strata(), Stratified.core(1 - plan.levels().alpha()));
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(
        QUESTION,
        CubeAxis.coreWith(plan.primary().strata(), FieldName.SEVERITY),
        new UsualRange(plan)::answer);
  }

  private List<Finding> answer(Cube cube) {
    EventDefinition sanctioned = EventDefinition.sanctioned(plan);
    Condition assessed = Condition.recorded(FieldName.SEVERITY);
    Condition sanction = sanctioned.counted();
    UsualRung usual =
        UsualRung.of(
            cube,
            sanction.and(assessed),
            List.of(FieldName.COMPLAINT_CATEGORY, FieldName.SEVERITY));
    Condition known = same -> usual::isKnown;
    Condition open = sanction.and(assessed).and(known);
    List<Finding> findings = new ArrayList<>();
    findings.addAll(
        steps.rates(
            cube,
            new Step(
                new EventDefinition("usual_range_known", sanction, assessed.and(known)),
                "sanctioned case",
                "set beside enough others of its kind")));
    findings.addAll(steps.compared(cube, step("above", open, same -> usual::isAbove)));
    findings.addAll(
        steps.rates(
            cube,
            step("near", open, same -> cell -> !usual.isAbove(cell) && !usual.isBelow(cell))));
    findings.addAll(steps.compared(cube, step("below", open, same -> usual::isBelow)));
    return findings;
  }

  private static Step step(String side, Condition open, Condition taken) {
    return new Step(
        new EventDefinition(side + "_usual_range", open, taken),
        "sanctioned case with enough others of its kind",
        side.equals("near") ? "near the others" : "two rungs or more " + side + " the others");
  }
}
