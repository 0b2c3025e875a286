package org.evenhand.verdict;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Question;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.measure.rates.SanctionGap;
import org.evenhand.measure.robustness.MissingAlignment;
import org.evenhand.schema.Code;
import org.evenhand.schema.Plan;
import org.evenhand.stat.Estimated;

/**
 * The decision rule, fixed by the plan before the data are seen.
 *
 * <p>Questions are whether like cases were treated alike: for each declared group over all
 * categories, and in each category. Each of these two sets is one family, whose tests (Cochran,
 * Mantel and Haenszel, without continuity correction) are adjusted by Holm's method. In this order:
 *
 * <ol>
 *   <li>a group without a decided case, or nothing comparable: not assessable;
 *   <li>fewer cases than the plan's minimum: not enough evidence;
 *   <li>over all categories, one category with a higher rate and another with a lower one, each by
 *       its adjusted p-value, or a homogeneity test below the plan's limit: not assessable, because
 *       mixed;
 *   <li>undeclared alignments, put at either extreme, would change the answer or the direction of a
 *       disparity: not enough evidence;
 *   <li>the interval of level 1 - 2 alpha inside the margin: parity shown; otherwise an adjusted
 *       p-value of at most alpha: disparity found, clear if the interval of level 1 - alpha lies
 *       wholly outside the margin; otherwise not enough evidence.
 * </ol>
 *
 * <p>Where one of the first three applies the verdicts at both ends are the verdict itself. This
 * type is immutable.
 */
public final class DecisionRule {

  /** The questions whose findings it reads. */
  public static final Set<Question> QUESTIONS =
      Set.of(LikeForLike.QUESTION, MissingAlignment.QUESTION, SanctionGap.QUESTION);

  private final Plan plan;
  private final Margin margin;

  private DecisionRule(Plan plan) {
    this.plan = plan;
    this.margin = Margin.of(plan);
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
   * The rulings on these findings, and the findings with adjusted p-values. Only findings of the
   * questions {@code like_for_like}, {@code missing_alignment} and {@code sanction_gap} are read,
   * at the plan's own rung; without the first of them there is no ruling.
   *
   * @param findings all findings of the run
   * @param codes the codes of each dimension with the labels that sentences call them by
   */
  public Judgement of(List<Finding> findings, Map<String, List<Code>> codes) {
    List<Ruling> rulings = new ArrayList<>();
    Map<Finding, Finding> adjusted = new IdentityHashMap<>();
    for (Decision decision : decisions(findings, new CodeLabels(codes))) {
      Evidence question = decision.question();
      Ruling ruling = ruling(decision);
      rulings.add(ruling);
      adjusted.put(question.primary(), ruling.primary());
      question.test().ifPresent(t -> adjusted.put(t, withAdjusted(t, decision.readings().p())));
    }
    return new Judgement(
        rulings,
        findings.stream().map(finding -> adjusted.getOrDefault(finding, finding)).toList());
  }

  /**
   * The bare verdicts on these findings, without a sentence: for simulations, which put thousands
   * of runs to the same rule. They are those of {@link #of(List)}, in the same order.
   */
  public List<Answer> answers(List<Finding> findings) {
    return decisions(findings, new CodeLabels(Map.of())).stream()
        .map(
            decision ->
                new Answer(
                    decision.question().key(),
                    decision.verdict(),
                    margin.direction(decision.question().primary())))
        .toList();
  }

  /**
   * A verdict and what it was read from.
   *
   * @param question what was asked
   * @param readings what the table reads
   * @param verdict the verdict
   * @param isReached whether the table was reached, and no obstacle answered in its place
   */
  private record Decision(
      Evidence question, DecisionInputs readings, Verdict verdict, boolean isReached) {}

  private List<Decision> decisions(List<Finding> findings, CodeLabels lexicon) {
    List<Decision> decisions = new ArrayList<>();
    Hypotheses docket = Hypotheses.of(plan, findings, lexicon);
    Directions directions = Directions.of(docket.byCategory(), plan.levels().alpha());
    for (Family family : docket.families()) {
      List<OptionalDouble> declared = family.adjusted();
      List<OptionalDouble> lowest = family.adjusted(margin.lowest());
      List<OptionalDouble> highest = family.adjusted(margin.highest());
      for (int i = 0; i < family.questions().size(); i++) {
        Evidence question = family.questions().get(i);
        DecisionInputs readings =
            new DecisionInputs(
                question.reading(declared.get(i)),
                question.reading(margin.lowest(), lowest.get(i)),
                question.reading(margin.highest(), highest.get(i)));
        Optional<Verdict> obstacle = Precondition.of(question, directions);
        decisions.add(
            new Decision(
                question,
                readings,
                obstacle.orElseGet(() -> readings.verdict(plan, margin)),
                obstacle.isEmpty()));
      }
    }
    return decisions;
  }

  private Ruling ruling(Decision decision) {
    Evidence question = decision.question();
    DecisionInputs readings = decision.readings();
    Verdict verdict = decision.verdict();
    return new Ruling(
        question.key(),
        verdict,
        Sentence.of(verdict, question),
        withAdjusted(tested(question), readings.p()),
        limits(readings.declared().parity()),
        question.smallestDetectable(),
        decision.isReached()
            ? readings.ends(plan, margin)
            : new Ruling.SensitivityBounds(verdict.column(), verdict.column()));
  }

  /** The primary finding with the p-value of the test that goes with it. */
  private static Finding tested(Evidence question) {
    Finding primary = question.primary();
    if (question.p().isEmpty() || !(primary.value() instanceof Estimated estimated)) {
      return primary;
    }
    return Finding.of(
        primary.key(),
        primary.statistic(),
        primary.counts(),
        estimated.withPValue(question.p().getAsDouble()),
        primary.method());
  }

  private static Finding withAdjusted(Finding finding, OptionalDouble p) {
    return p.isPresent() ? finding.withAdjustedPValue(p.getAsDouble()) : finding;
  }

  private static Ruling.Limits limits(Optional<Finding> parity) {
    return new Ruling.Limits(
        parity.map(Finding::lower).orElse(OptionalDouble.empty()),
        parity.map(Finding::upper).orElse(OptionalDouble.empty()));
  }
}
