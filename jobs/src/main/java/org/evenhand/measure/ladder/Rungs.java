package org.evenhand.measure.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cube;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Condition;
import org.evenhand.measure.Counted;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Stratified;
import org.evenhand.message.Message;
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

  private Rungs() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(
        QUESTION, CubeAxis.coreWith(plan.primary().strata()), cube -> answer(plan, cube));
  }

  private static List<Finding> answer(Plan plan, Cube cube) {
    EventDefinition recorded =
        new EventDefinition("informal_recorded", Condition.decided(plan).and(INFORMAL), WITH_RUNG);
    List<Finding> findings = new ArrayList<>();
    for (int rung : occurring(plan, cube)) {
      findings.addAll(compared(plan, cube, EventDefinition.atRung(plan, rung)));
    }
    findings.addAll(
        ComparisonSet.of(QUESTION, plan, recorded)
            .counting(
                Counted.named(
                    Message.of("reason.thing_informal_case"),
                    Message.of("reason.taken_sanction_recorded")))
            .rates(cube));
    for (int rung : occurring(plan, cube)) {
      if (rung <= LARGEST_INFORMAL) {
        findings.addAll(compared(plan, cube, withInformal(plan, rung)));
      }
    }
    return findings;
  }

  private static List<Finding> compared(Plan plan, Cube cube, EventDefinition stage) {
    return ComparisonSet.of(QUESTION, plan, stage)
        .counting(
            Counted.named(
                Message.of("reason.thing_decided_case"),
                Message.of("reason.taken_sanctioned_here")))
        .all(cube, plan.primary().strata(), Stratified.ratioAndDifference(plan.level()));
  }

  /** The rungs from 1 that a decided case has, whether it was sanctioned or resolved informally. */
  private static Set<Integer> occurring(Plan plan, Cube cube) {
    CubeAxis sanctions = CubeAxis.of(cube, FieldName.SANCTION);
    Predicate<Cell> counted = Condition.decided(plan).and(withSanction(1)).on(cube);
    Set<Integer> rungs = new TreeSet<>();
    for (Cell cell : cube.cells()) {
      if (counted.test(cell)) {
        rungs.add(sanctions.code(cell).rung().orElseThrow());
      }
    }
    return rungs;
  }

  private static EventDefinition withInformal(Plan plan, int rung) {
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
}
