package org.evenhand.measure.caseload;

import java.util.List;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Condition;
import org.evenhand.measure.Counted;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
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

  private static final Grouping ROUTES = Grouping.each(FieldName.INITIATION_ROUTE);
  private static final Grouping STATUSES = Grouping.each(FieldName.RESPONDENT_STATUS);
  private static final EventDefinition OUT_OF_SCOPE =
      new EventDefinition(
          "out_of_scope",
          Condition.where(FieldName.OUTCOME, code -> !code.attribute("state", "").equals("open")),
          Condition.in(FieldName.OUTCOME, "out_of_scope"));
  private static final EventDefinition NON_MEMBER =
      new EventDefinition(
          "non_member",
          Condition.where(FieldName.RESPONDENT_STATUS, STATUSES.takesPart()),
          Condition.in(FieldName.RESPONDENT_STATUS, "non_member"));

  private Jurisdiction() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    ComparisonSet byRoute =
        ComparisonSet.of(QUESTION, plan, OUT_OF_SCOPE).by(ROUTES).counting(Counted.SHARE);
    return Measure.of(
        QUESTION,
        List.of(FieldName.OUTCOME, FieldName.INITIATION_ROUTE, FieldName.RESPONDENT_STATUS),
        cube ->
            Finding.all(
                byRoute.rates(cube),
                byRoute.by(STATUSES).ratesByGroup(cube),
                byRoute.at(NON_MEMBER).rates(cube)));
  }
}
