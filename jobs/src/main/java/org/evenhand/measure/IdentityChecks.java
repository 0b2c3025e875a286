package org.evenhand.measure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.cube.Cube;
import org.evenhand.schema.Plan;

/**
 * Identity checks: of the cases of which it is known, the share in which the identity of the
 * accused was not verified or was disputed, by route. What is not known stands beside.
 */
final class IdentityChecks implements Measure {

  private static final String IDENTITY = "identity_verified";

  private final Inquiry inquiry;
  private final double level;

  IdentityChecks(Plan plan) {
    inquiry = new Inquiry(id(), plan.comparator());
    level = 1 - plan.levels().alpha();
  }

  @Override
  public String id() {
    return "identity_checks";
  }

  @Override
  public String question() {
    return "How often was it left open who the accused person was?";
  }

  @Override
  public Set<String> needs() {
    return new LinkedHashSet<>(List.of(Routes.ROUTE, IDENTITY));
  }

  @Override
  public List<Finding> of(Cube cube) {
    Condition known = Condition.in(IDENTITY, "yes", "no", "disputed");
    Stage open =
        new Stage("identity_not_verified", known, Condition.in(IDENTITY, "no", "disputed"));
    Stage notKnown = new Stage("identity_not_known", Condition.ALWAYS, known.not());
    return Stream.of(open, notKnown)
        .flatMap(stage -> shares(stage).withAll(cube).stream())
        .toList();
  }

  private Shares shares(Stage stage) {
    return new Shares(inquiry, stage, Compared.each(Routes.ROUTE), level);
  }
}
