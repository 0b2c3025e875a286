package org.evenhand.stat;

/**
 * The logarithmic interval of the ratio of two independent proportions.
 *
 * <p><b>Estimates</b> how many times as probable the event is in the group as in its reference.
 *
 * <p><b>Formula.</b> The estimate is {@code p1/p2}; the limits are {@code p1/p2 · exp(±z √(1/x1 -
 * 1/n1 + 1/x2 - 1/n2))}.
 *
 * <p><b>Inputs.</b> One 2 x 2 table of counts, {@code x1} events of {@code n1} trials in the group
 * and {@code x2} of {@code n2} in the reference; a level in (0, 1).
 *
 * <p><b>Result.</b> A ratio of proportions of at least 0.
 *
 * <p><b>Special cases.</b> The ratio 0, and the ratio 1 of two groups with nothing but events, come
 * without an interval. Not estimable if either is empty or the reference has no event.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if the level is not in (0, 1).
 *
 * <p><b>Source.</b> Katz, Baptista, Azen and Pike, Biometrics 34 (1978) 469.
 *
 * <p><b>Agrees with</b> {@code epitools::riskratio.wald} 0.5-10.1 and {@code
 * metafor::escalc(measure = "RR")} 3.8-1 where every cell is positive. <b>Differs from</b> metafor
 * on empty cells: nothing is added to a cell here. {@link KoopmanRatio} is the better interval for
 * small counts.
 */
public final class KatzRatio {
  private KatzRatio() {}

  /**
   * The ratio with its logarithmic interval.
   *
   * @param table events among trials of both
   * @param level confidence level, a proportion in (0, 1)
   * @return a ratio of at least 0; without an interval if the group has no event, or if both have
   *     nothing but events; not estimable if either is empty or the reference has no event
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  public static Value of(TwoByTwo table, double level) {
    StandardNormal.checkLevel(level);
    double x1 = table.x1();
    double x2 = table.x2();
    if (!table.isComparable()) {
      return table.notComparable();
    }
    if (x2 == 0) {
      return Value.notEstimable(Reason.NO_EVENT_IN_REFERENCE);
    }
    double variance = table.nonEvents1() / x1 / table.n1() + table.nonEvents2() / x2 / table.n2();
    return NormalInterval.ofRatio(table.groupRate() / table.referenceRate(), variance, level);
  }
}
