package org.evenhand.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.cube.Cube;
import org.evenhand.gate.Gate;
import org.evenhand.gate.GateField;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.catalogue.Catalogue;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.measure.rates.SanctionGap;
import org.evenhand.measure.rates.SanctionRate;
import org.evenhand.measure.robustness.MissingAlignment;
import org.evenhand.schema.Code;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Period;
import org.evenhand.schema.Plan;
import org.evenhand.schema.Specification;
import org.evenhand.spark.Tabulation;
import org.evenhand.verdict.Alternative;
import org.evenhand.verdict.DecisionRule;

/**
 * The other ways to put the primary question that the plan declared, each answered by the same
 * measures and the same rule.
 *
 * @param posed all of them but the plan's own, in their order
 */
record Alternatives(List<Posed> posed) {

  /** What the verdict reads, and the rates by which it is protected. */
  private static final List<Question> QUESTIONS =
      List.of(
          SanctionRate.QUESTION,
          SanctionGap.QUESTION,
          LikeForLike.QUESTION,
          MissingAlignment.QUESTION);

  /**
   * One of them.
   *
   * @param specification what differs
   * @param measures what it asks
   * @param lacking why it cannot be answered; blank where it can
   */
  record Posed(Specification specification, List<Measure> measures, String lacking) {

    private boolean isAnswerable() {
      return lacking.isEmpty();
    }

    /** Whether it looks at other months than the plan does. */
    private boolean isOverMonths() {
      return specification.aspect() == Specification.Aspect.WINDOW;
    }

    private Tabulation.Grouping grouping(Measure measure, Gate gate) {
      return new Tabulation.Grouping(
          Questions.dimensions(
              measure, gate, isOverMonths() ? Set.of(FieldName.RECEIVED_MONTH) : Set.of()),
          isOverMonths());
    }
  }

  /**
   * Those that a plan declares; none where it does not ask the question that carries the verdict.
   */
  static Alternatives of(Plan plan, Gate gate) {
    List<Posed> posed = new ArrayList<>();
    if (plan.questions().contains(LikeForLike.QUESTION.id())) {
      for (Specification specification : Specification.of(plan)) {
        if (specification.aspect() != Specification.Aspect.PRIMARY) {
          posed.add(posed(specification, gate));
        }
      }
    }
    return new Alternatives(List.copyOf(posed));
  }

  private static Posed posed(Specification specification, Gate gate) {
    Plan plan = specification.plan();
    List<String> asked =
        QUESTIONS.stream()
            .map(Question::id)
            .filter(q -> plan.questions().contains(q) || q.startsWith("sanction"))
            .toList();
    List<Measure> measures =
        Catalogue.of(
            plan.asking(asked).with(new Plan.Sanctions(plan.sanctions().rung(), List.of())));
    Set<String> needs = new HashSet<>();
    measures.forEach(measure -> needs.addAll(measure.needs()));
    gate.fields().stream().map(GateField::name).forEach(needs::remove);
    String lacking =
        needs.isEmpty() ? "" : "no field " + String.join(", ", needs.stream().sorted().toList());
    return new Posed(specification, measures, lacking);
  }

  /** What the scan must count so that they can be answered. */
  List<Tabulation.Grouping> groupings(Gate gate) {
    return posed.stream()
        .filter(Posed::isAnswerable)
        .flatMap(one -> one.measures().stream().map(measure -> one.grouping(measure, gate)))
        .distinct()
        .toList();
  }

  /**
   * The answers for the period reported.
   *
   * @param codes the codes of each dimension with the labels that sentences call them by
   */
  List<Alternative> judged(ScannedExport intake, Map<String, List<Code>> codes) {
    return posed.stream().map(one -> judged(one, intake, codes)).toList();
  }

  private static Alternative judged(
      Posed one, ScannedExport intake, Map<String, List<Code>> codes) {
    Specification specification = one.specification();
    Period period = intake.request().period();
    Optional<String> obstacle =
        one.isAnswerable() ? obstacle(one, intake) : Optional.of(one.lacking());
    if (obstacle.isPresent()) {
      return Alternative.unanswered(specification, obstacle.get());
    }
    List<Finding> findings = new ArrayList<>();
    for (Measure measure : one.measures()) {
      Cube cube = intake.scan().cube(one.grouping(measure, intake.gate()));
      if (one.isOverMonths()) {
        cube = cube.during(FieldName.RECEIVED_MONTH, specification.plan().window().over(period));
      }
      findings.addAll(measure.findings(cube.with(period)));
    }
    return Alternative.of(specification, DecisionRule.of(specification.plan()).of(findings, codes));
  }

  private static Optional<String> obstacle(Posed one, ScannedExport intake) {
    Plan plan = one.specification().plan();
    if (one.isOverMonths()) {
      return intake.months().against(plan.window(), intake.request().period());
    }
    Cube cube = intake.scan().cube(one.grouping(one.measures().get(0), intake.gate()));
    return Comparison.hasReference(plan, cube)
        ? Optional.empty()
        : Optional.of("no case of the period has a declared alignment of this code");
  }
}
