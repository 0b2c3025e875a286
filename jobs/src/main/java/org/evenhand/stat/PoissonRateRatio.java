package org.evenhand.stat;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The exact conditional comparison of two rates of events over exposures.
 *
 * <p><b>Estimates</b> how many times as often the event occurs per unit of exposure in the group as
 * in its reference.
 *
 * <p><b>Formula.</b> The estimate is {@code (x1/t1)/(x2/t2)}. Given all events {@code x1+x2}, those
 * of the group are binomial with the probability {@code t1/(t1+t2)} if the rates are equal: the
 * exact limits {@code p} of that proportion give {@code p/(1-p)·t2/t1}, and the p-value is the
 * probability of all outcomes that are no more probable than the one seen.
 *
 * <p><b>Inputs.</b> Events, at least 0, and exposures of at least 0 in one unit; a level in (0, 1).
 *
 * <p><b>Result.</b> A ratio of rates of at least 0 with a two-sided p-value.
 *
 * <p><b>Special cases.</b> The lower limit is 0 without an event in the group. Not estimable
 * without an event in the reference or without exposure of either.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if events or exposures are negative, an
 * exposure is not finite or the level is not in (0, 1).
 *
 * <p><b>Source.</b> Przyborowski and Wilenski, Biometrika 31 (1940) 313; Fay, Biostatistics 11
 * (2010) 373.
 *
 * <p><b>Agrees with</b> R 4.2 {@code poisson.test} with two counts. <b>Differs from</b> it without
 * an event in the reference: R calls the ratio infinite.
 */
public final class PoissonRateRatio {
  /** The same allowance for rounding as R's, so that equally probable outcomes count as such. */
  private static final double ROUNDING = 1e-7;

  private PoissonRateRatio() {}

  /**
   * The ratio with its exact interval and p-value.
   *
   * @param x1 events of the group
   * @param t1 exposure of the group
   * @param x2 events of the reference
   * @param t2 exposure of the reference
   * @param level confidence level, a proportion in (0, 1)
   * @return a ratio of at least 0 with its p-value; not estimable without an event in the reference
   *     or without exposure of either
   * @throws IllegalArgumentException if events or exposures are negative, an exposure is not finite
   *     or the level is not in (0, 1)
   */
  public static Value of(long x1, double t1, long x2, double t2, double level) {
    PoissonRate.check(x1, t1);
    PoissonRate.check(x2, t2);
    StandardNormal.checkLevel(level);
    if (t1 == 0 || t2 == 0) {
      return Value.notEstimable(Reason.NO_EXPOSURE);
    }
    if (x2 == 0) {
      return Value.notEstimable(Reason.NO_EVENT_IN_REFERENCE);
    }
    Interval share =
        ((Estimated) ClopperPearsonInterval.of(x1, x1 + x2, level)).interval().orElseThrow();
    double scale = t2 / t1;
    Interval limits = new Interval(odds(share.lower()) * scale, odds(share.upper()) * scale, level);
    return Estimated.of(x1 / t1 / (x2 / t2))
        .with(limits)
        .withPValue(pValue(x1, x1 + x2, t1 / (t1 + t2)));
  }

  private static double odds(double p) {
    return p / (1 - p);
  }

  private static double pValue(long x, long n, double p) {
    var binomial = BinomialDistribution.of(Math.toIntExact(n), p);
    int seen = Math.toIntExact(x);
    double enough = binomial.probability(seen) * (1 + ROUNDING);
    int middle = (int) Math.floor((n + 1) * p);
    double sum;
    if (seen <= middle) {
      int from = firstAtMost(binomial, enough, Math.max(middle, seen + 1), (int) n + 1);
      sum = binomial.cumulativeProbability(seen) + binomial.survivalProbability(from - 1);
    } else {
      int to = lastAtMost(binomial, enough, Math.min(middle, seen - 1));
      sum = binomial.survivalProbability(seen - 1) + binomial.cumulativeProbability(to);
    }
    return Math.min(1, sum);
  }

  /** The first outcome beyond the middle that is no more probable; probabilities fall there. */
  private static int firstAtMost(BinomialDistribution binomial, double enough, int from, int end) {
    int low = from;
    int high = end;
    while (low < high) {
      int at = (low + high) >>> 1;
      if (binomial.probability(at) <= enough) {
        high = at;
      } else {
        low = at + 1;
      }
    }
    return low;
  }

  /** The last outcome before the middle that is no more probable, or -1; probabilities rise. */
  private static int lastAtMost(BinomialDistribution binomial, double enough, int to) {
    int low = -1;
    int high = to;
    while (low < high) {
      int at = Math.floorDiv(low + high + 1, 2);
      if (binomial.probability(at) <= enough) {
        low = at;
      } else {
        high = at - 1;
      }
    }
    return low;
  }
}
