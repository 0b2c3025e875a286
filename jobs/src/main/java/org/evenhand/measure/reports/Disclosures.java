package org.evenhand.measure.reports;

import java.util.List;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;

/**
 * Disclosures: sanction rates of accused persons who had made a protected disclosure before, beside
 * those who had not, as they stand and within the plan's strata. Whether something was a protected
 * disclosure is what the export says; where it is not known the case stands beside.
 */
public final class Disclosures {

  public static final Question QUESTION =
      new Question(
          "disclosures",
          "Were people sanctioned more or less often after they had made a protected disclosure?");

  private Disclosures() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    List<String> needs = CubeAxis.coreWith(plan.primary().strata(), FieldName.PRIOR_DISCLOSURE);
    needs.remove(FieldName.DECLARED_ALIGNMENT);
    ComparisonSet versusNo =
        ComparisonSet.sanctioned(QUESTION, plan)
            .by(Grouping.each(FieldName.PRIOR_DISCLOSURE), "no");
    return Measure.of(
            QUESTION,
            needs,
            cube ->
                Finding.all(
                    versusNo.ratesByGroup(cube), versusNo.crude(cube), versusNo.stratified(cube)))
        .tellingApart(EventDefinition.toldApart(plan));
  }
}
