package org.evenhand.measure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.evenhand.cube.Cube;
import org.evenhand.schema.Code;
import org.evenhand.schema.Plan;

/**
 * Routes: how cases were started. The share of each route among the cases whose route is known, by
 * alignment, as it stands and within complaint categories; a test of the whole table; and the share
 * whose route is not known. How a case was started decides who becomes a case at all: that shares
 * differ says nothing of why.
 */
final class Routes implements Measure {

  static final String ROUTE = "initiation_route";

  private final Inquiry inquiry;
  private final double level;

  Routes(Plan plan) {
    inquiry = new Inquiry(id(), plan.comparator());
    level = 1 - plan.levels().alpha();
  }

  @Override
  public String id() {
    return "routes";
  }

  @Override
  public String question() {
    return "How was each case started, and does that differ by alignment?";
  }

  @Override
  public Set<String> needs() {
    return new LinkedHashSet<>(List.of(Axis.CATEGORY, Axis.ALIGNMENT, ROUTE));
  }

  @Override
  public List<Finding> of(Cube cube) {
    Cube small = cube.over(List.copyOf(needs()));
    Compared routes = Compared.each(ROUTE);
    Condition known = Condition.where(ROUTE, routes.takesPart());
    List<Finding> findings = new ArrayList<>();
    findings.add(CrossTable.of(small, Compared.ALIGNMENT, routes).independence(id(), "started"));
    for (Code route : small.occupied(ROUTE)) {
      if (routes.takesPart().test(route)) {
        Shares shares = shares(new Stage(route.code(), known, Condition.in(ROUTE, route.code())));
        findings.addAll(shares.withAll(small));
        findings.addAll(shares.apart(small));
        findings.addAll(shares.within(small, List.of(Axis.CATEGORY)));
      }
    }
    Stage unknown = new Stage("route_not_known", Condition.ALWAYS, known.not());
    findings.addAll(shares(unknown).withAll(small));
    return findings;
  }

  private Shares shares(Stage stage) {
    return new Shares(inquiry, stage, Compared.ALIGNMENT, level);
  }
}
