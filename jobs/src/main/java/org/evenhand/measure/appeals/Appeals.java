package org.evenhand.measure.appeals;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Condition;
import org.evenhand.measure.Crude;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Step;
import org.evenhand.measure.Steps;
import org.evenhand.measure.StratifiedStatistic;
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
    return Measure.of(
        QUESTION,
        CubeAxis.coreWith(List.of(), FieldName.APPEAL_OUTCOME),
        new Appeals(plan)::answer);
  }

  /** Crude comparisons of shares: too few cases to hold much fixed. */
  static Steps comparing(Question question, Plan plan) {
    double level = 1 - plan.levels().alpha();
    List<StratifiedStatistic> cautious =
        Crude.differenceAndRatio(level).stream()
            .map(
                p -> new StratifiedStatistic(p.statistic(), p.method() + "; " + CAUTION, p.value()))
            .toList();
    return new Steps(question, plan, List.of(), cautious);
  }

  private List<Finding> answer(Cube cube) {
    EventDefinition sanctioned = EventDefinition.sanctioned(plan);
    Condition sanction = sanctioned.counted();
    Condition appealed = sanction.and(Condition.recorded(FieldName.APPEAL_OUTCOME));
    Condition decided = appealed.and(DECIDED);
    List<Finding> findings = new ArrayList<>();
    findings.addAll(
        steps.compared(
            cube,
            new Step(
                new EventDefinition(
                    "appealed", sanction, Condition.recorded(FieldName.APPEAL_OUTCOME)),
                "sanctioned case",
                "appealed against")));
    findings.addAll(
        steps.rates(
            cube,
            new Step(
                new EventDefinition("appeal_decided", appealed, DECIDED), "appeal", "decided")));
    findings.addAll(
        steps.compared(
            cube,
            new Step(
                new EventDefinition(
                    "overturned", decided, Condition.in(FieldName.APPEAL_OUTCOME, "overturned")),
                OPEN,
                "overturned")));
    findings.addAll(
        steps.compared(
            cube,
            new Step(
                new EventDefinition("reduced", decided, attribute("reduced")), OPEN, "reduced")));
    return findings;
  }

  private static Condition attribute(String name) {
    return Condition.where(
        FieldName.APPEAL_OUTCOME, code -> code.attribute(name, "no").equals("yes"));
  }
}
