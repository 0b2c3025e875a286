package org.evenhand.verdict;

import java.util.OptionalDouble;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;

/**
 * The verdict on one question of the plan with everything it rests on.
 *
 * @param key the question: which groups, in which category or like for like over all
 * @param verdict the answer
 * @param sentence the answer in one sentence, in the wording rules of the report
 * @param primary the finding of the primary estimand, its interval at level 1 - alpha, its p-value
 *     and its adjusted p-value
 * @param parity the interval of level 1 - 2 alpha that the parity rule reads
 * @param smallestDetectable smallest difference of rates that could have been seen, a proportion
 * @param ends the verdicts at both worst cases of the missing alignments
 */
public record Ruling(
    FindingKey key,
    Verdict verdict,
    String sentence,
    Finding primary,
    Limits parity,
    OptionalDouble smallestDetectable,
    SensitivityBounds ends) {

  /** What could have been seen, in the words of the sentence. */
  public String couldHaveBeenSeen() {
    return VerdictWords.couldHaveBeenSeen(smallestDetectable);
  }

  /**
   * Two limits, absent where not estimable.
   *
   * @param lower lower limit
   * @param upper upper limit
   */
  public record Limits(OptionalDouble lower, OptionalDouble upper) {}

  /**
   * The rule's answers when all missing alignments are put at either extreme.
   *
   * @param lowest verdict column at the allocation least adverse to the group
   * @param highest verdict column at the allocation most adverse to the group
   */
  public record SensitivityBounds(String lowest, String highest) {}
}
