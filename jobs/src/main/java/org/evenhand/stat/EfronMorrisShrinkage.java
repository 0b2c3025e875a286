package org.evenhand.stat;

import java.util.Arrays;
import java.util.List;

/**
 * The estimates of Efron and Morris for many proportions of equally many trials.
 *
 * <p><b>Estimates</b> the probability that underlies each unit's events better, over all units
 * together, than their own proportions do.
 *
 * <p><b>Formula.</b> With {@code p = x/n}, their mean {@code m} over {@code k} units and {@code σ²
 * = m(1-m)/n}: factor {@code max(0, 1 - (k-3)σ²/Σ(p - m)²)}, estimate {@code m + factor·(p - m)}.
 *
 * <p><b>Inputs.</b> Events per unit among {@code n} trials each, of four units or more.
 *
 * <p><b>Result.</b> A proportion in [0, 1] per unit, in their order, without an interval; the
 * factor is in [0, 1].
 *
 * <p><b>Special cases.</b> If all proportions are equal the factor is 0. Not estimable from fewer
 * than four units.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if events exceed trials or there is no trial.
 *
 * <p><b>Source.</b> Efron and Morris, Journal of the American Statistical Association 70 (1975)
 * 311; Scientific American 236 (1977) 119.
 *
 * <p><b>Agrees with</b> the published estimates of 18 batting averages. <b>Differs from</b> {@link
 * BetaBinomialShrinkage}, which allows for units of different size.
 *
 * @param mean of the proportions
 * @param factor by which each unit's distance from the mean is multiplied
 * @param shrunken the estimate of each unit
 */
public record EfronMorrisShrinkage(Value mean, Value factor, List<Value> shrunken) {

  /** Copies the list. */
  public EfronMorrisShrinkage {
    shrunken = List.copyOf(shrunken);
  }

  /**
   * The estimates.
   *
   * @param x events per unit
   * @param n trials of every unit, at least 1
   * @return mean, factor and one proportion per unit; not estimable from fewer than four units
   * @throws IllegalArgumentException if events exceed trials or there is no trial
   */
  public static EfronMorrisShrinkage of(long[] x, long n) {
    if (n < 1) {
      throw new IllegalArgumentException("every unit needs a trial");
    }
    double[] p =
        Arrays.stream(x).mapToDouble(events -> new Proportion(events, n).value()).toArray();
    if (p.length < 4) {
      Value none = Value.notEstimable(Reason.FEWER_THAN_FOUR_UNITS);
      return new EfronMorrisShrinkage(none, none, Shrinkage.repeated(none, p.length));
    }
    double mean = Arrays.stream(p).average().orElseThrow();
    double squares = Arrays.stream(p).map(own -> (own - mean) * (own - mean)).sum();
    double variance = mean * (1 - mean) / n;
    double factor = squares == 0 ? 0 : Math.max(0, 1 - (p.length - 3) * variance / squares);
    return new EfronMorrisShrinkage(
        Value.of(mean),
        Value.of(factor),
        Arrays.stream(p).mapToObj(own -> Value.of(mean + factor * (own - mean))).toList());
  }
}
