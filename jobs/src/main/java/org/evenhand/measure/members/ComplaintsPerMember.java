package org.evenhand.measure.members;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Condition;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;

/**
 * Complaints, and complaints that ended in a sanction, per 1,000 member-years: of all members and
 * by declared alignment where the membership figures give it with its standard error. The rates
 * stand beside each other and are compared with nothing: whose conduct is worse cannot be answered
 * from complaints.
 */
public final class ComplaintsPerMember {

  public static final Question QUESTION =
      new Question(
          "complaints_per_member",
          "How many complaints, received and upheld, were there per 1,000 members and year?");

  private static final EventDefinition RECEIVED =
      new EventDefinition("received", Condition.ALWAYS, Condition.ALWAYS);
  private static final EventDefinition UPHELD =
      new EventDefinition(
          "upheld", Condition.ALWAYS, Condition.in(FieldName.OUTCOME, EventDefinition.SANCTIONED));

  private final double level;

  private ComplaintsPerMember(Plan plan) {
    level = plan.level();
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(QUESTION, needs(), new ComplaintsPerMember(plan)::answer);
  }

  private static Set<String> needs() {
    Set<String> needs =
        new LinkedHashSet<>(List.of(FieldName.DECLARED_ALIGNMENT, FieldName.OUTCOME));
    needs.addAll(Membership.fields());
    return needs;
  }

  private List<Finding> answer(Cube cube) {
    List<Finding> findings = new ArrayList<>();
    for (EventDefinition stage : List.of(RECEIVED, UPHELD)) {
      FindingKey all =
          PerMember.alone(QUESTION, stage.name(), FieldName.DECLARED_ALIGNMENT, FindingKey.ALL);
      findings.addAll(PerMember.overall(all, stage.numerator(), cube, level));
      findings.addAll(
          new PerMember(QUESTION, Grouping.ALIGNMENT, stage.numerator(), cube, level)
              .rates(stage.name()));
    }
    return findings;
  }
}
