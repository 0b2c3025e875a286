package org.evenhand.measure.reports;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.cube.NumericDimension;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Condition;
import org.evenhand.measure.Counted;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
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
  private static final List<String> FIELDS =
      List.of(FieldName.DECLARED_ALIGNMENT, FieldName.PRIOR_DISCLOSURE, FieldName.DISCLOSURE_DAYS);
  private static final Condition DISCLOSED = Condition.in(FieldName.PRIOR_DISCLOSURE, "yes");
  private static final Condition DATED = Condition.recorded(FieldName.DISCLOSURE_DAYS);

  private DisclosureTiming() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    List<EventDefinition> stages = new ArrayList<>();
    for (int limit : WITHIN) {
      stages.add(
          new EventDefinition("within_" + limit + "_days", DISCLOSED.and(DATED), upTo(limit)));
    }
    stages.add(new EventDefinition("day_not_known", DISCLOSED, DATED.not()));
    return Measure.of(
        QUESTION,
        FIELDS,
        cube -> stages.stream().flatMap(stage -> shares(plan, stage, cube).stream()).toList());
  }

  private static List<Finding> shares(Plan plan, EventDefinition stage, Cube cube) {
    return ComparisonSet.of(QUESTION, plan, stage).counting(Counted.SHARE).rates(cube);
  }

  private static Condition upTo(int limit) {
    return cube -> {
      CubeAxis days = CubeAxis.of(cube, FieldName.DISCLOSURE_DAYS);
      return cell -> days.number(NumericDimension.DAYS, cell).orElse(limit + 1) <= limit;
    };
  }
}
