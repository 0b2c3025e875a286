package org.evenhand.measure.ladder;

import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Condition;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.message.Message;
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

  private static final Condition ASSESSED = Condition.recorded(FieldName.SEVERITY);

  private UsualRange() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(
        QUESTION,
        CubeAxis.coreWith(plan.primary().strata(), FieldName.SEVERITY),
        cube -> answer(plan, cube));
  }

  private static List<Finding> answer(Plan plan, Cube cube) {
    Condition sanction = EventDefinition.sanctioned(plan).counted();
    UsualRung usual = UsualRung.of(cube, sanction.and(ASSESSED), CubeAxis.KIND);
    Condition known = ASSESSED.and(same -> usual::isKnown);
    RangeOfSanctions range =
        new RangeOfSanctions(
            ComparisonSet.sanctioned(QUESTION, plan),
            "_usual_range",
            Message.of("reason.thing_kindred_case"),
            sanction.and(known));
    return Finding.all(
        range.known(
            cube,
            new EventDefinition("usual_range_known", sanction, known),
            Message.of("reason.taken_set_beside")),
        range.compared(
            cube, "above", Message.of("reason.taken_above_others"), same -> usual::isAbove),
        range.rates(
            cube,
            "near",
            Message.of("reason.taken_near_others"),
            same -> cell -> !usual.isAbove(cell) && !usual.isBelow(cell)),
        range.compared(
            cube, "below", Message.of("reason.taken_below_others"), same -> usual::isBelow));
  }
}
