package org.evenhand.stat;

/**
 * A ratio that is looked at again and again while its cases accumulate: the normal-mixture
 * confidence sequence of its logarithm.
 *
 * <p><b>Estimates</b> a ratio, with an interval and an e-value that hold at all looks together: the
 * probability that any of the intervals, at whatever look, misses the ratio is at most {@code
 * alpha}, and so is the probability that the e-value of a ratio of 1 ever comes to {@code 1 /
 * alpha}.
 *
 * <p><b>Formula.</b> With {@code theta} the logarithm of the ratio, {@code I} the inverse of its
 * variance and {@code rho = 200 / 10.2}: limits {@code theta ± √((I + rho) (ln((I + rho) / rho) + 2
 * ln(1 / alpha))) / I}; e-value {@code √(rho / (I + rho)) exp((I theta)² / (2 (I + rho)))}, which
 * is the likelihood ratio averaged over a normal distribution of {@code theta} about 0 with
 * precision {@code rho}. The p-value is {@code min(1, 1 / e)}. Any positive {@code rho} that is
 * fixed beforehand is valid; this one makes intervals of level 0.98 narrowest at {@code I} = 200
 * and those of level 0.95 at {@code I} = 161, at which a ratio is known to a factor of about 1.3.
 * At {@code I} = 50 and at {@code I} = 1000 the width is within 5% of the best that any {@code rho}
 * gives there.
 *
 * <p><b>Inputs.</b> The ratio over all cases so far, the variance of its logarithm, and a level in
 * (0, 1).
 *
 * <p><b>Result.</b> The ratio with its limits and the p-value of a ratio of 1; or the natural
 * logarithm of the e-value, because e-values themselves leave the range of a double.
 *
 * <p><b>Special cases.</b> A ratio of 0, one without a positive and finite variance, and one whose
 * limits leave the range of a double come without interval and p-value; the e-value of the first
 * two is not estimable.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if the ratio is negative or not finite or the
 * level is not in (0, 1).
 *
 * <p><b>Source.</b> Robbins, Annals of Mathematical Statistics 41 (1970) 1397; Howard, Ramdas,
 * McAuliffe and Sekhon, Annals of Statistics 49 (2021) 1055; for estimates that are normal only
 * approximately, Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas, Annals of Statistics 52 (2024)
 * 2613.
 *
 * <p><b>Agrees with</b> the mixture integrated numerically by R 4.2 {@code integrate} and its
 * crossings found by {@code uniroot}.
 */
public final class ConfidenceSequence {

  /** The precision of the mixture. */
  private static final double RHO = 200 / 10.2;

  private ConfidenceSequence() {}

  /**
   * The ratio with limits that hold at all looks together.
   *
   * @param ratio over all cases so far, at least 0
   * @param varianceOfLogarithm of its logarithm
   * @param level confidence level, a proportion in (0, 1)
   * @return the ratio with its interval and the p-value of a ratio of 1; without both if the ratio
   *     is 0, the variance not positive and finite, or a limit too large for a double
   * @throws IllegalArgumentException if the ratio is negative or not finite or the level is not in
   *     (0, 1)
   */
  public static Value ofRatio(double ratio, double varianceOfLogarithm, double level) {
    StandardNormal.checkLevel(level);
    if (!(logEValue(ratio, varianceOfLogarithm) instanceof Estimated logarithm)) {
      return Value.of(ratio);
    }
    double information = 1 / varianceOfLogarithm;
    double spent = Math.log1p(information / RHO) - 2 * Math.log1p(-level);
    double factor = Math.exp(Math.sqrt((information + RHO) * spent) / information);
    if (Double.isInfinite(ratio * factor)) {
      return Value.of(ratio);
    }
    return Estimated.of(ratio)
        .with(new Interval(ratio / factor, ratio * factor, level))
        .withPValue(Math.min(1, Math.exp(-logarithm.value())));
  }

  /**
   * The evidence against a ratio of 1 at this look.
   *
   * @param ratio over all cases so far, at least 0
   * @param varianceOfLogarithm of its logarithm
   * @return the natural logarithm of the e-value; not estimable if the ratio is 0 or the variance
   *     not positive and finite
   * @throws IllegalArgumentException if the ratio is negative or not finite
   */
  public static Value logEValue(double ratio, double varianceOfLogarithm) {
    if (!(ratio >= 0 && ratio < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a ratio must be finite and not negative: " + ratio);
    }
    if (ratio == 0 || !(varianceOfLogarithm > 0 && Double.isFinite(varianceOfLogarithm))) {
      return Value.notEstimable(Reason.NO_INTERVAL);
    }
    double information = 1 / varianceOfLogarithm;
    double score = information * Math.log(ratio);
    return Value.of(score * score / (2 * (information + RHO)) - Math.log1p(information / RHO) / 2);
  }
}
