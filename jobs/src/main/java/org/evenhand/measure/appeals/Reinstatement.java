package org.evenhand.measure.appeals;

import java.util.List;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Condition;
import org.evenhand.measure.Counted;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.message.Message;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;

/**
 * Of the people suspended or expelled, how many were reinstated. Only cases count in which it is
 * recorded whether they were; how many those are stands beside.
 */
public final class Reinstatement {

  public static final Question QUESTION =
      new Question(
          "reinstatement", "How often were people who were suspended or expelled reinstated?");

  private static final int SUSPENSION = 7;
  private static final Condition KNOWN = Condition.in(FieldName.REINSTATED, "yes", "no");

  private Reinstatement() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    Condition removed = Condition.decided(plan).and(Condition.sanctionedAt(SUSPENSION));
    ComparisonSet recorded =
        ComparisonSet.of(
                QUESTION, plan, new EventDefinition("reinstatement_recorded", removed, KNOWN))
            .counting(
                Counted.named(
                    Message.of("reason.thing_removed_case"),
                    Message.of("reason.taken_recorded_either_way")));
    ComparisonSet reinstated =
        recorded
            .at(
                new EventDefinition(
                    FieldName.REINSTATED,
                    removed.and(KNOWN),
                    Condition.in(FieldName.REINSTATED, "yes")))
            .counting(
                Counted.named(
                    Message.of("reason.thing_recorded_case"),
                    Message.of("reason.taken_reinstated")));
    return Measure.of(
        QUESTION,
        CubeAxis.coreWith(List.of(), FieldName.REINSTATED),
        cube -> Finding.all(recorded.rates(cube), Appeals.compared(reinstated, cube)));
  }
}
