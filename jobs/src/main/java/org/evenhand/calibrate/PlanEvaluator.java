package org.evenhand.calibrate;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.cube.Cube;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Question;
import org.evenhand.measure.catalogue.Catalogue;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.measure.robustness.MissingAlignment;
import org.evenhand.schema.Plan;
import org.evenhand.verdict.Answer;
import org.evenhand.verdict.DecisionRule;

/**
 * Puts questions of the plan to periods: the measures and the rule of a run, and no others.
 * Immutable.
 */
final class PlanEvaluator {

  /** The questions that the rule reads and a verdict can hang on. */
  static final List<Question> VERDICTS = List.of(LikeForLike.QUESTION, MissingAlignment.QUESTION);

  private final List<Measure> measures;
  private final DecisionRule rule;

  private PlanEvaluator(Plan plan) {
    measures = Catalogue.of(plan);
    rule = DecisionRule.of(plan);
  }

  /** The evaluator of a plan that asks nothing else. */
  static PlanEvaluator of(Plan plan) {
    return new PlanEvaluator(plan);
  }

  /** The plan with no more than what its verdicts rest on. */
  static Plan forVerdicts(Plan plan) {
    return asking(plan, VERDICTS)
        .with(new Plan.Primary(plan.primary().estimand(), plan.primary().strata(), List.of()))
        .with(new Plan.Sanctions(plan.sanctions().rung(), List.of()));
  }

  /** The plan with no other than these of its questions. */
  static Plan asking(Plan plan, List<Question> some) {
    List<String> ids = some.stream().map(Question::id).toList();
    return plan.asking(plan.questions().stream().filter(ids::contains).toList());
  }

  /** What the measures find. */
  List<Finding> findings(Cube cube) {
    List<Finding> findings = new ArrayList<>();
    measures.forEach(measure -> findings.addAll(measure.findings(cube)));
    return findings;
  }

  /** What the rule says. */
  List<Answer> answers(Cube cube) {
    return rule.answers(findings(cube));
  }
}
