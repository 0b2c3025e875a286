package org.evenhand.measure.appeals;

import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Condition;
import org.evenhand.measure.Counted;
import org.evenhand.measure.Crude;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.StratifiedStatistic;
import org.evenhand.message.Message;
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

  private static final Message OPEN = Message.of("reason.thing_decided_appeal");
  private static final Condition LODGED = Condition.recorded(FieldName.APPEAL_OUTCOME);
  private static final Condition DECIDED = attribute("decided");

  private Appeals() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    Condition sanction = EventDefinition.sanctioned(plan).counted();
    Condition appealed = sanction.and(LODGED);
    Condition decided = appealed.and(DECIDED);
    Condition overturned = Condition.in(FieldName.APPEAL_OUTCOME, "overturned");
    ComparisonSet lodged =
        step(plan, new EventDefinition("appealed", sanction, LODGED))
            .counting(
                Counted.named(
                    Message.of("reason.thing_sanctioned_case"),
                    Message.of("reason.taken_appealed")));
    ComparisonSet ended =
        step(plan, new EventDefinition("appeal_decided", appealed, DECIDED))
            .counting(
                Counted.named(
                    Message.of("reason.thing_appeal"), Message.of("reason.taken_decided")));
    return Measure.of(
            QUESTION,
            CubeAxis.coreWith(List.of(), FieldName.APPEAL_OUTCOME),
            cube ->
                Finding.all(
                    compared(lodged, cube),
                    ended.rates(cube),
                    compared(
                        changed(
                            plan,
                            "overturned",
                            Message.of("reason.taken_overturned"),
                            decided,
                            overturned),
                        cube),
                    compared(
                        changed(
                            plan,
                            "reduced",
                            Message.of("reason.taken_reduced"),
                            decided,
                            attribute("reduced")),
                        cube)))
        .tellingApart(EventDefinition.toldApart(plan));
  }

  private static ComparisonSet changed(
      Plan plan, String name, Message did, Condition open, Condition taken) {
    return step(plan, new EventDefinition(name, open, taken)).counting(Counted.named(OPEN, did));
  }

  private static ComparisonSet step(Plan plan, EventDefinition stage) {
    return ComparisonSet.of(QUESTION, plan, stage);
  }

  /** Shares and their crude comparison: too few cases to hold much fixed. */
  static List<Finding> compared(ComparisonSet step, Cube cube) {
    List<StratifiedStatistic> cautious =
        Crude.differenceAndRatio(step.plan().level()).stream()
            .map(
                p -> new StratifiedStatistic(p.statistic(), p.method() + "; " + CAUTION, p.value()))
            .toList();
    return step.all(cube, List.of(), cautious);
  }

  private static Condition attribute(String name) {
    return Condition.where(
        FieldName.APPEAL_OUTCOME, code -> code.attribute(name, "no").equals("yes"));
  }
}
