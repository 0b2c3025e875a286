package org.evenhand.measure.ladder;

import java.util.OptionalInt;
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
 * How many sanctions stand above, within and below the range that the guideline names for such a
 * case. A guideline whose mildest sanction is above its most severe one counts as none.
 */
public final class GuidelineRange {

  public static final Question QUESTION =
      new Question(
          "guideline_range",
          "How many sanctions were outside the range of the guideline, and on which side?");

  /** Where a sanction stands, by its rung and those of the guideline's ends. */
  @FunctionalInterface
  private interface Standing {
    boolean holds(int rung, int low, int high);
  }

  private static final Condition GUIDED = where((rung, low, high) -> low <= high);

  private GuidelineRange() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    RangeOfSanctions range =
        new RangeOfSanctions(
            ComparisonSet.sanctioned(QUESTION, plan),
            "_guideline",
            Message.of("reason.thing_guided_case"),
            EventDefinition.sanctioned(plan).counted().and(GUIDED));
    EventDefinition recorded =
        new EventDefinition(
            "guideline_recorded", EventDefinition.sanctioned(plan).counted(), GUIDED);
    return Measure.of(
        QUESTION,
        CubeAxis.coreWith(
            plan.primary().strata(), FieldName.GUIDELINE_LOW, FieldName.GUIDELINE_HIGH),
        cube ->
            Finding.all(
                range.known(cube, recorded, Message.of("reason.taken_guideline_recorded")),
                range.compared(
                    cube,
                    "above",
                    Message.of("reason.taken_above_guideline"),
                    where((rung, low, high) -> rung > high)),
                range.rates(
                    cube,
                    "within",
                    Message.of("reason.taken_within_guideline"),
                    where((rung, low, high) -> low <= rung && rung <= high)),
                range.compared(
                    cube,
                    "below",
                    Message.of("reason.taken_below_guideline"),
                    where((rung, low, high) -> rung < low))));
  }

  private static Condition where(Standing standing) {
    return cube -> {
      CubeAxis sanctions = CubeAxis.of(cube, FieldName.SANCTION);
      CubeAxis lows = CubeAxis.of(cube, FieldName.GUIDELINE_LOW);
      CubeAxis highs = CubeAxis.of(cube, FieldName.GUIDELINE_HIGH);
      return cell -> {
        OptionalInt rung = sanctions.code(cell).rung();
        OptionalInt low = lows.code(cell).rung();
        OptionalInt high = highs.code(cell).rung();
        return rung.isPresent()
            && low.isPresent()
            && high.isPresent()
            && standing.holds(rung.getAsInt(), low.getAsInt(), high.getAsInt());
      };
    };
  }
}
