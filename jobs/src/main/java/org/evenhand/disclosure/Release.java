package org.evenhand.disclosure;

import java.util.List;
import java.util.Map;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.schema.Code;
import org.evenhand.schema.Plan;

/**
 * Everything that a report may print. Only the rules of this room make one, so that whoever holds a
 * release holds nothing that the rule hides. This type is immutable.
 */
public final class Release {

  private final List<ReleasedFinding> findings;
  private final List<ReleasedRuling> rulings;
  private final RunFacts facts;
  private final Map<String, List<Code>> codes;
  private final Plan plan;
  private final List<ReleasedAlternative> alternatives;

  Release(
      List<ReleasedFinding> findings,
      List<ReleasedRuling> rulings,
      RunFacts facts,
      Map<String, List<Code>> codes,
      Plan plan) {
    this(findings, rulings, facts, codes, plan, List.of());
  }

  private Release(
      List<ReleasedFinding> findings,
      List<ReleasedRuling> rulings,
      RunFacts facts,
      Map<String, List<Code>> codes,
      Plan plan,
      List<ReleasedAlternative> alternatives) {
    this.findings = List.copyOf(findings);
    this.rulings = List.copyOf(rulings);
    this.facts = facts;
    this.codes = Map.copyOf(codes);
    this.plan = plan;
    this.alternatives = List.copyOf(alternatives);
  }

  /** The same release with the other ways to put the primary question. */
  Release with(List<ReleasedAlternative> others) {
    return new Release(findings, rulings, facts, codes, plan, others);
  }

  /** All findings, in the order of the plan's questions. */
  public List<ReleasedFinding> findings() {
    return findings;
  }

  /** The findings of one question and statistic, in their order; empty if it was not computed. */
  public List<ReleasedFinding> findings(Question question, Statistic statistic) {
    return findings.stream()
        .filter(finding -> finding.subject().question().equals(question))
        .filter(finding -> finding.statistic() == statistic)
        .toList();
  }

  /**
   * The rulings: over all categories first, then by category; groups in the order of their codes.
   */
  public List<ReleasedRuling> rulings() {
    return rulings;
  }

  /** The other ways to put the primary question, in the order of the plan. */
  public List<ReleasedAlternative> alternatives() {
    return alternatives;
  }

  /** The facts of the run. */
  public RunFacts facts() {
    return facts;
  }

  /** The codes of a dimension with their labels, in the order of the code list; may be empty. */
  public List<Code> codes(String dimension) {
    return codes.getOrDefault(dimension, List.of());
  }

  /** Counts below this are hidden, with their complements. */
  public long minimumCell() {
    return plan.committee().minimumCell();
  }

  /** The plan that everything follows from. */
  public Plan plan() {
    return plan;
  }
}
