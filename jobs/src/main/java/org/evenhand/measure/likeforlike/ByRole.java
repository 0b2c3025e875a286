package org.evenhand.measure.likeforlike;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Contrast;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Interaction;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Stratified;
import org.evenhand.measure.StratifiedStatistic;
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

  private ByRole() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(
            QUESTION,
            CubeAxis.coreWith(List.of(FieldName.SEVERITY, OFFICE.field())),
            cube -> answer(plan, cube))
        .tellingApart(EventDefinition.toldApart(plan));
  }

  private static List<Finding> answer(Plan plan, Cube cube) {
    ComparisonSet alignments = ComparisonSet.sanctioned(QUESTION, plan);
    ComparisonSet above = OFFICE.among(alignments, OFFICE.group());
    ComparisonSet below = OFFICE.among(alignments, OFFICE.reference());
    List<StratifiedStatistic> procedures = Stratified.counted(plan.level());
    List<Finding> findings = new ArrayList<>(OFFICE.versus(alignments, cube));
    findings.addAll(above.compared(cube, CubeAxis.KIND, procedures));
    findings.addAll(below.compared(cube, CubeAxis.KIND, procedures));
    List<Contrast> first = above.contrasts(cube, CubeAxis.KIND);
    List<Contrast> second = below.contrasts(cube, CubeAxis.KIND);
    for (int i = 0; i < first.size(); i++) {
      FindingKey key = QUESTION.about(EventDefinition.SANCTIONED, first.get(i).comparison());
      findings.add(Interaction.of(key, first.get(i), second.get(i), plan.level()));
    }
    return findings;
  }
}
