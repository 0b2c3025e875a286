package org.evenhand.measure.reports;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Condition;
import org.evenhand.measure.Counted;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
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
  private static final Grouping ROUTES = Grouping.each(FieldName.INITIATION_ROUTE);
  private static final Condition KNOWN =
      Condition.where(FieldName.INITIATION_ROUTE, ROUTES.takesPart());

  private Routes() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(QUESTION, FIELDS, cube -> answer(plan, cube.marginal(FIELDS)));
  }

  private static List<Finding> answer(Plan plan, Cube cube) {
    ComparisonSet unknown =
        ComparisonSet.of(QUESTION, plan, EventDefinition.of("route_not_known", KNOWN.not()))
            .counting(Counted.SHARE);
    List<Finding> findings = new ArrayList<>();
    findings.add(
        CrossTabulation.of(cube, Grouping.ALIGNMENT, ROUTES).independence(QUESTION, "started"));
    for (Code route : ROUTES.codes(cube)) {
      Condition started = Condition.in(FieldName.INITIATION_ROUTE, route.code());
      ComparisonSet shares = unknown.at(new EventDefinition(route.code(), KNOWN, started));
      findings.addAll(shares.rates(cube));
      findings.addAll(shares.crude(cube));
      findings.addAll(shares.stratified(cube, List.of(FieldName.COMPLAINT_CATEGORY)));
    }
    findings.addAll(unknown.rates(cube));
    return findings;
  }
}
