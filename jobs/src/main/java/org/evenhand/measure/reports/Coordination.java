package org.evenhand.measure.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.cube.Cube;
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

  private static final String YES = "yes";
  private static final String NO = "no";

  private final Plan plan;
  private final ComparisonSet comparisons;
  private final double level;

  private Coordination(Plan plan) {
    this.plan = plan;
    comparisons = new ComparisonSet(QUESTION, plan.comparator());
    level = 1 - plan.levels().alpha();
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    Coordination coordination = new Coordination(plan);
    return Measure.of(QUESTION, coordination.needs(), coordination::answer);
  }

  private Set<String> needs() {
    return CubeAxis.coreWith(
        plan.primary().strata(), FieldName.N_REPORTS, FieldName.COORDINATED_FLAG);
  }

  private List<Finding> answer(Cube cube) {
    Cube small = cube.marginal(List.copyOf(needs()));
    Condition counted = Condition.recorded(FieldName.N_REPORTS);
    EventDefinition perCase = EventDefinition.sanctioned(plan).among(counted);
    Shares cases = byAlignment(perCase);
    List<Finding> findings = new ArrayList<>(cases.withAll(small));
    findings.addAll(cases.stratified(small, plan.primary().strata()));
    PerReport reports = new PerReport(byAlignment(perReport(perCase)));
    findings.addAll(reports.withAll(small));
    findings.addAll(reports.stratified(small, plan.primary().strata()));
    EventDefinition coordinated =
        new EventDefinition(
            "coordinated",
            Condition.in(FieldName.COORDINATED_FLAG, YES, NO),
            Condition.in(FieldName.COORDINATED_FLAG, YES));
    findings.addAll(byAlignment(coordinated).withAll(small));
    findings.addAll(byAlignment(coordinated).crude(small));
    findings.addAll(
        new PerReport(byAlignment(perReport(coordinated.among(counted)))).withAll(small));
    findings.addAll(Flag.of(plan, QUESTION, FieldName.COORDINATED_FLAG).outcomes(small));
    return findings;
  }

  private Shares byAlignment(EventDefinition stage) {
    return new Shares(comparisons, stage, Grouping.ALIGNMENT, level);
  }

  private static EventDefinition perReport(EventDefinition stage) {
    return new EventDefinition(
        stage.name() + "_per_report", stage.denominator(), stage.numerator());
  }
}
