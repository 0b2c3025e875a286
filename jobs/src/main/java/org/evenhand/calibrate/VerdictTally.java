package org.evenhand.calibrate;

import java.util.List;
import org.evenhand.measure.FindingKey;
import org.evenhand.verdict.Answer;
import org.evenhand.verdict.Verdict;

/** What is counted of the verdicts in periods that set one group apart. */
enum VerdictTally {
  /** Periods. */
  PERIODS,
  /** Periods with a disparity found for any group over all categories. */
  ANY_OVERALL,
  /** Periods with a disparity found for any group in any category. */
  ANY_IN_CATEGORY,
  /** The group over all categories: a disparity found, sanctioned more often. */
  FOUND_MORE,
  /** A disparity found, sanctioned less often. */
  FOUND_LESS,
  /** Parity shown. */
  PARITY,
  /** Not enough evidence. */
  NOT_ENOUGH,
  /** Not assessable. */
  NOT_ASSESSABLE,
  /** The group in each category: questions. */
  CATEGORIES,
  /** Of these a disparity found, sanctioned more often. */
  CATEGORY_MORE,
  /** A disparity found, sanctioned less often. */
  CATEGORY_LESS,
  /** Parity shown. */
  CATEGORY_PARITY,
  /** Any other answer. */
  CATEGORY_OPEN;

  static final int WIDTH = values().length;

  /**
   * Counts the verdicts of a period.
   *
   * @param group code of the group that is set apart
   * @param counts takes the counts
   * @param from where the counts of this group begin
   */
  static void count(List<Answer> answers, String group, long[] counts, int from) {
    boolean overall = false;
    boolean inCategory = false;
    for (Answer answer : answers) {
      boolean isOverall = answer.key().complaintCategory().equals(FindingKey.ALL);
      if (answer.verdict() instanceof Verdict.DisparityFound) {
        overall |= isOverall;
        inCategory |= !isOverall;
      }
      if (answer.key().comparison().group().equals(group)) {
        counts[from + (isOverall ? overall(answer) : inCategory(answer)).ordinal()]++;
        counts[from + CATEGORIES.ordinal()] += isOverall ? 0 : 1;
      }
    }
    counts[from + PERIODS.ordinal()]++;
    counts[from + ANY_OVERALL.ordinal()] += overall ? 1 : 0;
    counts[from + ANY_IN_CATEGORY.ordinal()] += inCategory ? 1 : 0;
  }

  private static VerdictTally overall(Answer answer) {
    if (answer.verdict() instanceof Verdict.DisparityFound) {
      return answer.direction() > 0 ? FOUND_MORE : FOUND_LESS;
    }
    if (answer.verdict() instanceof Verdict.ParityShown) {
      return PARITY;
    }
    return answer.verdict() instanceof Verdict.NotAssessable ? NOT_ASSESSABLE : NOT_ENOUGH;
  }

  private static VerdictTally inCategory(Answer answer) {
    return switch (overall(answer)) {
      case FOUND_MORE -> CATEGORY_MORE;
      case FOUND_LESS -> CATEGORY_LESS;
      case PARITY -> CATEGORY_PARITY;
      default -> CATEGORY_OPEN;
    };
  }
}
