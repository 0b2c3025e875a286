package org.evenhand.measure.reports;

import java.util.List;
import java.util.Set;
import org.evenhand.cube.Cube;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.Finding;
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

  private final Plan plan;

  private Disclosures(Plan plan) {
    this.plan = plan;
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(QUESTION, needs(plan), new Disclosures(plan)::answer);
  }

  private static Set<String> needs(Plan plan) {
    Set<String> fields = CubeAxis.coreWith(plan.primary().strata());
    fields.remove(FieldName.DECLARED_ALIGNMENT);
    fields.add(FieldName.COMPLAINT_CATEGORY);
    fields.add(FieldName.PRIOR_DISCLOSURE);
    return fields;
  }

  private List<Finding> answer(Cube cube) {
    return Flag.of(plan, QUESTION, FieldName.PRIOR_DISCLOSURE).outcomes(cube);
  }
}
