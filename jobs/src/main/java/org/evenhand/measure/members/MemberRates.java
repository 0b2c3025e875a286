package org.evenhand.measure.members;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.cube.Cube;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;

/**
 * Sanctions, and suspensions or more, per 1,000 member-years: by region, each beside all other
 * regions, and by declared alignment where the membership figures give it with its standard error.
 * Events are the cases received in the period; cases without a recorded region, of a region without
 * members or without a declared alignment are shown and are in no comparison.
 */
public final class MemberRates {

  public static final Question QUESTION =
      new Question(
          "member_rates",
          "How many sanctions were there per 1,000 members and year, region by region?");

  private final Plan plan;

  private MemberRates(Plan plan) {
    this.plan = plan;
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(QUESTION, needs(), new MemberRates(plan)::answer);
  }

  private static Set<String> needs() {
    Set<String> needs =
        new LinkedHashSet<>(
            List.of(
                FieldName.REGION,
                FieldName.DECLARED_ALIGNMENT,
                FieldName.OUTCOME,
                FieldName.SANCTION));
    needs.addAll(Membership.fields());
    return needs;
  }

  private List<Finding> answer(Cube cube) {
    double level = plan.level();
    List<Finding> findings = new ArrayList<>();
    for (EventDefinition stage : stages(plan).toList()) {
      FindingKey all = PerMember.alone(QUESTION, stage.name(), FieldName.REGION, FindingKey.ALL);
      findings.addAll(PerMember.overall(all, stage.numerator(), cube, level));
      PerMember regions =
          new PerMember(QUESTION, Grouping.each(FieldName.REGION), stage.numerator(), cube, level);
      findings.addAll(regions.rates(stage.name()));
      findings.addAll(regions.comparisons(stage.name(), Plan.REST));
      PerMember groups =
          new PerMember(QUESTION, Grouping.ALIGNMENT, stage.numerator(), cube, level);
      findings.addAll(groups.rates(stage.name()));
      findings.addAll(groups.comparisons(stage.name(), plan.comparator()));
    }
    return findings;
  }

  /** Sanctions at the plan's rung, and suspensions or more. */
  static Stream<EventDefinition> stages(Plan plan) {
    return Stream.of(EventDefinition.sanctioned(plan), EventDefinition.atRung(plan, 7));
  }
}
