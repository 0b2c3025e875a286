package org.evenhand.stat;

/**
 * The hybrid score interval of the difference of two independent proportions.
 *
 * <p><b>Estimates</b> how much more probable the event is in the group than in its reference.
 *
 * <p><b>Formula.</b> The estimate is {@code d = p1 - p2}. With the {@link WilsonInterval} {@code
 * (l1, u1)} of the group and {@code (l2, u2)} of the reference the limits are {@code d - √((p1-l1)²
 * + (u2-p2)²)} and {@code d + √((u1-p1)² + (p2-l2)²)}.
 *
 * <p><b>Inputs.</b> One 2 x 2 table of counts, {@code x1} events of {@code n1} trials in the group
 * and {@code x2} of {@code n2} in the reference; a level in (0, 1).
 *
 * <p><b>Result.</b> A difference of proportions in [-1, 1] with limits in [-1, 1].
 *
 * <p><b>Special cases.</b> Every table with trials in both has an interval. Not estimable if either
 * is empty.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if the level is not in (0, 1).
 *
 * <p><b>Source.</b> Newcombe, Statistics in Medicine 17 (1998) 873, method 10.
 *
 * <p><b>Agrees with</b> the tables of its source and, in its parts, with R 4.2 {@code prop.test(x,
 * n, correct = FALSE)}. <b>Differs from</b> method 11 of the same paper, which corrects for
 * continuity, and from {@code prop.test} of two groups, which is a Wald interval.
 */
public final class NewcombeDifference {
  private NewcombeDifference() {}

  /**
   * The difference with its hybrid score interval.
   *
   * @param table events among trials of both
   * @param level confidence level, a proportion in (0, 1)
   * @return a difference in [-1, 1] with limits in [-1, 1]; defined for every table in which both
   *     have a trial, else not estimable
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  public static Value of(TwoByTwo table, double level) {
    StandardNormal.checkLevel(level);
    if (!table.isComparable()) {
      return table.notComparable();
    }
    double difference = table.groupRate() - table.referenceRate();
    double below = reach(table, level);
    double above = reach(table.swapped(), level);
    return Value.of(
        difference,
        new Interval(Math.max(-1, difference - below), Math.min(1, difference + above), level));
  }

  private static double reach(TwoByTwo t, double level) {
    double down = t.groupRate() - WilsonInterval.limits(t.x1(), t.n1(), level).lower();
    double up = WilsonInterval.limits(t.x2(), t.n2(), level).upper() - t.referenceRate();
    return Math.hypot(down, up);
  }
}
