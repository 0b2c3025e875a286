package org.evenhand.stat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Empirical Bayes estimates of many ratios of observed to expected events.
 *
 * <p><b>Estimates</b> the ratio that underlies each unit's events, on the assumption that the
 * underlying ratios of all units are spread like a gamma distribution: a unit with few expected
 * events is drawn towards the mean the more.
 *
 * <p><b>Formula.</b> With {@code r = O/E}: mean {@code m = ΣO/ΣE}, spread {@code A = max(0, ΣE(r -
 * m)²/ΣE - m/Ē)} with the mean {@code Ē} of the expected events. The estimate is {@code m + (r -
 * m)·A/(A + m/E)}, the mean of Gamma(shape {@code m²/A + O}, rate {@code m/A + E}), whose quantiles
 * are the limits.
 *
 * <p><b>Inputs.</b> Observed events, at least 0, and expected events, above 0, per unit; a level in
 * (0, 1).
 *
 * <p><b>Result.</b> A ratio of at least 0 per unit, in their order, with an interval that takes
 * mean and spread as known.
 *
 * <p><b>Special cases.</b> If the units spread no more than by chance, {@code A} is 0 and every
 * estimate is the mean, without an interval. Not estimable from fewer than two units or without any
 * event.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if the arrays differ in length, observed
 * events are negative, expected ones are not above 0 or the level is not in (0, 1).
 *
 * <p><b>Source.</b> Marshall, Applied Statistics 40 (1991) 283; Clayton and Kaldor, Biometrics 43
 * (1987) 671.
 *
 * <p><b>Agrees with</b> {@code spdep::EBest} 1.2-7, family poisson. <b>Differs from</b> estimates
 * by maximum likelihood, such as those of {@code MASS::glm.nb}, which have no closed form.
 *
 * @param mean of the underlying ratios
 * @param spread their variance
 * @param shrunken the ratio of each unit
 */
public record GammaPoissonShrinkage(Value mean, Value spread, List<Value> shrunken) {

  /** Copies the list. */
  public GammaPoissonShrinkage {
    shrunken = List.copyOf(shrunken);
  }

  /**
   * The underlying ratios.
   *
   * @param observed events per unit
   * @param expected events per unit, above 0
   * @param level of the intervals, a proportion in (0, 1)
   * @return a ratio of at least 0 per unit; without an interval if units spread no more than by
   *     chance; not estimable from fewer than two units or without any event
   * @throws IllegalArgumentException if the arrays differ in length, observed events are negative,
   *     expected ones are not above 0 or the level is not in (0, 1)
   */
  public static GammaPoissonShrinkage of(long[] observed, double[] expected, double level) {
    StandardNormal.checkLevel(level);
    check(observed, expected);
    int n = observed.length;
    long events = Arrays.stream(observed).sum();
    if (n < 2 || events == 0) {
      Value none = n < 2 ? Shrinkage.tooFew() : Value.notEstimable(Reason.NO_EVENT_IN_ANY_UNIT);
      return new GammaPoissonShrinkage(none, none, Shrinkage.repeated(none, n));
    }
    double all = Arrays.stream(expected).sum();
    double mean = events / all;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      squares += expected[i] * Math.pow(observed[i] / expected[i] - mean, 2);
    }
    double spread = Math.max(0, squares / all - mean * n / all);
    List<Value> shrunken = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      shrunken.add(
          spread == 0
              ? Value.of(mean)
              : posterior(mean * mean / spread + observed[i], mean / spread + expected[i], level));
    }
    return new GammaPoissonShrinkage(Value.of(mean), Value.of(spread), shrunken);
  }

  private static void check(long[] observed, double[] expected) {
    if (observed.length != expected.length) {
      throw new IllegalArgumentException("every array needs one entry per unit");
    }
    for (int i = 0; i < observed.length; i++) {
      PoissonRate.check(observed[i], expected[i]);
      if (expected[i] == 0) {
        throw new IllegalArgumentException("every unit needs expected events");
      }
    }
  }

  private static Value posterior(double shape, double rate, double level) {
    return Shrinkage.posterior(GammaDistribution.of(shape, 1 / rate), shape / rate, level);
  }
}
