package org.evenhand.measure.reports;

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
import org.evenhand.schema.Code;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;

/**
 * Routes: how cases were started. The share of each route among the cases whose route is known, by
 * alignment, as it stands and within complaint categories; a test of the whole table; and the share
 * whose route is not known. How a case was started decides who becomes a case at all: that shares
 * differ says nothing of why.
 */
public final class Routes {

  public static final Question QUESTION =
      new Question("routes", "How was each case started, and does that differ by alignment?");

  private static final List<String> FIELDS =
      List.of(
          FieldName.COMPLAINT_CATEGORY, FieldName.DECLARED_ALIGNMENT, FieldName.INITIATION_ROUTE);

  private final ComparisonSet comparisons;
  private final double level;

  private Routes(Plan plan) {
    comparisons = new ComparisonSet(QUESTION, plan.comparator());
    level = 1 - plan.levels().alpha();
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(QUESTION, FIELDS, new Routes(plan)::answer);
  }

  private List<Finding> answer(Cube cube) {
    Cube small = cube.marginal(FIELDS);
    Grouping routes = Grouping.each(FieldName.INITIATION_ROUTE);
    Condition known = Condition.where(FieldName.INITIATION_ROUTE, routes.takesPart());
    List<Finding> findings = new ArrayList<>();
    findings.add(
        CrossTabulation.of(small, Grouping.ALIGNMENT, routes).independence(QUESTION, "started"));
    for (Code route : small.occupied(FieldName.INITIATION_ROUTE)) {
      if (routes.takesPart().test(route)) {
        Shares shares =
            shares(
                new EventDefinition(
                    route.code(), known, Condition.in(FieldName.INITIATION_ROUTE, route.code())));
        findings.addAll(shares.withAll(small));
        findings.addAll(shares.crude(small));
        findings.addAll(shares.stratified(small, List.of(FieldName.COMPLAINT_CATEGORY)));
      }
    }
    EventDefinition unknown = new EventDefinition("route_not_known", Condition.ALWAYS, known.not());
    findings.addAll(shares(unknown).withAll(small));
    return findings;
  }

  private Shares shares(EventDefinition stage) {
    return new Shares(comparisons, stage, Grouping.ALIGNMENT, level);
  }
}
