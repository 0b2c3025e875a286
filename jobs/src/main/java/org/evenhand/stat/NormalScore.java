package org.evenhand.stat;

/**
 * P-values of two-sided tests on the scale of the standard normal distribution.
 *
 * <p><b>Estimates</b> how many standard errors of a normal statistic a p-value stands for.
 *
 * <p><b>Formula.</b> {@code z = Φ⁻¹(1 - p/2)}, and back {@code p = 2 (1 - Φ(z))}.
 *
 * <p><b>Inputs.</b> A p-value in (0, 1], or a score of at least 0.
 *
 * <p><b>Result.</b> A score of at least 0, or a p-value in (0, 1].
 *
 * <p><b>Special cases.</b> A p-value of 1 has the score 0. Beyond about 37 the p-value stands as
 * {@link Estimated#LEAST_PROBABILITY}.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if an argument is outside its range.
 *
 * <p><b>Source.</b> The definition of a two-sided test.
 *
 * <p><b>Agrees with</b> R 4.2 {@code qnorm(p/2, lower.tail = FALSE)}.
 */
public final class NormalScore {

  private NormalScore() {}

  /**
   * The score of a p-value.
   *
   * @param p a two-sided p-value in (0, 1]
   * @return a score of at least 0; 0 where the p-value is 1
   * @throws IllegalArgumentException if it is not in (0, 1]
   */
  public static double of(double p) {
    if (!(p > 0 && p <= 1)) {
      throw new IllegalArgumentException("a p-value must lie in (0, 1]: " + p);
    }
    return StandardNormal.exceededWith(p / 2);
  }

  /**
   * The p-value of a score.
   *
   * @param score at least 0
   * @return a two-sided p-value in (0, 1]
   * @throws IllegalArgumentException if it is negative
   */
  public static double pValue(double score) {
    if (!(score >= 0)) {
      throw new IllegalArgumentException("a score must not be negative: " + score);
    }
    return Math.max(Estimated.LEAST_PROBABILITY, 2 * StandardNormal.atMost(-score));
  }
}
