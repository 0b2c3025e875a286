package org.evenhand.stat;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The conditional odds ratio common to several 2 x 2 tables, with exact limits and exact test: the
 * analysis of matched sets.
 *
 * <p><b>Estimates</b> how many times as large the odds of an event are in the group as in its
 * reference within strata, given all margins of every stratum.
 *
 * <p><b>Formula.</b> Given the margins, the group's events of a stratum follow Fisher's noncentral
 * hypergeometric distribution with the common odds ratio {@code ψ}, and their sum {@code S} over
 * the strata has the probabilities {@code c(s) ψ^s / Σ c(t) ψ^t}, where {@code c} is the
 * convolution of the central distributions. The estimate is the {@code ψ} at which the mean of
 * {@code S} is the observed sum; the limits are those at which as many or more, or as few or fewer,
 * have the probability {@code (1 - level)/2}; the p-value sums {@code c(s)} over all sums no more
 * probable than the observed one.
 *
 * <p><b>Inputs.</b> One 2 x 2 table per stratum or matched set; a level in (0, 1). The work grows
 * with the square of the number of possible sums.
 *
 * <p><b>Result.</b> A ratio of odds of at least 0, limits from 0 to infinity, a p-value in [0, 1].
 *
 * <p><b>Special cases.</b> Sets with one side or one outcome only say nothing and are left out. If
 * the sum is the least possible, estimate and lower limit are 0; if the largest, estimate and upper
 * limit are positive infinity. Not estimable if no set says anything or they have more than 20,000
 * trials together. With pairs, the estimate is the ratio of the two kinds of discordant pairs and
 * the test the exact one of McNemar.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if the level is not in (0, 1).
 *
 * <p><b>Source.</b> Gart, Biometrika 57 (1970) 471; Breslow and Day, Statistical Methods in Cancer
 * Research I (1980) chapter 7; McNemar, Psychometrika 12 (1947) 153.
 *
 * <p><b>Agrees with</b> R 4.2 {@code mantelhaen.test(exact = TRUE)}, to the four digits to which R
 * solves for estimate and limits, and {@code survival::clogit(method = "exact")} for the estimate.
 * <b>Differs from</b> the odds ratio of {@link MantelHaenszel}, which approximates it.
 */
public final class CommonOddsRatio {
  private static final double FAR = 60;
  private static final long LARGEST = 20_000;
  private static final double TIE = 1 + 1e-7;

  private final double[] logarithms;
  private final double tilt;
  private final int observed;

  /**
   * @param density the distribution of the sum at some odds ratio, from the least sum upwards
   * @param tilt the logarithm of that odds ratio
   * @param observed the observed sum less the least
   */
  private CommonOddsRatio(double[] density, double tilt, int observed) {
    this.tilt = tilt;
    this.observed = observed;
    logarithms = Arrays.stream(density).map(Math::log).toArray();
  }

  /**
   * The common odds ratio.
   *
   * @param strata one table per stratum
   * @param level confidence level, a proportion in (0, 1)
   * @return a ratio of at least 0 with exact limits and p-value; 0 or positive infinity at either
   *     end of what the margins allow; not estimable if no stratum has both sides and both outcomes
   *     or if there are too many trials
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  public static Value of(List<TwoByTwo> strata, double level) {
    double tail = StandardNormal.tail(level);
    List<TwoByTwo> used = MantelHaenszel.comparable(strata);
    if (used.isEmpty()) {
      return MantelHaenszel.noComparableStratum();
    }
    if (used.stream().mapToLong(TwoByTwo::trials).sum() > LARGEST) {
      return Value.notEstimable(Reason.SETS_TOO_LARGE, LARGEST);
    }
    long observed = used.stream().mapToLong(t -> t.x1() - ConditionalCount.least(t)).sum();
    double[] central = density(used, 1);
    if (central.length == 1) {
      return Value.notEstimable(Reason.ONE_OUTCOME_IN_EVERY_STRATUM);
    }
    double near = smoothed(used);
    CommonOddsRatio sum =
        new CommonOddsRatio(density(used, near), Math.log(near), Math.toIntExact(observed));
    Interval limits = new Interval(sum.lower(tail), sum.upper(tail), level);
    return Estimated.of(sum.estimate())
        .with(limits)
        .withPValue(pValue(central, Math.toIntExact(observed)));
  }

  /**
   * An odds ratio near the estimate: the distribution there does not vanish at the observed sum.
   */
  private static double smoothed(List<TwoByTwo> strata) {
    double above = MantelHaenszel.sum(strata, t -> (double) t.x1() * t.nonEvents2() / t.trials());
    double below = MantelHaenszel.sum(strata, t -> (double) t.x2() * t.nonEvents1() / t.trials());
    return (above + 0.5) / (below + 0.5);
  }

  private static double[] density(List<TwoByTwo> strata, double odds) {
    double[] density = {1};
    for (TwoByTwo table : strata) {
      density = convolved(density, new ConditionalCount(table, odds).probabilities());
    }
    return density;
  }

  private static double[] convolved(double[] a, double[] b) {
    double[] sum = new double[a.length + b.length - 1];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b.length; j++) {
        sum[i + j] += a[i] * b[j];
      }
    }
    return sum;
  }

  private double estimate() {
    if (observed == 0) {
      return 0;
    }
    return observed == logarithms.length - 1
        ? Double.POSITIVE_INFINITY
        : root(log -> expected(log, count -> count) - observed);
  }

  private double lower(double tail) {
    return observed == 0
        ? 0
        : root(log -> expected(log, count -> count >= observed ? 1 : 0) - tail);
  }

  private double upper(double tail) {
    return observed == logarithms.length - 1
        ? Double.POSITIVE_INFINITY
        : root(log -> tail - expected(log, count -> count <= observed ? 1 : 0));
  }

  private double root(DoubleUnaryOperator rising) {
    return Math.exp(Root.between(tilt - FAR, tilt + FAR, rising::applyAsDouble));
  }

  /** The mean of a function of the sum at this logarithm of the odds ratio. */
  private double expected(double logOdds, DoubleUnaryOperator of) {
    double[] weights = new double[logarithms.length];
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = logarithms[i] + i * (logOdds - tilt);
      largest = Math.max(largest, weights[i]);
    }
    double all = 0;
    double mean = 0;
    for (int i = 0; i < weights.length; i++) {
      double weight = Math.exp(weights[i] - largest);
      all += weight;
      mean += weight * of.applyAsDouble(i);
    }
    return mean / all;
  }

  private static double pValue(double[] central, int observed) {
    double sum = 0;
    for (double probability : central) {
      sum += probability <= central[observed] * TIE ? probability : 0;
    }
    return Math.min(1, sum);
  }
}
