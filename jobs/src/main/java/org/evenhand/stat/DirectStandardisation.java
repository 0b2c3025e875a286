package org.evenhand.stat;

import java.util.Arrays;
import java.util.List;

/**
 * Direct standardisation of proportions.
 *
 * <p><b>Estimates</b> the rate that a group would have if its trials were spread over the strata as
 * those of a standard, its rate in each stratum unchanged; and the difference of two such rates.
 *
 * <p><b>Formula.</b> {@code Σ w p / Σ w} with {@code p = x/n} per stratum and the standard's
 * weights {@code w}; variance {@code Σ w² p(1-p)/n / (Σ w)²}; limits {@code ± z} standard errors.
 * Of a difference the variances add.
 *
 * <p><b>Inputs.</b> Events and trials per stratum, or one 2 x 2 table per stratum; one weight per
 * stratum on any scale; a level in (0, 1).
 *
 * <p><b>Result.</b> A proportion in [0, 1] or a difference in [-1, 1], limits drawn in to that
 * range.
 *
 * <p><b>Special cases.</b> Strata of weight 0 are left out. Without an interval if every rate is 0
 * or 1. Not estimable if a stratum with a weight has no trial.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if lengths differ, events exceed trials, a
 * weight is negative, all are zero or the level is not in (0, 1).
 *
 * <p><b>Source.</b> Breslow and Day, Statistical Methods in Cancer Research II (1987), ch. 2;
 * Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions (2003), ch. 19.
 *
 * <p><b>Agrees with</b> {@code stats::weighted.mean} of stratum rates in R 4.2 and the binomial
 * variance. <b>Differs from</b> {@code epitools::ageadjust.direct} and {@code
 * PHEindicatormethods::calculate_dsr} in its limits: those take counts to be Poisson.
 */
public final class DirectStandardisation {
  private DirectStandardisation() {}

  /**
   * The standardised rate.
   *
   * @param x events per stratum
   * @param n trials per stratum
   * @param weights of the strata in the standard, none negative, not all zero; any scale
   * @param level confidence level, a proportion in (0, 1)
   * @return a proportion in [0, 1] with limits in [0, 1]; without an interval if every rate is 0 or
   *     1; strata of weight 0 are left out; not estimable if another stratum has no trial
   * @throws IllegalArgumentException if the arrays differ in length, events exceed trials, a weight
   *     is negative, all are zero or the level is not in (0, 1)
   */
  public static Value of(long[] x, long[] n, double[] weights, double level) {
    StandardNormal.checkLevel(level);
    Standardised rate = Standardised.of(TwoByTwo.strata(x, n, x, n), weights);
    return rate.isKnown()
        ? NormalInterval.ofProportion(rate.mean(), rate.variance(), level)
        : rateUnknown();
  }

  /**
   * The difference of the group's and the reference's standardised rates.
   *
   * @param strata one table per stratum
   * @param weights of the strata in the standard, none negative, not all zero; any scale
   * @param level confidence level, a proportion in (0, 1)
   * @return a difference in [-1, 1] with limits in [-1, 1]; without an interval if every rate is 0
   *     or 1; strata of weight 0 are left out; not estimable if either has no trial in another
   *     stratum
   * @throws IllegalArgumentException if there is not one weight per stratum, a weight is negative,
   *     all are zero or the level is not in (0, 1)
   */
  public static Value difference(List<TwoByTwo> strata, double[] weights, double level) {
    StandardNormal.checkLevel(level);
    Standardised group = Standardised.of(strata, weights);
    Standardised reference =
        Standardised.of(strata.stream().map(TwoByTwo::swapped).toList(), weights);
    return group.isKnown() && reference.isKnown()
        ? NormalInterval.ofDifference(
            group.mean() - reference.mean(), group.variance() + reference.variance(), level)
        : rateUnknown();
  }

  private static Value rateUnknown() {
    return Value.notEstimable(Reason.STRATUM_WITHOUT_RATE);
  }

  /** The group's weighted mean rate and its variance; NaN if a rate is unknown. */
  private record Standardised(double mean, double variance) {

    static Standardised of(List<TwoByTwo> strata, double[] weights) {
      double total = Arrays.stream(weights).sum();
      if (weights.length != strata.size()
          || Arrays.stream(weights).anyMatch(w -> !(w >= 0))
          || !(total > 0 && total < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "every stratum needs a weight, none negative and not all zero");
      }
      double mean = 0;
      double variance = 0;
      for (int i = 0; i < weights.length; i++) {
        var p = new Proportion(strata.get(i).x1(), strata.get(i).n1());
        double share = weights[i] / total;
        mean += share == 0 ? 0 : share * p.value();
        variance += share == 0 ? 0 : share * share * p.variance();
      }
      return new Standardised(mean, variance);
    }

    boolean isKnown() {
      return !Double.isNaN(mean);
    }
  }
}
