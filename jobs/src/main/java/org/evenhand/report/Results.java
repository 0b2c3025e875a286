package org.evenhand.report;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.schema.Code;
import org.evenhand.schema.Plan;
import org.evenhand.verdict.Alternative;
import org.evenhand.verdict.Ruling;
import org.evenhand.verdict.Standing;

/**
 * Everything that the committee's report is made of. It is complete: nothing that was found is left
 * out of it. This type is immutable.
 */
public final class Results {

  private final List<Finding> findings;
  private final Map<Question, List<Finding>> byQuestion;
  private final List<Ruling> rulings;
  private final List<Alternative> alternatives;
  private final List<Standing> standings;
  private final RunFacts facts;
  private final Map<String, List<Code>> codes;
  private final Plan plan;

  /**
   * What a report is made of; collections are copied.
   *
   * @param findings all findings, in the order of the plan's questions
   * @param rulings the rulings: over all categories first, then by category; groups in the order of
   *     their codes
   * @param alternatives the other ways to put the primary question, in the order of the plan
   * @param facts the facts of the run
   * @param codes the codes of each dimension with their labels, in the order of the code list
   * @param plan the plan that everything follows from
   */
  public Results(
      List<Finding> findings,
      List<Ruling> rulings,
      List<Alternative> alternatives,
      RunFacts facts,
      Map<String, List<Code>> codes,
      Plan plan) {
    this(findings, rulings, alternatives, List.of(), facts, codes, plan);
  }

  private Results(
      List<Finding> findings,
      List<Ruling> rulings,
      List<Alternative> alternatives,
      List<Standing> standings,
      RunFacts facts,
      Map<String, List<Code>> codes,
      Plan plan) {
    this.findings = List.copyOf(findings);
    this.byQuestion =
        findings.stream().collect(Collectors.groupingBy(finding -> finding.key().question()));
    this.rulings = List.copyOf(rulings);
    this.alternatives = List.copyOf(alternatives);
    this.standings = List.copyOf(standings);
    this.facts = facts;
    this.codes = Map.copyOf(codes);
    this.plan = plan;
  }

  /** The same with the standing verdicts, in the order of the groups' codes. */
  public Results with(List<Standing> standing) {
    return new Results(findings, rulings, alternatives, standing, facts, codes, plan);
  }

  /** All findings, in the order of the plan's questions. */
  public List<Finding> findings() {
    return findings;
  }

  /** The findings of one question, in their order; empty if it was not computed. */
  public List<Finding> findings(Question question) {
    return byQuestion.getOrDefault(question, List.of());
  }

  /** The findings of one question and statistic, in their order; empty if it was not computed. */
  public List<Finding> findings(Question question, Statistic statistic) {
    return findings(question).stream().filter(finding -> finding.statistic() == statistic).toList();
  }

  /** The questions that were answered. */
  public Set<Question> questions() {
    return Collections.unmodifiableSet(byQuestion.keySet());
  }

  /** The rulings: over all categories first, then by category. */
  public List<Ruling> rulings() {
    return rulings;
  }

  /** The other ways to put the primary question, in the order of the plan. */
  public List<Alternative> alternatives() {
    return alternatives;
  }

  /** The standing verdicts, in the order of the groups' codes. */
  public List<Standing> standings() {
    return standings;
  }

  /** The facts of the run. */
  public RunFacts facts() {
    return facts;
  }

  /** The codes of every dimension with their labels. */
  public Map<String, List<Code>> codes() {
    return codes;
  }

  /** The plan that everything follows from. */
  public Plan plan() {
    return plan;
  }

  /** The codes of a dimension with their labels; empty if it has none. */
  public List<Code> codes(String dimension) {
    return codes.getOrDefault(dimension, List.of());
  }

  /** Which counts of this report are small. */
  public SmallCount smallCount() {
    return new SmallCount(plan.committee().minimumCell());
  }
}
