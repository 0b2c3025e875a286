package org.evenhand.measure.caseload;

import java.util.List;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Condition;
import org.evenhand.measure.Counted;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;

/**
 * Identity checks: of the cases of which it is known, the share in which the identity of the
 * accused was not verified or was disputed, by route. What is not known stands beside.
 */
public final class IdentityChecks {

  public static final Question QUESTION =
      new Question("identity_checks", "How often was it left open who the accused person was?");

  private static final Condition KNOWN =
      Condition.in(FieldName.IDENTITY_VERIFIED, "yes", "no", "disputed");
  private static final EventDefinition NOT_VERIFIED =
      new EventDefinition(
          "identity_not_verified",
          KNOWN,
          Condition.in(FieldName.IDENTITY_VERIFIED, "no", "disputed"));

  private IdentityChecks() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    ComparisonSet open =
        ComparisonSet.of(QUESTION, plan, NOT_VERIFIED)
            .by(Grouping.each(FieldName.INITIATION_ROUTE))
            .counting(Counted.SHARE);
    ComparisonSet notKnown = open.at(EventDefinition.of("identity_not_known", KNOWN.not()));
    return Measure.of(
        QUESTION,
        List.of(FieldName.INITIATION_ROUTE, FieldName.IDENTITY_VERIFIED),
        cube -> Finding.all(open.rates(cube), notKnown.rates(cube)));
  }
}
