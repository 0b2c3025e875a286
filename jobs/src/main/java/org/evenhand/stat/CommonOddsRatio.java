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
 * <p><b>Inputs.</b> One 2 x 2 table per stratum or matched set; a level in (0, 1). The cost grows
 * with the square of the number of possible sums.
 *
 * <p><b>Result.</b> A ratio of odds of at least 0, limits from 0 to infinity, a p-value in [0, 1].
 *
 * <p><b>Special cases.</b> Sets with one side or one outcome only say nothing and are left out. If
 * the sum is the least possible, estimate and lower limit are 0; if the largest, estimate and upper
 * limit are positive infinity. Not estimable if no set says anything. With pairs, the estimate is
 * the ratio of the two kinds of discordant pairs and the test the exact one of McNemar.
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
  private static final double TIE = 1 + 1e-7;

  private final double[] central;
  private final double[] logarithms;
  private final int observed;

  private CommonOddsRatio(double[] central, int observed) {
    this.central = central;
    this.observed = observed;
    logarithms = Arrays.stream(central).map(Math::log).toArray();
  }

  /**
   * The common odds ratio.
   *
   * @param strata one table per stratum
   * @param level confidence level, a proportion in (0, 1)
   * @return a ratio of at least 0 with exact limits and p-value; 0 or positive infinity at either
   *     end of what the margins allow; not estimable if no stratum has both sides and both outcomes
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  public static Value of(List<TwoByTwo> strata, double level) {
    double tail = StandardNormal.tail(level);
    List<TwoByTwo> used = MantelHaenszel.comparable(strata);
    if (used.isEmpty()) {
      return MantelHaenszel.noComparableStratum();
    }
    double[] density = {1};
    long above = 0;
    for (TwoByTwo table : used) {
      density = convolved(density, new ConditionalCount(table, 1).probabilities());
      above += table.x1() - ConditionalCount.least(table);
    }
    if (density.length == 1) {
      return Value.notEstimable(ChiSquaredTest.ONE_OUTCOME + ", in every comparable stratum");
    }
    CommonOddsRatio sum = new CommonOddsRatio(density, Math.toIntExact(above));
    Interval limits = new Interval(sum.lower(tail), sum.upper(tail), level);
    return Estimated.of(sum.estimate()).with(limits).withPValue(sum.pValue());
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
    return observed == central.length - 1
        ? Double.POSITIVE_INFINITY
        : root(log -> expected(log, count -> count) - observed);
  }

  private double lower(double tail) {
    return observed == 0
        ? 0
        : root(log -> expected(log, count -> count >= observed ? 1 : 0) - tail);
  }

  private double upper(double tail) {
    return observed == central.length - 1
        ? Double.POSITIVE_INFINITY
        : root(log -> tail - expected(log, count -> count <= observed ? 1 : 0));
  }

  private static double root(DoubleUnaryOperator rising) {
    return Math.exp(Root.between(-FAR, FAR, rising::applyAsDouble));
  }

  /** The mean of a function of the sum at this logarithm of the odds ratio. */
  private double expected(double logOdds, DoubleUnaryOperator of) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < central.length; i++) {
      largest = Math.max(largest, logarithms[i] + i * logOdds);
    }
    double all = 0;
    double mean = 0;
    for (int i = 0; i < central.length; i++) {
      double weight = Math.exp(logarithms[i] + i * logOdds - largest);
      all += weight;
      mean += weight * of.applyAsDouble(i);
    }
    return mean / all;
  }

  private double pValue() {
    double sum = 0;
    for (double probability : central) {
      sum += probability <= central[observed] * TIE ? probability : 0;
    }
    return Math.min(1, sum);
  }
}
