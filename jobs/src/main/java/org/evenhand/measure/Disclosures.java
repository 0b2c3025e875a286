package org.evenhand.measure;

import java.util.List;
import java.util.Set;
import org.evenhand.cube.Cube;
import org.evenhand.schema.Plan;

/**
 * Disclosures: sanction rates of accused persons who had made a protected disclosure before, beside
 * those who had not, as they stand and within the plan's strata. Whether something was a protected
 * disclosure is what the export says; where it is not known the case stands beside.
 */
final class Disclosures implements Measure {

  static final String FLAG = "prior_disclosure";

  private final Plan plan;

  Disclosures(Plan plan) {
    this.plan = plan;
  }

  @Override
  public String id() {
    return "disclosures";
  }

  @Override
  public String question() {
    return "Were people sanctioned more or less often after they had made a protected disclosure?";
  }

  @Override
  public Set<String> needs() {
    Set<String> fields = Axis.coreWith(plan.primary().strata());
    fields.remove(Axis.ALIGNMENT);
    fields.add(Axis.CATEGORY);
    fields.add(FLAG);
    return fields;
  }

  @Override
  public List<Finding> of(Cube cube) {
    return Flag.of(plan, id(), FLAG).outcomes(cube);
  }
}
