package org.evenhand.measure.caseload;

import java.util.List;
import java.util.stream.Stream;
import org.evenhand.cube.Cube;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Condition;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Shares;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;

/**
 * Identity checks: of the cases of which it is known, the share in which the identity of the
 * accused was not verified or was disputed, by route. What is not known stands beside.
 */
public final class IdentityChecks {

  public static final Question QUESTION =
      new Question("identity_checks", "How often was it left open who the accused person was?");

  private final ComparisonSet comparisons;
  private final double level;

  private IdentityChecks(Plan plan) {
    comparisons = new ComparisonSet(QUESTION, plan.comparator());
    level = 1 - plan.levels().alpha();
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(
        QUESTION,
        List.of(FieldName.INITIATION_ROUTE, FieldName.IDENTITY_VERIFIED),
        new IdentityChecks(plan)::answer);
  }

  private List<Finding> answer(Cube cube) {
    Condition known = Condition.in(FieldName.IDENTITY_VERIFIED, "yes", "no", "disputed");
    EventDefinition open =
        new EventDefinition(
            "identity_not_verified",
            known,
            Condition.in(FieldName.IDENTITY_VERIFIED, "no", "disputed"));
    EventDefinition notKnown =
        new EventDefinition("identity_not_known", Condition.ALWAYS, known.not());
    return Stream.of(open, notKnown)
        .flatMap(stage -> shares(stage).withAll(cube).stream())
        .toList();
  }

  private Shares shares(EventDefinition stage) {
    return new Shares(comparisons, stage, Grouping.each(FieldName.INITIATION_ROUTE), level);
  }
}
