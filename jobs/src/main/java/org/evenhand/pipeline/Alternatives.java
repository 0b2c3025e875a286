package org.evenhand.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.cube.Cube;
import org.evenhand.gate.Gate;
import org.evenhand.gate.GateField;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Measure;
import org.evenhand.measure.likeforlike.Comparisons;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.message.Message;
import org.evenhand.schema.Code;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Period;
import org.evenhand.schema.Plan;
import org.evenhand.schema.Specification;
import org.evenhand.verdict.Alternative;
import org.evenhand.verdict.DecisionRule;

/**
 * The other ways to put the primary question that the plan declared, each answered by the same
 * measures and the same rule.
 *
 * @param posed all of them but the plan's own, in their order
 */
record Alternatives(List<Posed> posed) {

  /**
   * One of them.
   *
   * @param specification what differs
   * @param measure what it asks
   * @param lacking why it cannot be answered; empty where it can
   */
  record Posed(Specification specification, Measure measure, Optional<Message> lacking) {

    private boolean isAnswerable() {
      return lacking.isEmpty();
    }

    /** Whether it looks at other months than the plan does. */
    private boolean isOverMonths() {
      return specification.aspect() == Specification.Aspect.WINDOW;
    }

    private MeasureCube cube(Gate gate) {
      Set<String> further = isOverMonths() ? Set.of(FieldName.RECEIVED_MONTH) : Set.of();
      return MeasureCube.of(measure, gate, further, isOverMonths());
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
          posed.add(posed(specification, plan, gate));
        }
      }
    }
    return new Alternatives(List.copyOf(posed));
  }

  /** Put in another way, the question tells the same codes apart, and is counted at once. */
  private static Posed posed(Specification specification, Plan own, Gate gate) {
    Measure measure =
        LikeForLike.of(specification.plan()).tellingApart(LikeForLike.of(own).toldApart());
    Set<String> given = gate.fields().stream().map(GateField::name).collect(Collectors.toSet());
    List<String> needs =
        measure.needs().stream().filter(need -> !given.contains(need)).sorted().toList();
    return new Posed(
        specification,
        measure.given(given),
        needs.isEmpty() ? Optional.empty() : Optional.of(Questions.noField(needs)));
  }

  /** What the scan must count so that they can be answered. */
  List<MeasureCube> cubes(Gate gate) {
    return posed.stream()
        .filter(Posed::isAnswerable)
        .map(one -> one.cube(gate))
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
    Optional<Message> obstacle = one.lacking().or(() -> obstacle(one, intake));
    if (obstacle.isPresent()) {
      return Alternative.unanswered(specification, obstacle.get());
    }
    Plan plan = specification.plan();
    Cube cube = one.cube(intake.gate()).from(intake.scan());
    if (one.isOverMonths()) {
      cube = cube.together(FieldName.RECEIVED_MONTH, plan.window().over(period));
    }
    Comparisons comparisons = Comparisons.of(plan, cube.with(period));
    return Alternative.of(specification, DecisionRule.of(plan).of(comparisons, codes).rulings());
  }

  private static Optional<Message> obstacle(Posed one, ScannedExport intake) {
    Plan plan = one.specification().plan();
    if (one.isOverMonths()) {
      return intake.months().against(plan.window(), intake.request().period());
    }
    Cube cube = one.cube(intake.gate()).from(intake.scan());
    return Comparison.hasReference(plan, cube)
        ? Optional.empty()
        : Optional.of(Message.of("about.lacking_reference"));
  }
}
