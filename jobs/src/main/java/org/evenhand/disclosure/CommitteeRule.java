package org.evenhand.disclosure;

import java.util.List;
import java.util.Map;
import org.evenhand.measure.Finding;
import org.evenhand.schema.Code;
import org.evenhand.schema.Plan;
import org.evenhand.verdict.Ruling;

/**
 * The rule of the committee's report: counts below a minimum are hidden, with their complements.
 */
public final class CommitteeRule {

  private final long minimumCell;

  private CommitteeRule(long minimumCell) {
    this.minimumCell = minimumCell;
  }

  /** The rule with the plan's minimum. */
  public static CommitteeRule of(Plan plan) {
    return new CommitteeRule(plan.committee().minimumCell());
  }

  /**
   * What the committee's report may print.
   *
   * @param findings all findings of the run, with adjusted p-values
   * @param rulings all rulings of the run
   * @param facts the facts of the run
   * @param codes the codes of each dimension with their labels
   */
  public Release of(
      List<Finding> findings, List<Ruling> rulings, RunFacts facts, Map<String, List<Code>> codes) {
    throw new UnsupportedOperationException("the committee rule is not laid yet");
  }
}
