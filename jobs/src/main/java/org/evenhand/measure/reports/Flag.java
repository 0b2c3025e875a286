package org.evenhand.measure.reports;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Question;
import org.evenhand.measure.Shares;
import org.evenhand.schema.Plan;

/**
 * Sanction rates by a field that says yes, no or unknown: each with its interval, and yes set
 * beside no as the rates stand and within the plan's strata. What is unknown or was not recorded
 * stands beside and is never read as a no.
 *
 * @param shares the sanction rates by this field
 * @param strata the plan's strata
 */
record Flag(Shares shares, List<String> strata) {

  /** The sanction rates of a question by a field. */
  static Flag of(Plan plan, Question question, String field) {
    double level = 1 - plan.levels().alpha();
    ComparisonSet versusNo = new ComparisonSet(question, "no");
    EventDefinition stage = EventDefinition.sanctioned(plan);
    return new Flag(
        new Shares(versusNo, stage, Grouping.each(field), level), plan.primary().strata());
  }

  /** Rates, then yes beside no. */
  List<Finding> outcomes(Cube cube) {
    List<Finding> findings = new ArrayList<>(shares.byGroup(cube));
    findings.addAll(shares.crude(cube));
    findings.addAll(shares.stratified(cube, strata));
    return findings;
  }
}
