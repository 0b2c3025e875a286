package org.evenhand.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.likeforlike.Comparisons;
import org.evenhand.schema.Code;
import org.evenhand.schema.Plan;
import org.evenhand.stat.Estimated;
import org.evenhand.stat.Value;

/**
 * The decision rule, fixed by the plan before the data are seen.
 *
 * <p>Questions are whether like cases were treated alike: over all categories, and in each. Each of
 * these two sets is one {@link Family}. Per question {@link GroupTests} ask first whether any
 * groups differ and then which. For each group, in this order:
 *
 * <ol>
 *   <li>a group without a decided case, or nothing comparable: not assessable;
 *   <li>fewer cases that do not hang together than the plan's minimum: not enough evidence;
 *   <li>over all categories, higher in one category and lower in another: a disparity in both
 *       directions;
 *   <li>the interval of level 1 - 2 alpha inside the margin: parity shown, unless categories differ
 *       by more than the margin;
 *   <li>the group is named by a pair that differs: disparity found, clear if the interval of level
 *       1 - alpha lies wholly outside the margin;
 *   <li>otherwise not enough evidence, and so too where the last two would not be the same if cases
 *       without a declared alignment were gamma times as likely the group's, or another's.
 * </ol>
 *
 * <p>This type is immutable.
 */
public final class DecisionRule {

  private final Plan plan;

  private DecisionRule(Plan plan) {
    this.plan = plan;
    Margin.of(plan);
  }

  /**
   * The rule of a plan.
   *
   * @throws IllegalArgumentException if the plan's primary estimand carries no verdict
   */
  public static DecisionRule of(Plan plan) {
    return new DecisionRule(plan);
  }

  /**
   * The rulings on these comparisons.
   *
   * @param codes the codes of each dimension with the labels that sentences call them by
   */
  public Judgement of(Comparisons comparisons, Map<String, List<Code>> codes) {
    List<Ruling> rulings = new ArrayList<>();
    Map<FindingKey, Value> tests = new LinkedHashMap<>();
    Map<FindingKey, Double> adjusted = new LinkedHashMap<>();
    for (Decision decision : decisions(comparisons, new CodeLabels(codes))) {
      rulings.add(ruling(decision, comparisons.linkedBy()));
      decision.tests().omnibus().ifPresent(test -> tests.put(decision.tests().key(), test));
      adjusted.putAll(decision.tests().byKey());
    }
    return new Judgement(rulings, tests, adjusted);
  }

  /**
   * The bare verdicts on these comparisons, without a sentence: for simulations, which put
   * thousands of periods to the same rule. They are those of {@link #of}, in the same order.
   */
  public List<Answer> answers(Comparisons comparisons) {
    return decisions(comparisons, new CodeLabels(Map.of())).stream()
        .map(
            decision ->
                new Answer(
                    decision.evidence().key(),
                    decision.verdict(),
                    decision.evidence().direction(),
                    decision.tests().differsFrom(decision.evidence().group()),
                    decision.evidence().interval(),
                    decision.evidence().parity(),
                    decision.evidence().ruledOut()))
        .toList();
  }

  private List<Decision> decisions(Comparisons comparisons, CodeLabels labels) {
    List<Decision> byCategory =
        decisions(Family.of(plan, comparisons.byCategory(), labels), Agreement.WITHIN);
    Agreement agreement = Agreement.of(plan, comparisons, byCategory);
    List<Decision> decisions = new ArrayList<>();
    decisions.addAll(decisions(Family.of(plan, List.of(comparisons.overall()), labels), agreement));
    decisions.addAll(byCategory);
    return decisions;
  }

  private static List<Decision> decisions(Family family, Agreement agreement) {
    return family.questions().stream()
        .flatMap(tests -> tests.evidence().stream().map(one -> Decision.of(one, tests, agreement)))
        .toList();
  }

  private static Ruling ruling(Decision decision, List<String> linkedBy) {
    Evidence evidence = decision.evidence();
    return new Ruling(
        evidence.key(),
        decision.verdict(),
        Sentence.of(decision),
        decision.remark(),
        tested(decision),
        evidence.parity(),
        decision.tests().differsFrom(evidence.group()),
        evidence.ruledOut(),
        evidence.detectable(),
        linkedBy,
        decision.turningPoint());
  }

  /** The primary finding with the p-value of its own test and the adjusted one of the group. */
  private static Finding tested(Decision decision) {
    Finding primary = decision.evidence().primary();
    OptionalDouble p = decision.evidence().p();
    if (p.isEmpty() || !(primary.value() instanceof Estimated estimated)) {
      return primary;
    }
    Finding tested =
        Finding.of(
            primary.key(),
            primary.statistic(),
            primary.counts(),
            estimated.withPValue(p.getAsDouble()),
            primary.method());
    OptionalDouble adjusted = decision.tests().adjusted(decision.evidence().group());
    return adjusted.isPresent() ? tested.withAdjustedPValue(adjusted.getAsDouble()) : tested;
  }
}
