package org.evenhand.report;

import java.util.List;
import java.util.Map;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.schema.Code;
import org.evenhand.schema.Plan;
import org.evenhand.verdict.Alternative;
import org.evenhand.verdict.Ruling;

/**
 * Everything that the committee's report is made of. It is complete: nothing that was found is left
 * out of it.
 *
 * @param findings all findings, in the order of the plan's questions
 * @param rulings the rulings: over all categories first, then by category; groups in the order of
 *     their codes
 * @param alternatives the other ways to put the primary question, in the order of the plan
 * @param facts the facts of the run
 * @param codes the codes of each dimension with their labels, in the order of the code list
 * @param plan the plan that everything follows from
 */
public record Results(
    List<Finding> findings,
    List<Ruling> rulings,
    List<Alternative> alternatives,
    RunFacts facts,
    Map<String, List<Code>> codes,
    Plan plan) {

  /** Copies the collections. */
  public Results {
    findings = List.copyOf(findings);
    rulings = List.copyOf(rulings);
    alternatives = List.copyOf(alternatives);
    codes = Map.copyOf(codes);
  }

  /** The findings of one question and statistic, in their order; empty if it was not computed. */
  public List<Finding> findings(Question question, Statistic statistic) {
    return findings.stream()
        .filter(finding -> finding.key().question().equals(question))
        .filter(finding -> finding.statistic() == statistic)
        .toList();
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
