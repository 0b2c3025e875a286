package org.evenhand.stat;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The exact interval of a proportion.
 *
 * <p><b>Estimates</b> the probability of an event from the events among independent trials.
 *
 * <p><b>Formula.</b> The estimate is {@code x/n}. With {@code α = 1 - level} the lower limit is the
 * probability at which {@code x} or more events have the chance {@code α/2}, the upper that at
 * which {@code x} or fewer have it: the {@code α/2} quantile of Beta({@code x, n-x+1}) and the
 * {@code 1-α/2} quantile of Beta({@code x+1, n-x}).
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
 * <p><b>Source.</b> Clopper and Pearson, Biometrika 26 (1934) 404; Newcombe, Statistics in Medicine
 * 17 (1998) 857, method 5.
 *
 * <p><b>Agrees with</b> R 4.2 {@code binom.test}. Its coverage is never below the level and often
 * well above, so that it is wider than {@link WilsonInterval}.
 */
public final class ClopperPearsonInterval {
  private ClopperPearsonInterval() {}

  /**
   * The proportion with its exact interval.
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
    Proportion p = new Proportion(x, n);
    double tail = StandardNormal.tail(level);
    if (n == 0) {
      return p.notEstimable();
    }
    return Value.of(p.value(), new Interval(lower(x, n, tail), 1 - lower(n - x, n, tail), level));
  }

  private static double lower(long x, long n, double tail) {
    if (x == 0) {
      return 0;
    }
    var beta = BetaDistribution.of(x, n - x + 1.0);
    return Root.between(0, (double) x / n, p -> beta.cumulativeProbability(p) - tail);
  }
}
