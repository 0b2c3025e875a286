package org.evenhand.stat;

/**
 * The sample odds ratio with its logarithmic interval.
 *
 * <p><b>Estimates</b> how many times as large the odds of an event are in the group as in its
 * reference.
 *
 * <p><b>Formula.</b> With {@code a = x1, b = n1 - x1, c = x2, d = n2 - x2} the estimate is {@code
 * ad/bc}, the limits are {@code ad/bc · exp(±z √(1/a + 1/b + 1/c + 1/d))}.
 *
 * <p><b>Inputs.</b> One 2 x 2 table of counts, {@code x1} events of {@code n1} trials in the group
 * and {@code x2} of {@code n2} in the reference; a level in (0, 1).
 *
 * <p><b>Result.</b> A ratio of odds of at least 0.
 *
 * <p><b>Special cases.</b> The ratio 0 comes without an interval. Not estimable if either is empty,
 * the reference has no event or the group nothing but events.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if the level is not in (0, 1).
 *
 * <p><b>Source.</b> Woolf, Annals of Human Genetics 19 (1955) 251.
 *
 * <p><b>Agrees with</b> {@code epitools::oddsratio.wald} 0.5-10.1 and {@code
 * metafor::escalc(measure = "OR")} 3.8-1 where every cell is positive. <b>Differs from</b> metafor
 * on empty cells: one half is not added. Differs from {@link ConditionalOddsRatio}.
 */
public final class WoolfOddsRatio {

  private WoolfOddsRatio() {}

  /**
   * The odds ratio with its logarithmic interval.
   *
   * @param table events among trials of both
   * @param level confidence level, a proportion in (0, 1)
   * @return a ratio of at least 0; 0 without an interval if the group has no event or the reference
   *     nothing but events; not estimable if either is empty, the reference has no event or the
   *     group nothing but events
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  public static Value of(TwoByTwo table, double level) {
    StandardNormal.checkLevel(level);
    if (!table.isComparable()) {
      return table.notComparable();
    }
    double a = table.x1();
    double b = table.nonEvents1();
    double c = table.x2();
    double d = table.nonEvents2();
    if (b == 0 || c == 0) {
      return Value.notEstimable(Reason.NO_FINITE_ODDS_RATIO);
    }
    return NormalInterval.ofRatio(a / b * (d / c), 1 / a + 1 / b + 1 / c + 1 / d, level);
  }
}
