package org.evenhand.stat;

/**
 * Byar's interval of a rate of events over an exposure, in the form of Public Health England.
 *
 * <p><b>Estimates</b> how many events occur per unit of exposure; with expected events as the
 * exposure, how many times the expected events were observed.
 *
 * <p><b>Formula.</b> The estimate is {@code x/t}; the limits are {@code x(1 - 1/(9x) - z/(3√x))³/t}
 * and {@code (x+1)(1 - 1/(9(x+1)) + z/(3√(x+1)))³/t}.
 *
 * <p><b>Inputs.</b> {@code x} events, at least 0; an exposure of at least 0 in any unit; a level in
 * (0, 1).
 *
 * <p><b>Result.</b> Events per unit of exposure, at least 0.
 *
 * <p><b>Special cases.</b> A lower limit below 0 is drawn in to 0, and is 0 without an event. Not
 * estimable without exposure.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if events or exposure are negative, the
 * exposure is not finite or the level is not in (0, 1).
 *
 * <p><b>Source.</b> Breslow and Day, Statistical Methods in Cancer Research II (1987), p. 69; APHO,
 * Technical Briefing 3 (2008), whose rule of the exact interval below 10 events is {@link
 * #orExact}.
 *
 * <p><b>Agrees with</b> {@code PHEindicatormethods::phe_rate} and {@code calculate_ISRatio} from 10
 * events. <b>Differs from</b> {@code DescTools::PoissonCI(method = "byar")} and {@code
 * epitools::pois.byar} 0.5-10.1, which put {@code x + 1/2} into both limits.
 */
public final class ByarInterval {
  /** The events from which {@link #orExact} takes Byar's interval. */
  private static final long BYAR_FROM = 10;

  private ByarInterval() {}

  /**
   * The rate with Byar's interval.
   *
   * @param x events, at least 0
   * @param exposure at least 0
   * @param level confidence level, a proportion in (0, 1)
   * @return events per unit of exposure; not estimable without exposure
   * @throws IllegalArgumentException if events or exposure are negative, the exposure is not finite
   *     or the level is not in (0, 1)
   */
  public static Value of(long x, double exposure, double level) {
    PoissonRate.check(x, exposure);
    double z = StandardNormal.twoSided(level);
    if (exposure == 0) {
      return Value.notEstimable(Reason.NO_EXPOSURE);
    }
    double lower = x == 0 ? 0 : Math.max(0, limit(x, -z));
    return Value.of(
        x / exposure, new Interval(lower / exposure, limit(x + 1.0, z) / exposure, level));
  }

  /**
   * The rate with the exact interval of {@link PoissonRate} below 10 events and Byar's from 10.
   *
   * @param x events, at least 0
   * @param exposure at least 0
   * @param level confidence level, a proportion in (0, 1)
   * @return events per unit of exposure; not estimable without exposure
   * @throws IllegalArgumentException if events or exposure are negative, the exposure is not finite
   *     or the level is not in (0, 1)
   */
  public static Value orExact(long x, double exposure, double level) {
    return x < BYAR_FROM ? PoissonRate.of(x, exposure, level) : of(x, exposure, level);
  }

  private static double limit(double x, double z) {
    double root = 1 - 1 / (9 * x) + z / (3 * Math.sqrt(x));
    return x * root * root * root;
  }
}
