package org.evenhand.stat;

import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * The exact interval of a rate of events over an exposure.
 *
 * <p><b>Estimates</b> how many events occur per unit of exposure, such as per member-year.
 *
 * <p><b>Formula.</b> The estimate is {@code x/t}. With {@code α = 1 - level} the lower limit is the
 * {@code α/2} quantile of Gamma({@code x}) and the upper the {@code 1-α/2} quantile of Gamma({@code
 * x+1}), both divided by {@code t}.
 *
 * <p><b>Inputs.</b> {@code x} events, at least 0; an exposure of at least 0 in any unit; a level in
 * (0, 1).
 *
 * <p><b>Result.</b> Events per unit of exposure, at least 0.
 *
 * <p><b>Special cases.</b> The lower limit is exactly 0 without an event. Not estimable without
 * exposure.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if events or exposure are negative, the
 * exposure is not finite or the level is not in (0, 1).
 *
 * <p><b>Source.</b> Garwood, Biometrika 28 (1936) 437.
 *
 * <p><b>Agrees with</b> R 4.2 {@code poisson.test} and the interval of {@code
 * PHEindicatormethods::phe_rate} below 10 events. {@link ByarInterval} approximates it from 10.
 */
public final class PoissonRate {

  private PoissonRate() {}

  /**
   * The rate with its exact interval.
   *
   * @param x events, at least 0
   * @param exposure at least 0
   * @param level confidence level, a proportion in (0, 1)
   * @return events per unit of exposure; the lower limit is exactly 0 without an event; not
   *     estimable without exposure
   * @throws IllegalArgumentException if events or exposure are negative, the exposure is not finite
   *     or the level is not in (0, 1)
   */
  public static Value of(long x, double exposure, double level) {
    check(x, exposure);
    double tail = StandardNormal.tail(level);
    if (exposure == 0) {
      return Value.notEstimable(Reason.NO_EXPOSURE);
    }
    return Value.of(
        x / exposure, new Interval(lower(x, tail) / exposure, upper(x, tail) / exposure, level));
  }

  static void check(long x, double exposure) {
    if (x < 0 || !(exposure >= 0 && exposure < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "events and exposure must not be negative: %d over %s".formatted(x, exposure));
    }
  }

  private static double lower(long x, double tail) {
    if (x == 0) {
      return 0;
    }
    var gamma = GammaDistribution.of(x, 1);
    return Root.between(0, x, mean -> gamma.cumulativeProbability(mean) - tail);
  }

  private static double upper(long x, double tail) {
    var gamma = GammaDistribution.of(x + 1.0, 1);
    double beyond = x + 1.0;
    while (gamma.survivalProbability(beyond) > tail) {
      beyond *= 2;
    }
    return Root.between(0, beyond, mean -> gamma.survivalProbability(mean) - tail);
  }
}
