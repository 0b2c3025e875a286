package org.evenhand.verdict;

import java.util.OptionalDouble;
import org.evenhand.schema.Plan;

/**
 * What the decision table reads in the declared cases and at both worst cases of the missing
 * alignments.
 *
 * @param declared in the declared cases
 * @param lowest at the allocation least adverse to the group
 * @param highest at the allocation most adverse to the group
 */
record DecisionInputs(DecisionInput declared, DecisionInput lowest, DecisionInput highest) {

  /** The adjusted p-value in the declared cases. */
  OptionalDouble p() {
    return declared.adjustedP();
  }

  /** The table's answer, unless missing alignments could change it. */
  Verdict verdict(Plan plan, Margin margin) {
    double alpha = plan.levels().alpha();
    boolean spansTwo =
        !declared.agreesWith(lowest, margin, alpha) || !declared.agreesWith(highest, margin, alpha);
    return spansTwo
        ? new Verdict.NotEnoughEvidence(Lack.UNDECLARED)
        : declared.under(margin, alpha);
  }

  /** The table's answers at both worst cases. */
  Ruling.SensitivityBounds ends(Plan plan, Margin margin) {
    double alpha = plan.levels().alpha();
    return new Ruling.SensitivityBounds(
        lowest.under(margin, alpha).column(), highest.under(margin, alpha).column());
  }
}
