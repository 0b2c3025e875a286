package org.evenhand.measure.likeforlike;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.ComparisonSet;
import org.evenhand.measure.Condition;
import org.evenhand.measure.Contrast;
import org.evenhand.measure.CubeAxis;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Interaction;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Stratified;
import org.evenhand.schema.Code;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;

/**
 * Conduct aimed at the leadership set beside conduct aimed at others, in cases of the same category
 * and severity; over all cases and among the accused of each alignment, undeclared ones included.
 * For every declared alignment, the ratio of its own result to that of its reference says whether
 * the two agree.
 */
public final class ByTarget {

  public static final Question QUESTION =
      new Question(
          "by_target",
          "Did it matter whether the conduct was aimed at the leadership or at others?");

  private static final TwoGroups TARGET = TwoGroups.TARGET;
  private static final String ALIGNMENT = FieldName.DECLARED_ALIGNMENT;

  private ByTarget() {}

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(
            QUESTION,
            CubeAxis.coreWith(List.of(FieldName.SEVERITY, TARGET.field())),
            cube -> answer(plan, cube))
        .tellingApart(EventDefinition.toldApart(plan));
  }

  private static List<Finding> answer(Plan plan, Cube cube) {
    ComparisonSet alignments = ComparisonSet.sanctioned(QUESTION, plan);
    ComparisonSet targets = alignments.by(TARGET.compared(), TARGET.reference());
    List<Finding> findings = new ArrayList<>(TARGET.versus(alignments, cube));
    for (Code alignment : cube.occupied(ALIGNMENT)) {
      findings.addAll(
          targets
              .among(ALIGNMENT, alignment.code())
              .compared(cube, CubeAxis.KIND, Stratified.counted(plan.level())));
    }
    for (Code alignment : Grouping.ALIGNMENT.codes(cube, plan.comparator())) {
      List<Contrast> first = among(targets, alignment::equals, cube);
      List<Contrast> second =
          among(targets, Grouping.ALIGNMENT.reference(alignment, plan.comparator()), cube);
      Comparison comparison = new Comparison(ALIGNMENT, alignment.code(), plan.comparator());
      FindingKey key = QUESTION.about(EventDefinition.SANCTIONED, comparison);
      if (!first.isEmpty()) {
        findings.add(Interaction.of(key, first.get(0), second.get(0), plan.level()));
      }
    }
    return findings;
  }

  private static List<Contrast> among(ComparisonSet targets, Predicate<Code> group, Cube cube) {
    return targets
        .at(targets.stage().among(Condition.where(ALIGNMENT, group)))
        .contrasts(cube, CubeAxis.KIND);
  }
}
