package org.evenhand.measure;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;

/**
 * How often sanctions are appealed against, how many appeals are decided, and how many of those
 * overturned or reduced the sanction. An appeal is one whose outcome, be it pending, is recorded.
 *
 * <p>Shares of overturned sanctions are suggestive only, and every method says so: who appeals is
 * not drawn at random, and groups with different mixes of clear and doubtful cases have different
 * shares under one standard.
 */
public final class Appeals {

  public static final Question QUESTION =
      new Question(
          "appeals",
          "How often were sanctions appealed against, and how often did that change them?");

  /** Stands in the method of everything that compares or counts what appeals changed. */
  static final String CAUTION = "suggestive only";

  private static final String OPEN = "decided appeal";
  private static final Condition DECIDED = attribute("decided");

  private final Plan plan;
  private final Steps steps;

  private Appeals(Plan plan) {
    this.plan = plan;
    steps = comparing(QUESTION, plan);
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(QUESTION, Axis.coreWith(List.of(), FieldName.APPEAL_OUTCOME), new Appeals(plan)::answer);
  }

  /** Crude comparisons of shares: too few cases to hold much fixed. */
  static Steps comparing(Question question, Plan plan) {
    double level = 1 - plan.levels().alpha();
    List<Procedure> cautious =
        SanctionGap.differenceAndRatio(level).stream()
            .map(p -> new Procedure(p.statistic(), p.method() + "; " + CAUTION, p.value()))
            .toList();
    return new Steps(question, plan, List.of(), cautious);
  }

  private List<Finding> answer(Cube cube) {
    Stage sanctioned = Stage.sanctioned(plan);
    Condition sanction = sanctioned.counted();
    Condition appealed = sanction.and(Condition.recorded(FieldName.APPEAL_OUTCOME));
    Condition decided = appealed.and(DECIDED);
    List<Finding> findings = new ArrayList<>();
    findings.addAll(
        steps.compared(
            cube,
            new Step(
                new Stage("appealed", sanction, Condition.recorded(FieldName.APPEAL_OUTCOME)),
                "sanctioned case",
                "appealed against")));
    findings.addAll(
        steps.rates(
            cube, new Step(new Stage("appeal_decided", appealed, DECIDED), "appeal", "decided")));
    findings.addAll(
        steps.compared(
            cube,
            new Step(
                new Stage("overturned", decided, Condition.in(FieldName.APPEAL_OUTCOME, "overturned")),
                OPEN,
                "overturned")));
    findings.addAll(
        steps.compared(
            cube, new Step(new Stage("reduced", decided, attribute("reduced")), OPEN, "reduced")));
    return findings;
  }

  private static Condition attribute(String name) {
    return Condition.where(FieldName.APPEAL_OUTCOME, code -> code.attribute(name, "no").equals("yes"));
  }
}
