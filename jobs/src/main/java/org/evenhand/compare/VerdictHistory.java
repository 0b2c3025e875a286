package org.evenhand.compare;

import java.util.List;
import java.util.Optional;

/**
 * What became of the answer to one question on the way.
 *
 * @param question the question
 * @param first the answer in A, where it is asked there
 * @param last the answer in B, likewise
 * @param changes the steps in which it changed, in their order
 */
public record VerdictHistory(
    VerdictKey question,
    Optional<StoredVerdict> first,
    Optional<StoredVerdict> last,
    List<RecountStep> changes) {

  /** What became of it. */
  public enum Kind {
    CHANGED,
    ONLY_IN_A,
    ONLY_IN_B,
    CHANGED_AND_BACK,
    UNCHANGED
  }

  /** What became of it. */
  public Kind kind() {
    if (first.isEmpty()) {
      return last.isEmpty() ? Kind.CHANGED_AND_BACK : Kind.ONLY_IN_B;
    }
    if (last.isEmpty()) {
      return Kind.ONLY_IN_A;
    }
    if (!first.get().agreesWith(last.get())) {
      return Kind.CHANGED;
    }
    return changes.isEmpty() ? Kind.UNCHANGED : Kind.CHANGED_AND_BACK;
  }
}
