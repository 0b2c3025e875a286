package org.evenhand.measure.appeals;

import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Condition;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.TimeToEvent;
import org.evenhand.measure.WaitComparisonSet;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;

/**
 * Days from the lodging of an appeal to its decision, and how many appeals wait. An appeal that was
 * withdrawn waits no longer and was not decided.
 */
public final class AppealWaiting {

  public static final Question QUESTION =
      new Question(
          "appeal_waiting",
          "How many appeals wait, how long, and did the wait differ by alignment?");

  private static final List<String> FIELDS =
      List.of(
          FieldName.COMPLAINT_CATEGORY,
          FieldName.DECLARED_ALIGNMENT,
          FieldName.APPEALED_DAY,
          FieldName.APPEAL_DECIDED_DAY,
          FieldName.APPEAL_OUTCOME,
          FieldName.FOLLOWED_DAY);

  private static final Condition LODGED = Condition.recorded(FieldName.APPEALED_DAY);
  private static final Condition WAITING =
      LODGED
          .and(Condition.recorded(FieldName.APPEAL_DECIDED_DAY).not())
          .and(TimeToEvent.APPEAL_WITHDRAWN.not());

  private AppealWaiting() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    WaitComparisonSet comparisons = new WaitComparisonSet(QUESTION, "appeal_decided", plan);
    return Measure.of(
        QUESTION,
        FIELDS,
        cube -> Finding.all(waiting(cube), comparisons.byAlignment(cube, TimeToEvent.ofAppeal())));
  }

  private static List<Finding> waiting(Cube cube) {
    return CubeAxis.of(cube, FieldName.DECLARED_ALIGNMENT).occupiedAndAll(cube).stream()
        .map(group -> waiting(cube, group))
        .toList();
  }

  private static Finding waiting(Cube cube, String group) {
    Condition own =
        group.equals(FindingKey.ALL)
            ? Condition.ALWAYS
            : Condition.in(FieldName.DECLARED_ALIGNMENT, group);
    return Finding.count(
        QUESTION.about(QUESTION.id(), FieldName.DECLARED_ALIGNMENT, group),
        Statistic.APPEALS_WAITING,
        LODGED.and(own).count(cube),
        WAITING.and(own).count(cube));
  }
}
