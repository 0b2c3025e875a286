package org.evenhand.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.cube.Cube;
import org.evenhand.schema.Plan;

/**
 * Of the people suspended or expelled, how many were reinstated. Only cases count in which it is
 * recorded whether they were; how many those are stands beside.
 */
final class Reinstatement implements Measure {

  private static final String REINSTATED = "reinstated";
  private static final int SUSPENSION = 7;
  private static final Condition KNOWN = Condition.in(REINSTATED, "yes", "no");

  private final Plan plan;
  private final Steps steps;

  Reinstatement(Plan plan) {
    this.plan = plan;
    steps = Appeals.comparing(id(), plan);
  }

  @Override
  public String id() {
    return "reinstatement";
  }

  @Override
  public String question() {
    return "How often were people who were suspended or expelled reinstated?";
  }

  @Override
  public Set<String> needs() {
    return Axis.coreWith(List.of(), REINSTATED);
  }

  @Override
  public List<Finding> of(Cube cube) {
    Condition removed = Condition.decided(plan).and(Condition.sanctionedAt(SUSPENSION));
    Stage recorded = new Stage("reinstatement_recorded", removed, KNOWN);
    Stage reinstated = new Stage(REINSTATED, removed.and(KNOWN), Condition.in(REINSTATED, "yes"));
    List<Finding> findings = new ArrayList<>();
    findings.addAll(
        steps.rates(cube, new Step(recorded, "suspended or expelled case", "recorded either way")));
    findings.addAll(
        steps.compared(cube, new Step(reinstated, "such case with a record", "reinstated")));
    return findings;
  }
}
