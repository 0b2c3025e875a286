package org.evenhand.verdict;

import java.util.Optional;
import java.util.OptionalDouble;
import org.evenhand.measure.Finding;

/**
 * The three things that the decision table looks at.
 *
 * @param estimate the primary estimand with its interval of level 1 - alpha
 * @param parity the same with its interval of level 1 - 2 alpha; absent where there is none
 * @param adjustedP p-value after the adjustment for multiplicity; absent where there is no test
 */
record DecisionInput(Finding estimate, Optional<Finding> parity, OptionalDouble adjustedP) {

  /**
   * The decision table. Parity is shown if the parity interval lies inside the margin; otherwise a
   * disparity is found if the adjusted p-value is at most alpha; otherwise there is not enough
   * evidence. An interval that cannot be estimated is neither inside the margin nor outside of it.
   */
  Verdict under(Margin margin, double alpha) {
    boolean excludesEqual = adjustedP.isPresent() && adjustedP.getAsDouble() <= alpha;
    if (parity.isPresent() && margin.holds(parity.get())) {
      return new Verdict.ParityShown(excludesEqual);
    }
    return excludesEqual
        ? new Verdict.DisparityFound(margin.isCleared(estimate))
        : new Verdict.NotEnoughEvidence(Lack.NEITHER);
  }

  /**
   * Whether two readings give one answer: the same verdict, and for a disparity the same direction.
   */
  boolean agreesWith(DecisionInput other, Margin margin, double alpha) {
    Verdict mine = under(margin, alpha);
    Verdict theirs = other.under(margin, alpha);
    boolean directed = mine instanceof Verdict.DisparityFound;
    return mine.column().equals(theirs.column())
        && (!directed || margin.direction(estimate) == margin.direction(other.estimate));
  }
}
