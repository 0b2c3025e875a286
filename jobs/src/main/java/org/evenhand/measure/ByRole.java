package org.evenhand.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.cube.Cube;
import org.evenhand.schema.Plan;

/**
 * Office-holders set beside ordinary members in cases of the same category and severity, and the
 * gap between alignments among each of the two. Roles that the code list calls neither stand beside
 * with their own rates. The ratio of the two gaps says whether they agree.
 */
final class ByRole implements Measure {

  private static final TwoGroups OFFICE = TwoGroups.OFFICE;

  private final Plan plan;
  private final double level;

  ByRole(Plan plan) {
    this.plan = plan;
    level = 1 - plan.levels().alpha();
  }

  @Override
  public String id() {
    return "by_role";
  }

  @Override
  public String question() {
    return "Were office-holders treated like ordinary members for like conduct?";
  }

  @Override
  public Set<String> needs() {
    return Axis.coreWith(List.of(Axis.SEVERITY, OFFICE.compared().field()));
  }

  @Override
  public List<Finding> of(Cube cube) {
    Stage stage = Stage.sanctioned(plan);
    Tallies roles = Tallies.of(cube, OFFICE.compared(), stage, Axis.KIND);
    List<Finding> findings =
        new ArrayList<>(GroupRates.ofDecided(id(), level).overall(stage, roles));
    findings.addAll(
        new Inquiry(id(), OFFICE.reference()).overall(stage, roles, WithinStrata.all(level)));
    Tallies above = alignments(cube, OFFICE.group());
    Tallies below = alignments(cube, OFFICE.reference());
    findings.addAll(gap(OFFICE.group(), above));
    findings.addAll(gap(OFFICE.reference(), below));
    findings.addAll(interactions(stage, above, below));
    return findings;
  }

  private Tallies alignments(Cube cube, String role) {
    return Tallies.of(cube, Stage.sanctioned(plan).among(OFFICE.in(role)), Axis.KIND);
  }

  private List<Finding> gap(String role, Tallies alignments) {
    return new Inquiry(id(), plan.comparator())
        .among(OFFICE.compared().field(), role)
        .overall(Stage.sanctioned(plan), alignments, WithinStrata.counted(level));
  }

  private List<Finding> interactions(Stage stage, Tallies above, Tallies below) {
    List<Contrast> first = above.contrasts(Subject.ALL, plan.comparator());
    List<Contrast> second = below.contrasts(Subject.ALL, plan.comparator());
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      Comparison comparison = first.get(i).comparison();
      Subject subject = new Subject(id(), stage.name(), Subject.ALL, Subject.ALL, comparison);
      findings.add(Interaction.of(subject, first.get(i), second.get(i), level));
    }
    return findings;
  }
}
