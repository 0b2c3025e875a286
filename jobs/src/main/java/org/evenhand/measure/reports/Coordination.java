package org.evenhand.measure.reports;

import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Condition;
import org.evenhand.measure.Counted;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;

/**
 * Coordination: the result per report, where a case counts as often as it was reported, beside the
 * result per case, which is the one that counts; how many cases the reports are worth; and cases
 * with coordinated reports beside those without, within the plan's strata.
 *
 * <p>Both results are of the decided cases with a recorded number of reports; 254 stands for that
 * many or more. Whether reports were coordinated is what the export says by its own rule; where it
 * is not known the case stands beside.
 */
public final class Coordination {

  public static final Question QUESTION =
      new Question("coordination", "Do mass reports or coordinated reports change the result?");

  private static final Grouping COORDINATED = Grouping.each(FieldName.COORDINATED_FLAG);

  private Coordination() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    List<String> needs =
        CubeAxis.coreWith(plan.primary().strata(), FieldName.N_REPORTS, FieldName.COORDINATED_FLAG);
    return Measure.of(QUESTION, needs, cube -> answer(plan, cube.marginal(needs)))
        .tellingApart(EventDefinition.toldApart(plan));
  }

  private static List<Finding> answer(Plan plan, Cube cube) {
    Condition counted = Condition.recorded(FieldName.N_REPORTS);
    ComparisonSet cases =
        ComparisonSet.of(QUESTION, plan, EventDefinition.sanctioned(plan).among(counted));
    PerReport reports = PerReport.of(cases);
    EventDefinition coordinated =
        new EventDefinition(
            "coordinated",
            Condition.in(FieldName.COORDINATED_FLAG, "yes", "no"),
            Condition.in(FieldName.COORDINATED_FLAG, "yes"));
    ComparisonSet shares = ComparisonSet.of(QUESTION, plan, coordinated).counting(Counted.SHARE);
    ComparisonSet versusNo = ComparisonSet.sanctioned(QUESTION, plan).by(COORDINATED, "no");
    return Finding.all(
        cases.rates(cube),
        cases.stratified(cube),
        reports.rates(cube),
        reports.stratified(cube),
        shares.rates(cube),
        shares.crude(cube),
        PerReport.of(shares.at(coordinated.among(counted))).rates(cube),
        versusNo.ratesByGroup(cube),
        versusNo.crude(cube),
        versusNo.stratified(cube));
  }
}
