package org.evenhand.measure.time;

import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Counts;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.TimeToEvent;
import org.evenhand.measure.WaitComparisonSet;
import org.evenhand.measure.Waits;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;
import org.evenhand.stat.Durations;
import org.evenhand.stat.LogRank;

/** Days from receipt to the decision by complaint category, over all alignments. */
public final class CategoryTime {

  public static final Question QUESTION =
      new Question(
          "category_time", "Did some kinds of complaint wait longer for a decision than others?");

  private static final List<String> FIELDS =
      List.of(
          FieldName.COMPLAINT_CATEGORY,
          FieldName.OUTCOME,
          FieldName.DECIDED_DAY,
          FieldName.FOLLOWED_DAY);

  private CategoryTime() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(QUESTION, FIELDS, cube -> answer(plan, cube))
        .tellingApart(EventDefinition.toldApart(plan));
  }

  private static List<Finding> answer(Plan plan, Cube cube) {
    Waits waits =
        Waits.of(
            cube,
            Grouping.each(FieldName.COMPLAINT_CATEGORY),
            TimeToEvent.toDecision(plan),
            List.of());
    Durations all = waits.of(FindingKey.ALL);
    Finding test =
        Finding.of(
            QUESTION.about("decided", FieldName.COMPLAINT_CATEGORY, FindingKey.ALL),
            Statistic.LOG_RANK,
            Counts.of(all.keys(), all.events()),
            LogRank.of(waits.sideBySide()),
            "log-rank across all complaint categories");
    return Finding.all(
        new WaitComparisonSet(QUESTION, "decided", plan).curves(waits), List.of(test));
  }
}
