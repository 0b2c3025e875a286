package org.evenhand.measure.time;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.TimeToEvent;
import org.evenhand.measure.WaitComparisonSet;
import org.evenhand.measure.Waits;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;

/**
 * Days from receipt to the decision. Cases that are pending, or ended without a decision, count as
 * waiting up to the last day on which they were followed and not beyond it.
 */
public final class WaitingTime {

  public static final Question QUESTION =
      new Question(
          "waiting_time",
          "How long did cases wait for a decision, and did the wait differ by alignment?");

  private static final List<String> FIELDS =
      List.of(
          FieldName.COMPLAINT_CATEGORY,
          FieldName.DECLARED_ALIGNMENT,
          FieldName.OUTCOME,
          FieldName.DECIDED_DAY,
          FieldName.FOLLOWED_DAY);

  private final Plan plan;
  private final WaitComparisonSet comparisons;

  private WaitingTime(Plan plan) {
    this.plan = plan;
    comparisons = new WaitComparisonSet(QUESTION, "decided", 1 - plan.levels().alpha());
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(QUESTION, FIELDS, new WaitingTime(plan)::answer);
  }

  private List<Finding> answer(Cube cube) {
    Waits waits =
        Waits.of(
            cube,
            Grouping.ALIGNMENT,
            TimeToEvent.toDecision(plan),
            List.of(FieldName.COMPLAINT_CATEGORY));
    List<Finding> findings = new ArrayList<>(comparisons.curves(waits));
    findings.addAll(
        comparisons.comparisons(waits.contrasts(plan.comparator()), "complaint category"));
    return findings;
  }
}
