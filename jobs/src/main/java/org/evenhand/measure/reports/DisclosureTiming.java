package org.evenhand.measure.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.evenhand.cube.Cube;
import org.evenhand.cube.NumericDimension;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Condition;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Shares;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;

/**
 * Disclosure timing: of the complaints about persons with an earlier protected disclosure whose day
 * is known, the share that came within 30, 90 and 365 days of it, by alignment. Earlier disclosures
 * without a day stand beside.
 */
public final class DisclosureTiming {

  public static final Question QUESTION =
      new Question(
          "disclosure_timing", "How soon after a protected disclosure did a complaint follow?");

  private static final List<Integer> WITHIN = List.of(30, 90, 365);

  private final ComparisonSet comparisons;
  private final double level;

  private DisclosureTiming(Plan plan) {
    comparisons = new ComparisonSet(QUESTION, plan.comparator());
    level = 1 - plan.levels().alpha();
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(
        QUESTION,
        List.of(
            FieldName.DECLARED_ALIGNMENT, FieldName.PRIOR_DISCLOSURE, FieldName.DISCLOSURE_DAYS),
        new DisclosureTiming(plan)::answer);
  }

  private List<Finding> answer(Cube cube) {
    Condition disclosed = Condition.in(FieldName.PRIOR_DISCLOSURE, "yes");
    Condition dated = Condition.recorded(FieldName.DISCLOSURE_DAYS);
    List<Finding> findings = new ArrayList<>();
    for (int limit : WITHIN) {
      EventDefinition limited =
          new EventDefinition("within_" + limit + "_days", disclosed.and(dated), upTo(limit));
      findings.addAll(shares(limited).withAll(cube));
    }
    findings.addAll(
        shares(new EventDefinition("day_not_known", disclosed, dated.not())).withAll(cube));
    return findings;
  }

  private static Condition upTo(int limit) {
    return cube -> {
      CubeAxis days = CubeAxis.of(cube, FieldName.DISCLOSURE_DAYS);
      IntPredicate limited =
          place ->
              NumericDimension.DAYS.isRecorded(place)
                  && NumericDimension.DAYS.number(place) <= limit;
      return cell -> limited.test(days.in(cell));
    };
  }

  private Shares shares(EventDefinition stage) {
    return new Shares(comparisons, stage, Grouping.ALIGNMENT, level);
  }
}
