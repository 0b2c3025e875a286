package org.evenhand.stat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Empirical Bayes estimates of many proportions.
 *
 * <p><b>Estimates</b> the probability that underlies each unit's events, on the assumption that the
 * underlying probabilities of all units are spread like a beta distribution: a unit with few trials
 * is drawn towards the mean the more.
 *
 * <p><b>Formula.</b> With {@code p = x/n}: mean {@code m = Σx/Σn}, {@code v = m(1-m)}, {@code s² =
 * Σn(p - m)²/Σn}, spread {@code A = max(0, (n̄s² - v)/(n̄ - 1))} with the mean {@code n̄} of the
 * trials. The estimate is the mean of Beta({@code mk + x, (1-m)k + n - x}) with {@code k = v/A -
 * 1}, whose quantiles are the limits.
 *
 * <p><b>Inputs.</b> Events among trials, at least one, per unit; a level in (0, 1).
 *
 * <p><b>Result.</b> A proportion in [0, 1] per unit, in their order, with an interval that takes
 * mean and spread as known.
 *
 * <p><b>Special cases.</b> If the units spread no more than by chance, {@code A} is 0 and every
 * estimate is the mean, without an interval. Not estimable from fewer than two units, without any
 * event or with nothing but events, with one trial per unit, or if units are all events or none.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if the arrays differ in length, events exceed
 * trials, a unit has no trial or the level is not in (0, 1).
 *
 * <p><b>Source.</b> Martuzzi and Elliott, Statistics in Medicine 15 (1996) 1867; Kleinman, Journal
 * of the American Statistical Association 68 (1973) 46.
 *
 * <p><b>Agrees with</b> {@code spdep::EBest} 1.2-7, family binomial. <b>Differs from</b> it where
 * units spread less than by chance: there it extrapolates beyond the mean.
 *
 * @param mean of the underlying probabilities
 * @param spread their variance
 * @param shrunken the probability of each unit
 */
public record BetaBinomialShrinkage(Value mean, Value spread, List<Value> shrunken) {

  /** How far from the largest possible spread rounding can put one that is it. */
  private static final double ROUNDING = 1e-12;

  /** Copies the list. */
  public BetaBinomialShrinkage {
    shrunken = List.copyOf(shrunken);
  }

  /**
   * The underlying probabilities.
   *
   * @param x events per unit
   * @param n trials per unit, at least 1
   * @param level of the intervals, a proportion in (0, 1)
   * @return a proportion in [0, 1] per unit; without an interval if units spread no more than by
   *     chance; not estimable where special cases say so
   * @throws IllegalArgumentException if the arrays differ in length, events exceed trials, a unit
   *     has no trial or the level is not in (0, 1)
   */
  public static BetaBinomialShrinkage of(long[] x, long[] n, double level) {
    StandardNormal.checkLevel(level);
    double squares = 0;
    long trials = Arrays.stream(n).sum();
    long events = Arrays.stream(x).sum();
    double mean = (double) events / trials;
    check(x, n);
    for (int i = 0; i < n.length; i++) {
      squares += n[i] * Math.pow(new Proportion(x[i], n[i]).value() - mean, 2);
    }
    double v = mean * (1 - mean);
    double typical = (double) trials / n.length;
    double spread = Math.max(0, (typical * squares / trials - v) / (typical - 1));
    // A spread that rounds to the largest possible one leaves the prior nothing to weigh.
    if (n.length < 2 || v == 0 || typical == 1 || v / spread - 1 < ROUNDING) {
      Value none = n.length < 2 ? Shrinkage.tooFew() : Value.notEstimable(Reason.NO_COMMON_SPREAD);
      return new BetaBinomialShrinkage(none, none, Shrinkage.repeated(none, n.length));
    }
    List<Value> shrunken = new ArrayList<>();
    for (int i = 0; i < n.length; i++) {
      shrunken.add(
          spread == 0 ? Value.of(mean) : posterior(x[i], n[i], mean, v / spread - 1, level));
    }
    return new BetaBinomialShrinkage(Value.of(mean), Value.of(spread), shrunken);
  }

  private static void check(long[] x, long[] n) {
    if (x.length != n.length || Arrays.stream(n).anyMatch(trials -> trials < 1)) {
      throw new IllegalArgumentException("every array needs one entry, with a trial, per unit");
    }
  }

  private static Value posterior(long x, long n, double mean, double k, double level) {
    double a = mean * k + x;
    double b = (1 - mean) * k + (n - x);
    return Shrinkage.posterior(BetaDistribution.of(a, b), a / (a + b), level);
  }
}
