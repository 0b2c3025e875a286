package org.evenhand.measure.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.evenhand.cube.Cell;
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

  private final Plan plan;
  private final Steps steps;

  private GuidelineRange(Plan plan) {
    this.plan = plan;
    steps =
        new Steps(
            QUESTION, plan, plan.primary().strata(), Stratified.core(1 - plan.levels().alpha()));
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(
        QUESTION,
        CubeAxis.coreWith(
            plan.primary().strata(), FieldName.GUIDELINE_LOW, FieldName.GUIDELINE_HIGH),
        new GuidelineRange(plan)::answer);
  }

  private List<Finding> answer(Cube cube) {
    EventDefinition sanctioned = EventDefinition.sanctioned(plan);
    Condition sanction = sanctioned.counted();
    Condition open = sanction.and(GUIDED);
    List<Finding> findings = new ArrayList<>();
    findings.addAll(
        steps.rates(
            cube,
            new Step(
                new EventDefinition("guideline_recorded", sanction, GUIDED),
                "sanctioned case",
                "recorded with a guideline")));
    findings.addAll(
        steps.compared(cube, step("above", open, where((rung, low, high) -> rung > high))));
    findings.addAll(
        steps.rates(
            cube, step("within", open, where((rung, low, high) -> low <= rung && rung <= high))));
    findings.addAll(
        steps.compared(cube, step("below", open, where((rung, low, high) -> rung < low))));
    return findings;
  }

  private static Step step(String side, Condition open, Condition taken) {
    return new Step(
        new EventDefinition(side + "_guideline", open, taken),
        "sanctioned case with a guideline",
        side + " it");
  }

  private static Condition where(Standing standing) {
    return cube -> standing(standing, cube);
  }

  private static Predicate<Cell> standing(Standing standing, Cube cube) {
    CubeAxis sanctions = CubeAxis.of(cube, FieldName.SANCTION);
    CubeAxis lows = CubeAxis.of(cube, FieldName.GUIDELINE_LOW);
    CubeAxis highs = CubeAxis.of(cube, FieldName.GUIDELINE_HIGH);
    return cell -> {
      OptionalInt rung = rung(sanctions, cell);
      OptionalInt low = rung(lows, cell);
      OptionalInt high = rung(highs, cell);
      return rung.isPresent()
          && low.isPresent()
          && high.isPresent()
          && standing.holds(rung.getAsInt(), low.getAsInt(), high.getAsInt());
    };
  }

  private static OptionalInt rung(CubeAxis axis, Cell cell) {
    return axis.codes().get(axis.in(cell)).rung();
  }
}
