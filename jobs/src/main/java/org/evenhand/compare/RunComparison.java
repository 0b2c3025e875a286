package org.evenhand.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.message.Message;
import org.evenhand.schema.Language;

/**
 * Two sets of verdicts set beside each other.
 *
 * @param differences what they do not have in common
 * @param attribution how the one became the other
 * @param shifts tests of whether gaps changed, where the two have no case in common
 * @param notes what a reader must know before reading on, in sentences
 * @param language that people read it in
 */
public record RunComparison(
    Differences differences,
    Attribution attribution,
    Map<VerdictKey, Shift> shifts,
    List<Message> notes,
    Language language) {

  /** Copies the lists. */
  public RunComparison {
    shifts = Map.copyOf(shifts);
    notes = List.copyOf(notes);
  }

  /** The answers of which this became. */
  public List<VerdictHistory> histories(VerdictHistory.Kind kind) {
    return attribution.histories().stream().filter(history -> history.kind() == kind).toList();
  }

  /**
   * Whether the gap itself changed: where both answers are of one statistic, neither is kept back
   * because one figure would mislead, and the two have no case in common.
   */
  public Optional<Shift> shift(VerdictHistory history) {
    return isSetSideBySide(history)
        ? Optional.ofNullable(shifts.get(history.question())).filter(Shift::isTested)
        : Optional.empty();
  }

  /**
   * Whether the two intervals overlap; absent for one period, whose cases are the same, and where
   * the plans make the figures differ in kind.
   */
  public Optional<Boolean> overlap(VerdictHistory history) {
    boolean isRanged =
        isSetSideBySide(history)
            && history.first().orElseThrow().isRanged()
            && history.last().orElseThrow().isRanged();
    return isRanged && !differences.isOnePeriod() && differences.figureKeys().isEmpty()
        ? Optional.of(history.first().orElseThrow().overlaps(history.last().orElseThrow()))
        : Optional.empty();
  }

  private static boolean isSetSideBySide(VerdictHistory history) {
    return history.first().isPresent()
        && history.last().isPresent()
        && history.first().get().isComparableWith(history.last().get())
        && history.first().get().hasFigure()
        && history.last().get().hasFigure();
  }
}
