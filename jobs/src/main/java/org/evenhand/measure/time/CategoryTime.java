package org.evenhand.measure.time;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Counts;
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

  private final Plan plan;
  private final WaitComparisonSet comparisons;

  private CategoryTime(Plan plan) {
    this.plan = plan;
    comparisons = new WaitComparisonSet(QUESTION, "decided", 1 - plan.levels().alpha());
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(QUESTION, FIELDS, new CategoryTime(plan)::answer);
  }

  private List<Finding> answer(Cube cube) {
    Waits waits =
        Waits.of(
            cube,
            Grouping.each(FieldName.COMPLAINT_CATEGORY),
            TimeToEvent.toDecision(plan),
            List.of());
    List<Finding> findings = new ArrayList<>(comparisons.curves(waits));
    Durations all = waits.of(FindingKey.ALL);
    findings.add(
        Finding.of(
            comparisons.key(
                "decided",
                new Comparison(FieldName.COMPLAINT_CATEGORY, FindingKey.ALL, Comparison.NONE)),
            Statistic.LOG_RANK,
            Counts.of(all.keys(), all.events()),
            LogRank.of(waits.sideBySide()),
            "log-rank across all complaint categories"));
    return findings;
  }
}
