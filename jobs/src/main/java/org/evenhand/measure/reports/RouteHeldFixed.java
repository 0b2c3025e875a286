package org.evenhand.measure.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.evenhand.cube.Cube;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Condition;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Stratified;
import org.evenhand.measure.StratifiedStatistic;
import org.evenhand.measure.Tallies;
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

  private final Plan plan;
  private final List<String> strata;

  private RouteHeldFixed(Plan plan) {
    this.plan = plan;
    strata =
        Stream.concat(plan.primary().strata().stream(), Stream.of(FieldName.INITIATION_ROUTE))
            .distinct()
            .toList();
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    RouteHeldFixed routeHeldFixed = new RouteHeldFixed(plan);
    return Measure.of(QUESTION, CubeAxis.coreWith(routeHeldFixed.strata), routeHeldFixed::answer);
  }

  private List<Finding> answer(Cube cube) {
    double level = 1 - plan.levels().alpha();
    EventDefinition stage = EventDefinition.sanctioned(plan);
    ComparisonSet comparisons = new ComparisonSet(QUESTION, plan.comparator());
    List<StratifiedStatistic> procedures = new ArrayList<>(Stratified.core(level));
    procedures.add(Stratified.used());
    List<Finding> findings =
        new ArrayList<>(comparisons.overall(stage, Tallies.of(cube, stage, strata), procedures));
    for (Code route : cube.occupied(FieldName.INITIATION_ROUTE)) {
      EventDefinition among = stage.among(Condition.in(FieldName.INITIATION_ROUTE, route.code()));
      findings.addAll(
          comparisons
              .among(FieldName.INITIATION_ROUTE, route.code())
              .overall(
                  among, Tallies.of(cube, among, plan.primary().strata()), Stratified.core(level)));
    }
    return findings;
  }
}
