package org.evenhand.stat;

/**
 * The conditional odds ratio with its exact interval.
 *
 * <p><b>Estimates</b> how many times as large the odds of an event are in the group as in its
 * reference, given all four margins of the table.
 *
 * <p><b>Formula.</b> Given the margins the group's events follow Fisher's noncentral hypergeometric
 * distribution, whose parameter is the odds ratio. The estimate is the odds ratio at which its mean
 * is the observed count. The limits are those at which {@code x1} or more events, or {@code x1} or
 * fewer, have the probability {@code (1 - level)/2}.
 *
 * <p><b>Inputs.</b> One 2 x 2 table of counts, {@code x1} events of {@code n1} trials in the group
 * and {@code x2} of {@code n2} in the reference; a level in (0, 1).
 *
 * <p><b>Result.</b> A ratio of odds of at least 0, limits from 0 to infinity.
 *
 * <p><b>Special cases.</b> If the group has as few events as the margins allow, estimate and lower
 * limit are 0; if as many, estimate and upper limit are positive infinity. Not estimable if either
 * is empty or if there are no events or nothing but events.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if the level is not in (0, 1).
 *
 * <p><b>Source.</b> Cornfield, Proceedings of the Third Berkeley Symposium 4 (1956) 135; Fisher,
 * The Design of Experiments (1935).
 *
 * <p><b>Agrees with</b> R 4.2 {@code fisher.test}, to the four digits to which R solves for the
 * estimate and the limits. <b>Differs from</b> the sample odds ratio of {@link WoolfOddsRatio}.
 */
public final class ConditionalOddsRatio {
  private static final double FAR = 40;

  private ConditionalOddsRatio() {}

  /**
   * The conditional odds ratio with its exact interval.
   *
   * @param table events among trials of both
   * @param level confidence level, a proportion in (0, 1)
   * @return a ratio of at least 0; 0 with the lower limit 0 if the group has as few events as the
   *     margins allow; positive infinity with an infinite upper limit if it has as many as they
   *     allow; not estimable if either is empty or if there are no events or nothing but events
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  public static Value of(TwoByTwo table, double level) {
    StandardNormal.checkLevel(level);
    if (!table.isComparable()) {
      return table.notComparable();
    }
    if (!table.hasBothOutcomes()) {
      return Value.notEstimable(Reason.ONE_OUTCOME);
    }
    double tail = StandardNormal.tail(level);
    double upper = 1 / lower(table.swapped(), tail);
    return Value.of(estimate(table), new Interval(lower(table, tail), upper, level));
  }

  private static double estimate(TwoByTwo table) {
    if (table.x1() == ConditionalCount.least(table)) {
      return 0;
    }
    if (table.x1() == ConditionalCount.most(table)) {
      return Double.POSITIVE_INFINITY;
    }
    double middle = logOfSmoothed(table);
    return Math.exp(
        Root.between(
            middle - FAR,
            middle + FAR,
            log -> new ConditionalCount(table, Math.exp(log)).mean() - table.x1()));
  }

  private static double lower(TwoByTwo table, double tail) {
    if (table.x1() == ConditionalCount.least(table)) {
      return 0;
    }
    double middle = logOfSmoothed(table);
    return Math.exp(
        Root.between(
            middle - FAR,
            middle + FAR,
            log -> new ConditionalCount(table, Math.exp(log)).atLeast(table.x1()) - tail));
  }

  private static double logOfSmoothed(TwoByTwo t) {
    return Math.log((t.x1() + 0.5) / (t.nonEvents1() + 0.5))
        - Math.log((t.x2() + 0.5) / (t.nonEvents2() + 0.5));
  }
}
