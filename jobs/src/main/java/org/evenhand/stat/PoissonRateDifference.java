package org.evenhand.stat;

/**
 * The difference of two rates of events over exposures, with the limits of each put together.
 *
 * <p><b>Estimates</b> how many more events occur per unit of exposure in the group than in its
 * reference.
 *
 * <p><b>Formula.</b> {@code d = r1 - r2} with {@code r = x/t} and each rate's limits {@code l, u}
 * by {@link ByarInterval#orExact}; the limits are {@code d - √((r1-l1)² + (u2-r2)²)} and {@code d +
 * √((u1-r1)² + (r2-l2)²)}.
 *
 * <p><b>Inputs.</b> Events, at least 0, and exposures of at least 0 in one unit; a level in (0, 1).
 *
 * <p><b>Result.</b> A difference of rates per unit of exposure.
 *
 * <p><b>Special cases.</b> Without any event the difference is 0 with an interval. Not estimable
 * without exposure of either.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if events or exposures are negative, an
 * exposure is not finite or the level is not in (0, 1).
 *
 * <p><b>Source.</b> Zou and Donner, Statistics in Medicine 27 (2008) 1693: the method of variance
 * estimates recovery, which on proportions is the interval of Newcombe.
 *
 * <p><b>Agrees with</b> that formula on the limits of R 4.2 {@code poisson.test} below 10 events
 * and of the form of Byar named above from 10.
 */
public final class PoissonRateDifference {
  private PoissonRateDifference() {}

  /**
   * The difference with its interval.
   *
   * @param x1 events of the group
   * @param t1 exposure of the group
   * @param x2 events of the reference
   * @param t2 exposure of the reference
   * @param level confidence level, a proportion in (0, 1)
   * @return a difference per unit of exposure; not estimable without exposure of either
   * @throws IllegalArgumentException if events or exposures are negative, an exposure is not finite
   *     or the level is not in (0, 1)
   */
  public static Value of(long x1, double t1, long x2, double t2, double level) {
    Value group = ByarInterval.orExact(x1, t1, level);
    Value reference = ByarInterval.orExact(x2, t2, level);
    if (group instanceof Estimated one && reference instanceof Estimated other) {
      double difference = one.value() - other.value();
      return Value.of(
          difference,
          new Interval(
              difference - Math.hypot(below(one), above(other)),
              difference + Math.hypot(above(one), below(other)),
              level));
    }
    return Value.notEstimable(Reason.NO_EXPOSURE);
  }

  private static double below(Estimated rate) {
    return rate.value() - rate.interval().orElseThrow().lower();
  }

  private static double above(Estimated rate) {
    return rate.interval().orElseThrow().upper() - rate.value();
  }
}
