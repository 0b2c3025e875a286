package org.evenhand.calibrate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.calibrate.CalibrationResult.Quantity;
import org.evenhand.measure.FindingKey;
import org.evenhand.stat.Interval;
import org.evenhand.verdict.Answer;
import org.evenhand.verdict.Verdict;

/**
 * What the answers of periods that set one group apart came to, counted against what was true.
 *
 * @param effect what was true
 * @param group code of the group that was set apart
 * @param gaps the true value of the primary estimand by what it is about
 * @param isRatio whether it is a ratio
 */
record VerdictTally(
    EffectSize effect, String group, Map<FindingKey, Double> gaps, boolean isRatio) {

  /** Numbers that are counted of a group: events and trials, over all categories and in each. */
  static final int WIDTH = 4 * Quantity.values().length;

  /** Where the events of a quantity are counted; its trials come next. */
  static int place(Quantity quantity, boolean isOverall) {
    return 4 * quantity.ordinal() + (isOverall ? 0 : 2);
  }

  /**
   * Counts a period.
   *
   * @param counts takes the counts
   * @param from where those of this group begin
   */
  void count(List<Answer> answers, long[] counts, int from) {
    Counter overall = new Counter(true, counts, from);
    Counter each = new Counter(false, counts, from);
    for (Answer answer : answers) {
      boolean isOverall = answer.key().complaintCategory().equals(FindingKey.ALL);
      (isOverall ? overall : each).count(answer);
    }
    overall.close();
    each.close();
  }

  /** Counts the answers over all categories, or those in each. */
  private final class Counter {

    private final boolean isOverall;
    private final long[] counts;
    private final int from;
    private boolean anyDisparity;
    private boolean anyOther;
    private boolean anyPair;

    Counter(boolean isOverall, long[] counts, int from) {
      this.isOverall = isOverall;
      this.counts = counts;
      this.from = from;
    }

    void add(Quantity quantity, boolean isEvent) {
      int place = from + place(quantity, isOverall);
      counts[place] += isEvent ? 1 : 0;
      counts[place + 1]++;
    }

    void count(Answer answer) {
      boolean isOwn = answer.key().comparison().group().equals(group);
      boolean isFound = answer.verdict() instanceof Verdict.DisparityFound;
      anyDisparity |= isFound;
      anyOther |= isFound && !isOwn;
      anyPair |= !isOwn && answer.differsFrom().stream().anyMatch(other -> !other.equals(group));
      if (isOwn) {
        verdict(answer);
        ranges(answer);
      }
    }

    private void verdict(Answer answer) {
      boolean isAlike = effect.direction() == 0;
      boolean isParity = answer.verdict() instanceof Verdict.ParityShown;
      add(effect.isMargin() ? Quantity.PARITY_AT_MARGIN : Quantity.PARITY_SHOWN, isParity);
      boolean isFound = answer.verdict() instanceof Verdict.DisparityFound;
      add(Quantity.NOT_ENOUGH_EVIDENCE, !isParity && !isFound);
      if (!isAlike) {
        boolean isRight = isFound && isInTrueDirection(answer);
        add(Quantity.DISPARITY_FOUND, isRight);
        add(Quantity.WRONG_DIRECTION, isFound && !isRight);
      }
    }

    private boolean isInTrueDirection(Answer answer) {
      return answer.direction() == effect.direction()
          && answer.verdict() instanceof Verdict.DisparityFound found
          && !found.isInBothDirections();
    }

    private void ranges(Answer answer) {
      Double gap = gaps.get(answer.key());
      if (gap == null) {
        return;
      }
      holds(Quantity.COVERAGE, answer.interval(), gap);
      holds(Quantity.COVERAGE_OF_PARITY, answer.parity(), gap);
      if (answer.ruledOut().isPresent()) {
        double size = isRatio ? Math.max(gap, 1 / gap) : Math.abs(gap);
        add(Quantity.RULED_OUT_WRONGLY, size > answer.ruledOut().getAsDouble());
      }
    }

    private void holds(Quantity quantity, Optional<Interval> interval, double gap) {
      interval.ifPresent(own -> add(quantity, own.lower() <= gap && gap <= own.upper()));
    }

    void close() {
      if (effect.direction() == 0) {
        add(Quantity.FALSE_DISPARITY, anyDisparity);
      } else {
        add(Quantity.WRONG_GROUP, anyOther);
      }
      add(Quantity.WRONG_PAIR, anyPair);
    }
  }
}
