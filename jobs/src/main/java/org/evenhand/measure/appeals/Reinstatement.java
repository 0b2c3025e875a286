package org.evenhand.measure.appeals;

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
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;

/**
 * Of the people suspended or expelled, how many were reinstated. Only cases count in which it is
 * recorded whether they were; how many those are stands beside.
 */
public final class Reinstatement {

  public static final Question QUESTION =
      new Question(
          "reinstatement", "How often were people who were suspended or expelled reinstated?");

  private static final int SUSPENSION = 7;
  private static final Condition KNOWN = Condition.in(FieldName.REINSTATED, "yes", "no");

  private final Plan plan;
  private final Steps steps;

  private Reinstatement(Plan plan) {
    this.plan = plan;
    steps = Appeals.comparing(QUESTION, plan);
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(
        QUESTION,
        CubeAxis.coreWith(List.of(), FieldName.REINSTATED),
        new Reinstatement(plan)::answer);
  }

  private List<Finding> answer(Cube cube) {
    Condition removed = Condition.decided(plan).and(Condition.sanctionedAt(SUSPENSION));
    EventDefinition recorded = new EventDefinition("reinstatement_recorded", removed, KNOWN);
    EventDefinition reinstated =
        new EventDefinition(
            FieldName.REINSTATED, removed.and(KNOWN), Condition.in(FieldName.REINSTATED, "yes"));
    List<Finding> findings = new ArrayList<>();
    findings.addAll(
        steps.rates(cube, new Step(recorded, "suspended or expelled case", "recorded either way")));
    findings.addAll(
        steps.compared(cube, new Step(reinstated, "such case with a record", "reinstated")));
    return findings;
  }
}
