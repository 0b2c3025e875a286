package org.evenhand.stat;

/**
 * What a comparison of two proportions of a given size can see.
 *
 * <p><b>Estimates</b> the smallest rise above the reference's rate that a two-sided test would
 * detect.
 *
 * <p><b>Formula.</b> Power {@code Φ((|p1 - p2| - z(α/2) s0) / s1)} with {@code s0² = p̄(1-p̄)(1/n1
 * + 1/n2)}, {@code p̄ = (n1 p1 + n2 p2)/(n1 + n2)}, {@code s1² = p1(1-p1)/n1 + p2(1-p2)/n2}; the
 * chance of a rejection on the wrong side is not counted. The rise is the one with the wanted
 * power.
 *
 * <p><b>Inputs.</b> Trials of both, rates and error rates as proportions.
 *
 * <p><b>Result.</b> A difference of proportions.
 *
 * <p><b>Special cases.</b> Not estimable if either is empty, or if even a rise to 1 would go
 * unseen.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if a proportion is outside its range.
 *
 * <p><b>Source.</b> Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions (2003),
 * ch. 4.
 *
 * <p><b>Agrees with</b> R 4.2 {@code power.prop.test(strict = FALSE)} for groups of equal size.
 */
public final class SmallestDetectable {
  private SmallestDetectable() {}

  /**
   * The smallest rise of the group's rate above the reference's that the test would detect.
   *
   * @param n1 trials in the group
   * @param n2 trials in the reference
   * @param baseRate the reference's rate, in [0, 1]
   * @param alpha error rate of the two-sided test, in (0, 1)
   * @param power chance to detect it, in (alpha, 1)
   * @return a difference in (0, 1 - baseRate]; not estimable if either is empty or if even a rise
   *     to 1 would go unseen
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static Value difference(long n1, long n2, double baseRate, double alpha, double power) {
    checkShares(baseRate, alpha, power);
    if (power <= alpha) {
      throw new IllegalArgumentException("power must exceed alpha: " + power);
    }
    TwoByTwo sizes = new TwoByTwo(0, n1, 0, n2);
    if (!sizes.isComparable()) {
      return sizes.notComparable();
    }
    double wanted = StandardNormal.exceededWith(1 - power);
    double room = 1 - baseRate;
    if (room == 0 || score(sizes, baseRate, room, alpha) < wanted) {
      return Value.notEstimable(Reason.NO_RISE_SEEN);
    }
    return Value.of(Root.between(0, room, rise -> score(sizes, baseRate, rise, alpha) - wanted));
  }

  /** The normal score whose probability is the power. */
  private static double score(TwoByTwo sizes, double base, double rise, double alpha) {
    double p1 = base + rise;
    double pooled = (sizes.n1() * p1 + sizes.n2() * base) / sizes.trials();
    double reciprocals = 1.0 / sizes.n1() + 1.0 / sizes.n2();
    double s0 = Math.sqrt(Math.max(0, pooled * (1 - pooled)) * reciprocals);
    double own = Math.max(0, p1 * (1 - p1)) / sizes.n1() + base * (1 - base) / sizes.n2();
    double margin = Math.abs(rise) - StandardNormal.exceededWith(alpha / 2) * s0;
    return own == 0 ? Math.signum(margin) * Double.MAX_VALUE : margin / Math.sqrt(own);
  }

  private static void checkShares(double rate, double alpha, double power) {
    if (!(rate >= 0 && rate <= 1)) {
      throw new IllegalArgumentException("rate must lie in [0, 1]: " + rate);
    }
    if (!(alpha > 0 && alpha < 1)) {
      throw new IllegalArgumentException("alpha must lie in (0, 1): " + alpha);
    }
    if (!(power > 0 && power < 1)) {
      throw new IllegalArgumentException("power must lie in (0, 1): " + power);
    }
  }
}
