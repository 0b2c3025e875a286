package org.evenhand.measure.reports;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Stratified;
import org.evenhand.measure.StratifiedStatistic;
import org.evenhand.schema.Code;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;

/**
 * Like for like with the route held fixed as well, and within each route by itself. It stands
 * beside the result that does not hold the route fixed and never instead of it: the route decides
 * who becomes a case, so that a difference may lie in the very thing that is held fixed here. A
 * route that is not known is a stratum like any other.
 */
public final class RouteHeldFixed {

  public static final Question QUESTION =
      new Question(
          "route_held_fixed", "And if only cases that were started in the same way are compared?");

  private static final String ROUTE = FieldName.INITIATION_ROUTE;

  private RouteHeldFixed() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    List<String> strata = plan.primary().strataAnd(List.of(ROUTE));
    ComparisonSet all = ComparisonSet.sanctioned(QUESTION, plan);
    List<StratifiedStatistic> procedures = new ArrayList<>(Stratified.core(plan.level()));
    procedures.add(Stratified.used());
    return Measure.of(
            QUESTION,
            CubeAxis.coreWith(strata),
            cube -> {
              List<Finding> findings = new ArrayList<>(all.compared(cube, strata, procedures));
              for (Code route : cube.occupied(ROUTE)) {
                findings.addAll(all.among(ROUTE, route.code()).stratified(cube));
              }
              return findings;
            })
        .tellingApart(EventDefinition.toldApart(plan));
  }
}
