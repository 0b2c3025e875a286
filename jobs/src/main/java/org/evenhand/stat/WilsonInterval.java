package org.evenhand.stat;

/**
 * The score interval of a proportion.
 *
 * <p><b>Estimates</b> the probability of an event from the events among independent trials.
 *
 * <p><b>Formula.</b> The estimate is {@code p = x/n}. The limits are the two proportions whose
 * score test just fails to exclude {@code p}: {@code (2x + z² ± z √(z² + 4x(n-x)/n)) / (2(n +
 * z²))}. The lower limit is computed in the equivalent form {@code 2x²/n / (2x + z² + z √(z² +
 * 4x(n-x)/n))} and the upper as one minus the lower limit of the non-events, so that nothing
 * cancels and no limit leaves [0, 1] by rounding.
 *
 * <p><b>Inputs.</b> {@code x} events among {@code n} trials; a level in (0, 1).
 *
 * <p><b>Result.</b> A proportion in [0, 1] with limits in [0, 1].
 *
 * <p><b>Special cases.</b> The lower limit is exactly 0 without an event, the upper exactly 1 with
 * nothing but events. Not estimable without a trial.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if {@code 0 <= x <= n} does not hold or the
 * level is not in (0, 1).
 *
 * <p><b>Source.</b> Wilson, JASA 22 (1927) 209; Newcombe, Statistics in Medicine 17 (1998) 857,
 * method 3.
 *
 * <p><b>Agrees with</b> R 4.2 {@code prop.test(x, n, correct = FALSE)} and {@code
 * PHEindicatormethods::phe_proportion}. <b>Differs from</b> {@code prop.test}'s default, which
 * corrects for continuity, and from Commons Statistics, whose limits leave [0, 1] by rounding.
 */
public final class WilsonInterval {
  private WilsonInterval() {}

  /**
   * The proportion with its score interval.
   *
   * @param x events, 0 to {@code n}
   * @param n trials
   * @param level confidence level, a proportion in (0, 1)
   * @return a proportion in [0, 1] with limits in [0, 1]; exactly 0 below no event and exactly 1
   *     above nothing but events; not estimable without a trial
   * @throws IllegalArgumentException if the counts are not {@code 0 <= x <= n} or the level is not
   *     in (0, 1)
   */
  public static Value of(long x, long n, double level) {
    StandardNormal.checkLevel(level);
    Proportion p = new Proportion(x, n);
    if (n == 0) {
      return p.notEstimable();
    }
    return Value.of(p.value(), limits(x, n, level));
  }

  static Interval limits(double x, double n, double level) {
    double z = StandardNormal.twoSided(level);
    return new Interval(lower(x, n, z), 1 - lower(n - x, n, z), level);
  }

  private static double lower(double x, double n, double z) {
    double root = z * Math.sqrt(z * z + 4 * x * (n - x) / n);
    return 2 * x * x / n / (2 * x + z * z + root);
  }
}
