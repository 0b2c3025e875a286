package org.evenhand.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.evenhand.cube.Cube;
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
        Axis.coreWith(List.of(FieldName.SEVERITY, TARGET.compared().field())),
        new ByTarget(plan)::answer);
  }

  private List<Finding> answer(Cube cube) {
    Stage stage = Stage.sanctioned(plan);
    Tallies targets = among(cube, code -> true);
    List<Finding> findings =
        new ArrayList<>(GroupRates.ofDecided(QUESTION, level).overall(stage, targets));
    Inquiry inquiry = new Inquiry(QUESTION, TARGET.reference());
    findings.addAll(inquiry.overall(stage, targets, WithinStrata.all(level)));
    List<Code> alignments = cube.occupied(FieldName.DECLARED_ALIGNMENT);
    for (Code alignment : alignments) {
      findings.addAll(
          inquiry
              .among(FieldName.DECLARED_ALIGNMENT, alignment.code())
              .overall(stage, among(cube, alignment::equals), WithinStrata.counted(level)));
    }
    alignments.stream()
        .filter(Compared.ALIGNMENT.takesPart())
        .filter(alignment -> !alignment.code().equals(plan.comparator()))
        .forEach(alignment -> findings.addAll(interaction(cube, alignment)));
    return findings;
  }

  private Tallies among(Cube cube, Predicate<Code> alignments) {
    Stage stage = Stage.sanctioned(plan).among(Condition.where(FieldName.DECLARED_ALIGNMENT, alignments));
    return Tallies.of(cube, TARGET.compared(), stage, Axis.KIND);
  }

  private List<Finding> interaction(Cube cube, Code alignment) {
    Predicate<Code> reference =
        plan.comparator().equals(Plan.REST)
            ? Compared.ALIGNMENT.takesPart().and(code -> !code.equals(alignment))
            : code -> code.code().equals(plan.comparator());
    List<Contrast> first = contrasts(among(cube, alignment::equals));
    List<Contrast> second = contrasts(among(cube, reference));
    Comparison comparison = new Comparison(FieldName.DECLARED_ALIGNMENT, alignment.code(), plan.comparator());
    Subject subject = new Subject(QUESTION, Stage.SANCTIONED, Subject.ALL, Subject.ALL, comparison);
    return first.isEmpty()
        ? List.of()
        : List.of(Interaction.of(subject, first.get(0), second.get(0), level));
  }

  private static List<Contrast> contrasts(Tallies targets) {
    return targets.contrasts(Subject.ALL, TARGET.reference());
  }
}
