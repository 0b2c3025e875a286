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
import org.evenhand.measure.GroupRates;
import org.evenhand.measure.Grouping;
import org.evenhand.measure.Interaction;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.Stratified;
import org.evenhand.measure.Tallies;
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

  private final Plan plan;
  private final double level;

  private ByTarget(Plan plan) {
    this.plan = plan;
    level = 1 - plan.levels().alpha();
  }

  /** The measure under a plan. */
  public static Measure of(Plan plan) {
    return Measure.of(
        QUESTION,
        CubeAxis.coreWith(List.of(FieldName.SEVERITY, TARGET.compared().field())),
        new ByTarget(plan)::answer);
  }

  private List<Finding> answer(Cube cube) {
    EventDefinition stage = EventDefinition.sanctioned(plan);
    Tallies targets = among(cube, code -> true);
    List<Finding> findings =
        new ArrayList<>(GroupRates.ofDecided(QUESTION, level).overall(stage, targets));
    ComparisonSet comparisons = new ComparisonSet(QUESTION, TARGET.reference());
    findings.addAll(comparisons.overall(stage, targets, Stratified.all(level)));
    List<Code> alignments = cube.occupied(FieldName.DECLARED_ALIGNMENT);
    for (Code alignment : alignments) {
      findings.addAll(
          comparisons
              .among(FieldName.DECLARED_ALIGNMENT, alignment.code())
              .overall(stage, among(cube, alignment::equals), Stratified.counted(level)));
    }
    alignments.stream()
        .filter(Grouping.ALIGNMENT.takesPart())
        .filter(alignment -> !alignment.code().equals(plan.comparator()))
        .forEach(alignment -> findings.addAll(interaction(cube, alignment)));
    return findings;
  }

  private Tallies among(Cube cube, Predicate<Code> alignments) {
    EventDefinition stage =
        EventDefinition.sanctioned(plan)
            .among(Condition.where(FieldName.DECLARED_ALIGNMENT, alignments));
    return Tallies.of(cube, TARGET.compared(), stage, CubeAxis.KIND);
  }

  private List<Finding> interaction(Cube cube, Code alignment) {
    Predicate<Code> reference =
        plan.comparator().equals(Plan.REST)
            ? Grouping.ALIGNMENT.takesPart().and(code -> !code.equals(alignment))
            : code -> code.code().equals(plan.comparator());
    List<Contrast> first = contrasts(among(cube, alignment::equals));
    List<Contrast> second = contrasts(among(cube, reference));
    Comparison comparison =
        new Comparison(FieldName.DECLARED_ALIGNMENT, alignment.code(), plan.comparator());
    FindingKey key =
        new FindingKey(
            QUESTION, EventDefinition.SANCTIONED, FindingKey.ALL, FindingKey.ALL, comparison);
    return first.isEmpty()
        ? List.of()
        : List.of(Interaction.of(key, first.get(0), second.get(0), level));
  }

  private static List<Contrast> contrasts(Tallies targets) {
    return targets.contrasts(FindingKey.ALL, TARGET.reference());
  }
}
