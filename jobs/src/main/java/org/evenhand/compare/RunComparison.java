package org.evenhand.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two sets of verdicts set beside each other.
 *
 * @param differences what they do not have in common
 * @param way how the one became the other
 * @param shifts tests of whether gaps changed, where the two have no case in common
 * @param notes what a reader must know before reading on, in sentences
 */
public record RunComparison(
    Differences differences, Attribution way, Map<VerdictKey, Shift> shifts, List<String> notes) {

  /** Copies the lists. */
  public RunComparison {
    shifts = Map.copyOf(shifts);
    notes = List.copyOf(notes);
  }

  /** The answers of which this became. */
  public List<VerdictHistory> courses(VerdictHistory.Kind kind) {
    return way.courses().stream().filter(course -> course.kind() == kind).toList();
  }

  /**
   * Whether the gap itself changed: where both answers are of one statistic, neither is kept back
   * because one figure would mislead, and the two have no case in common.
   */
  public Optional<Shift> shift(VerdictHistory course) {
    return isSetSideBySide(course)
        ? Optional.ofNullable(shifts.get(course.question())).filter(Shift::isTested)
        : Optional.empty();
  }

  /**
   * Whether the two intervals overlap; absent for one period, whose cases are the same, and where
   * the plans make the figures differ in kind.
   */
  public Optional<Boolean> overlap(VerdictHistory course) {
    boolean isRanged =
        isSetSideBySide(course)
            && course.first().orElseThrow().isRanged()
            && course.last().orElseThrow().isRanged();
    return isRanged && !differences.isOnePeriod() && differences.figureKeys().isEmpty()
        ? Optional.of(course.first().orElseThrow().overlaps(course.last().orElseThrow()))
        : Optional.empty();
  }

  private static boolean isSetSideBySide(VerdictHistory course) {
    return course.first().isPresent()
        && course.last().isPresent()
        && course.first().get().isComparableWith(course.last().get())
        && !course.first().get().isNotAssessable()
        && !course.last().get().isNotAssessable();
  }
}
