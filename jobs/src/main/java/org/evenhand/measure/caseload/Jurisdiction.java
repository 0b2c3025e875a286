package org.evenhand.measure.caseload;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Condition;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Shares;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;

/**
 * Jurisdiction: of the cases that are no longer open, the share closed as out of scope, by the
 * route they came by and by the status of the accused; and the share of cases about persons who
 * were no members, by route. Such cases are in no sanction rate.
 */
public final class Jurisdiction {

  public static final Question QUESTION =
      new Question(
          "jurisdiction",
          "How many complaints were about people or matters outside the organisation's rules?");

  private final ComparisonSet comparisons;
  private final double level;

  private Jurisdiction(Plan plan) {
    comparisons = new ComparisonSet(QUESTION, plan.comparator());
    level = 1 - plan.levels().alpha();
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(
        QUESTION,
        List.of(FieldName.OUTCOME, FieldName.INITIATION_ROUTE, FieldName.RESPONDENT_STATUS),
        new Jurisdiction(plan)::answer);
  }

  private List<Finding> answer(Cube cube) {
    Condition ended =
        Condition.where(FieldName.OUTCOME, code -> !code.attribute("state", "").equals("open"));
    EventDefinition outOfScope =
        new EventDefinition("out_of_scope", ended, Condition.in(FieldName.OUTCOME, "out_of_scope"));
    Condition known =
        Condition.where(
            FieldName.RESPONDENT_STATUS, Grouping.each(FieldName.RESPONDENT_STATUS).takesPart());
    EventDefinition nonMember =
        new EventDefinition(
            "non_member", known, Condition.in(FieldName.RESPONDENT_STATUS, "non_member"));
    List<Finding> findings =
        new ArrayList<>(shares(outOfScope, FieldName.INITIATION_ROUTE).withAll(cube));
    findings.addAll(shares(outOfScope, FieldName.RESPONDENT_STATUS).byGroup(cube));
    findings.addAll(shares(nonMember, FieldName.INITIATION_ROUTE).withAll(cube));
    return findings;
  }

  private Shares shares(EventDefinition stage, String field) {
    return new Shares(comparisons, stage, Grouping.each(field), level);
  }
}
