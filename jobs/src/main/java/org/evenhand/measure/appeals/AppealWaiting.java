package org.evenhand.measure.appeals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.evenhand.cube.Cell;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Condition;
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
import org.evenhand.stat.Value;

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

  private final Plan plan;
  private final WaitComparisonSet comparisons;

  private AppealWaiting(Plan plan) {
    this.plan = plan;
    comparisons = new WaitComparisonSet(QUESTION, "appeal_decided", 1 - plan.levels().alpha());
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(QUESTION, FIELDS, new AppealWaiting(plan)::answer);
  }

  private List<Finding> answer(Cube cube) {
    Waits waits =
        Waits.of(
            cube,
            Grouping.ALIGNMENT,
            TimeToEvent.ofAppeal(),
            List.of(FieldName.COMPLAINT_CATEGORY));
    List<Finding> findings = new ArrayList<>();
    waits.groups().forEach(group -> findings.add(waiting(cube, group)));
    findings.addAll(comparisons.curves(waits));
    findings.addAll(
        comparisons.comparisons(waits.contrasts(plan.comparator()), "complaint category"));
    return findings;
  }

  private Finding waiting(Cube cube, String group) {
    Condition own =
        group.equals(FindingKey.ALL)
            ? Condition.ALWAYS
            : Condition.in(FieldName.DECLARED_ALIGNMENT, group);
    long waiting = cases(cube, WAITING.and(own));
    return Finding.of(
        comparisons.key(
            QUESTION.id(), new Comparison(FieldName.DECLARED_ALIGNMENT, group, Comparison.NONE)),
        Statistic.APPEALS_WAITING,
        Counts.of(cases(cube, LODGED.and(own)), waiting),
        Value.of(waiting),
        "count");
  }

  private static long cases(Cube cube, Condition condition) {
    Predicate<Cell> such = condition.on(cube);
    return cube.cells().stream().filter(such).mapToLong(Cell::cases).sum();
  }
}
