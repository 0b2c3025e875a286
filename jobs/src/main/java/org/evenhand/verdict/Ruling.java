package org.evenhand.verdict;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.message.Message;
import org.evenhand.stat.Interval;

/**
 * The verdict on one group, over all categories or in one, with everything it rests on.
 *
 * @param key the question: which groups, in which category or like for like over all
 * @param verdict the answer
 * @param sentence the answer in one sentence, in the wording rules of the report
 * @param remark what the sentence does not say, such as that categories differ in size
 * @param primary the finding of the primary estimand, its interval at level 1 - alpha, its p-value
 *     and its adjusted p-value
 * @param parity the interval of level 1 - 2 alpha that the parity rule reads
 * @param differsFrom the codes of the groups that it was told from
 * @param ruledOut the largest gap that the counts leave open, either way
 * @param detectable the smallest gap that would probably have been found
 * @param linkedBy the fields of which equal values make cases count together; none where the export
 *     has no such field
 * @param turningPoint how many times as likely undeclared cases must be the group's, or another's,
 *     for the verdict to turn; absent where it does not turn, or there is nothing to turn
 */
public record Ruling(
    FindingKey key,
    Verdict verdict,
    Message sentence,
    Optional<Message> remark,
    Finding primary,
    Optional<Interval> parity,
    List<String> differsFrom,
    OptionalDouble ruledOut,
    OptionalDouble detectable,
    List<String> linkedBy,
    OptionalDouble turningPoint) {

  /** Copies the lists. */
  public Ruling {
    differsFrom = List.copyOf(differsFrom);
    linkedBy = List.copyOf(linkedBy);
  }

  /** Whether parity was shown or a disparity found. */
  public boolean hasAnswer() {
    return verdict instanceof Verdict.ParityShown || verdict instanceof Verdict.DisparityFound;
  }

  /** The lower limit that the parity rule reads, where there is one. */
  public OptionalDouble parityLower() {
    return parity.stream().mapToDouble(Interval::lower).findFirst();
  }

  /** The upper limit likewise. */
  public OptionalDouble parityUpper() {
    return parity.stream().mapToDouble(Interval::upper).findFirst();
  }
}
