package org.evenhand.stat;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Pairs of which one member belongs to the group and the other to its reference: the exact test and
 * the conditional odds ratio.
 *
 * <p><b>Estimates</b> whether, in pairs of which just one member had the event, it was as often the
 * one as the other; and the odds ratio within pairs.
 *
 * <p><b>Formula.</b> With {@code b} pairs in which only the member of the group had the event and
 * {@code c} in which only the member of the reference had it, {@code b} is binomial of {@code b+c}
 * with probability 1/2 if nothing is to be found. The p-value is twice the smaller tail, at most 1;
 * the statistic is the probability of {@code b} itself. The odds ratio is {@code b/c}; its limits
 * are the odds of the exact limits of {@code b/(b+c)}.
 *
 * <p><b>Inputs.</b> The two counts of discordant pairs; a level in (0, 1). Pairs in which both or
 * neither had the event say nothing about either.
 *
 * <p><b>Result.</b> A probability with its p-value; a ratio of at least 0 with limits of at least
 * 0.
 *
 * <p><b>Special cases.</b> The lower limit is exactly 0 if {@code b} is 0. Neither is estimable
 * without a discordant pair, nor the ratio if {@code c} is 0.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if a count is negative or the level is not in
 * (0, 1).
 *
 * <p><b>Source.</b> McNemar, Psychometrika 12 (1947) 153; Agresti, Categorical Data Analysis, ch.
 * 11.
 *
 * <p><b>Agrees with</b> R 4.2 {@code binom.test(b, b + c)} and statsmodels {@code mcnemar(exact =
 * True)}. <b>Differs from</b> R {@code mcnemar.test}, which is the chi-squared approximation.
 */
public final class McNemarTest {

  private McNemarTest() {}

  /**
   * The exact two-sided test.
   *
   * @param b pairs in which only the member of the group had the event
   * @param c pairs in which only the member of the reference had it
   * @return the probability of just this split with the p-value; not estimable without such a pair
   * @throws IllegalArgumentException if a count is negative
   */
  public static Value exact(long b, long c) {
    int pairs = Math.toIntExact(new Proportion(b, Math.addExact(b, c)).n());
    if (pairs == 0) {
      return Value.notEstimable(Reason.NO_DISCORDANT_PAIR);
    }
    var split = BinomialDistribution.of(pairs, 0.5);
    double tail = split.cumulativeProbability((int) Math.min(b, c));
    return Estimated.ofObserved(split.probability((int) b)).withPValue(Math.min(1, 2 * tail));
  }

  /**
   * The conditional odds ratio with its exact interval.
   *
   * @param b pairs in which only the member of the group had the event
   * @param c pairs in which only the member of the reference had it
   * @param level confidence level, a proportion in (0, 1)
   * @return a ratio of at least 0; not estimable without a pair of the second kind
   * @throws IllegalArgumentException if a count is negative or the level is not in (0, 1)
   */
  public static Value oddsRatio(long b, long c, double level) {
    Value share = ClopperPearsonInterval.of(b, Math.addExact(b, c), level);
    if (b + c == 0) {
      return Value.notEstimable(Reason.NO_DISCORDANT_PAIR);
    }
    if (c == 0) {
      return Value.notEstimable(Reason.NO_PAIR_OF_THE_REFERENCE);
    }
    Interval exact = ((Estimated) share).interval().orElseThrow();
    return Value.of((double) b / c, new Interval(odds(exact.lower()), odds(exact.upper()), level));
  }

  private static double odds(double p) {
    return p / (1 - p);
  }
}
