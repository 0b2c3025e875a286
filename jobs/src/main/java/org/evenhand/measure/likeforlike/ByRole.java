package org.evenhand.measure.likeforlike;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Contrast;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.GroupRates;
import org.evenhand.measure.Interaction;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Stratified;
import org.evenhand.measure.Tallies;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;

/**
 * Office-holders set beside ordinary members in cases of the same category and severity, and the
 * gap between alignments among each of the two. Roles that the code list calls neither stand beside
 * with their own rates. The ratio of the two gaps says whether they agree.
 */
public final class ByRole {

  public static final Question QUESTION =
      new Question(
          "by_role", "Were office-holders treated like ordinary members for like conduct?");

  private static final TwoGroups OFFICE = TwoGroups.OFFICE;

  private final Plan plan;
  private final double level;

  private ByRole(Plan plan) {
    this.plan = plan;
    level = 1 - plan.levels().alpha();
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(
        QUESTION,
        CubeAxis.coreWith(List.of(FieldName.SEVERITY, OFFICE.compared().field())),
        new ByRole(plan)::answer);
  }

  private List<Finding> answer(Cube cube) {
    EventDefinition stage = EventDefinition.sanctioned(plan);
    Tallies roles = Tallies.of(cube, OFFICE.compared(), stage, CubeAxis.KIND);
    List<Finding> findings =
        new ArrayList<>(GroupRates.ofDecided(QUESTION, level).overall(stage, roles));
    findings.addAll(
        new ComparisonSet(QUESTION, OFFICE.reference())
            .overall(stage, roles, Stratified.all(level)));
    Tallies above = alignments(cube, OFFICE.group());
    Tallies below = alignments(cube, OFFICE.reference());
    findings.addAll(gap(OFFICE.group(), above));
    findings.addAll(gap(OFFICE.reference(), below));
    findings.addAll(interactions(stage, above, below));
    return findings;
  }

  private Tallies alignments(Cube cube, String role) {
    return Tallies.of(cube, EventDefinition.sanctioned(plan).among(OFFICE.in(role)), CubeAxis.KIND);
  }

  private List<Finding> gap(String role, Tallies alignments) {
    return new ComparisonSet(QUESTION, plan.comparator())
        .among(OFFICE.compared().field(), role)
        .overall(EventDefinition.sanctioned(plan), alignments, Stratified.counted(level));
  }

  private List<Finding> interactions(EventDefinition stage, Tallies above, Tallies below) {
    List<Contrast> first = above.contrasts(FindingKey.ALL, plan.comparator());
    List<Contrast> second = below.contrasts(FindingKey.ALL, plan.comparator());
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      Comparison comparison = first.get(i).comparison();
      FindingKey key =
          new FindingKey(QUESTION, stage.name(), FindingKey.ALL, FindingKey.ALL, comparison);
      findings.add(Interaction.of(key, first.get(i), second.get(i), level));
    }
    return findings;
  }
}
