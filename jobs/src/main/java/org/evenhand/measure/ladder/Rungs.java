package org.evenhand.measure.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
 * The whole ladder: of the decided cases, how many reached each rung or a higher one, like for
 * like, for every rung that occurs.
 *
 * <p>The informal rungs stand twice. First as everywhere, where a case resolved informally counts
 * as one without a sanction; then with informal resolutions that have a sanction recorded counted
 * at their rung, and those without one left out, because what is not recorded is not nothing. How
 * many of them have one recorded is a finding of its own.
 */
public final class Rungs {

  public static final Question QUESTION =
      new Question("rungs", "At which step of the ladder of sanctions do like cases part?");

  private static final String INFORMALLY = "resolved_informally";
  private static final int LARGEST_INFORMAL = 3;

  /**
   * A resolution that is no finding of a breach, and that may have come with advice or a remedy.
   */
  private static final Condition INFORMAL = Condition.in(FieldName.OUTCOME, INFORMALLY);

  private static final Condition WITH_RUNG =
      Condition.where(FieldName.SANCTION, code -> code.rung().isPresent());

  private final Plan plan;
  private final Steps steps;

  private Rungs(Plan plan) {
    this.plan = plan;
    double level = 1 - plan.levels().alpha();
    steps =
        new Steps(
            QUESTION,
            plan,
            plan.primary().strata(),
            List.of(Stratified.rateRatio(level), Stratified.rateDifference(level)));
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(
        QUESTION, CubeAxis.coreWith(plan.primary().strata()), new Rungs(plan)::answer);
  }

  private List<Finding> answer(Cube cube) {
    List<Finding> findings = new ArrayList<>();
    for (int rung : occurring(cube)) {
      findings.addAll(steps.compared(cube, step(EventDefinition.atRung(plan, rung))));
    }
    findings.addAll(steps.rates(cube, informalRecorded()));
    for (int rung : occurring(cube)) {
      if (rung <= LARGEST_INFORMAL) {
        findings.addAll(steps.compared(cube, step(withInformal(rung))));
      }
    }
    return findings;
  }

  /** The rungs from 1 that a decided case has, whether it was sanctioned or resolved informally. */
  private Set<Integer> occurring(Cube cube) {
    CubeAxis sanctions = CubeAxis.of(cube, FieldName.SANCTION);
    Predicate<Cell> counted = Condition.decided(plan).and(withSanction(1)).on(cube);
    Set<Integer> rungs = new TreeSet<>();
    for (Cell cell : cube.cells()) {
      if (counted.test(cell)) {
        rungs.add(sanctions.codes().get(sanctions.in(cell)).rung().orElseThrow());
      }
    }
    return rungs;
  }

  private EventDefinition withInformal(int rung) {
    Condition unrecorded = INFORMAL.and(WITH_RUNG.not());
    return new EventDefinition(
        "rung_" + rung + "_or_above_with_informal",
        Condition.decided(plan).and(unrecorded.not()),
        withSanction(rung));
  }

  private static Condition withSanction(int rung) {
    return Condition.in(FieldName.OUTCOME, EventDefinition.SANCTIONED, INFORMALLY)
        .and(Condition.where(FieldName.SANCTION, code -> code.rung().orElse(-1) >= rung));
  }

  private Step informalRecorded() {
    EventDefinition recorded =
        new EventDefinition("informal_recorded", Condition.decided(plan).and(INFORMAL), WITH_RUNG);
    return new Step(recorded, "case resolved informally", "recorded with a sanction");
  }

  private static Step step(EventDefinition stage) {
    return new Step(stage, "decided case", "sanctioned at this step or above");
  }
}
