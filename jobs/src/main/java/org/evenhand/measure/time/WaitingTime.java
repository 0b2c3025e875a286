package org.evenhand.measure.time;

import java.util.List;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.TimeToEvent;
import org.evenhand.measure.WaitComparisonSet;
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

  private WaitingTime() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    WaitComparisonSet comparisons = new WaitComparisonSet(QUESTION, "decided", plan);
    return Measure.of(
            QUESTION, FIELDS, cube -> comparisons.byAlignment(cube, TimeToEvent.toDecision(plan)))
        .tellingApart(EventDefinition.toldApart(plan));
  }
}
