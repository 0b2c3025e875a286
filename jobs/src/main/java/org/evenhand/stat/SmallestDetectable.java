package org.evenhand.stat;

/**
 * What a comparison of two proportions of a given size can see.
 *
 * <p><b>Estimates</b> the smallest rise above the reference's rate that a two-sided test would
 * detect, the chance to detect a given one, and the cases that are needed to show parity.
 *
 * <p><b>Formula.</b> Power {@code Φ((|p1 - p2| - z(α/2) s0) / s1)} with {@code s0² = p̄(1-p̄)(1/n1
 * + 1/n2)}, {@code p̄ = (n1 p1 + n2 p2)/(n1 + n2)}, {@code s1² = p1(1-p1)/n1 + p2(1-p2)/n2}; the
 * chance of a rejection on the wrong side is not counted. Cases per group that show parity if both
 * rates are {@code p}: {@code 2 p(1-p) (z(α) + z(β/2))² / M²} for a difference inside ±M and {@code
 * 2 (1-p)/p (z(α) + z(β/2))² / (ln M)²} for a ratio between 1/M and M, {@code β} = 1 - power,
 * rounded up.
 *
 * <p><b>Inputs.</b> Trials of both, rates and error rates as proportions.
 *
 * <p><b>Result.</b> A difference of proportions, a probability, or a whole number of cases per
 * group.
 *
 * <p><b>Special cases.</b> Not estimable if either is empty, or if even a rise to 1 would go
 * unseen.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if a proportion is outside its range.
 *
 * <p><b>Source.</b> Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions (2003),
 * ch. 4; Chow, Shao and Wang, Sample Size Calculations in Clinical Research (2008), for parity.
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

  /**
   * The chance that a two-sided test detects the difference of two rates.
   *
   * @param sizes trials of both; their events are not looked at
   * @param groupRate the group's true rate, in [0, 1]
   * @param referenceRate the reference's true rate, in [0, 1]
   * @param alpha error rate of the two-sided test, in (0, 1)
   * @return a probability in [0, 1]; not estimable if either is empty
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static Value power(TwoByTwo sizes, double groupRate, double referenceRate, double alpha) {
    checkShares(groupRate, alpha, 0.5);
    checkShares(referenceRate, alpha, 0.5);
    if (!sizes.isComparable()) {
      return sizes.notComparable();
    }
    double score = score(sizes, referenceRate, groupRate - referenceRate, alpha);
    return Value.of(StandardNormal.atMost(score));
  }

  /**
   * The cases per group that show a difference to lie inside ±margin if the rates are equal.
   *
   * @param rate the rate of both, in (0, 1)
   * @param margin the largest difference that still counts as parity, in (0, 1)
   * @param alpha error rate of each of the two one-sided tests, in (0, 1)
   * @param power chance to show parity, in (0, 1)
   * @return a whole number of cases, at least 1
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static Value casesForParity(double rate, double margin, double alpha, double power) {
    if (!(margin > 0 && margin < 1)) {
      throw new IllegalArgumentException("margin must lie in (0, 1): " + margin);
    }
    double scale = parityScore(rate, alpha, power) / margin;
    return wholeCases(2 * rate * (1 - rate) * scale * scale);
  }

  /**
   * The cases per group that show a ratio to lie between 1/margin and margin if the rates are
   * equal.
   *
   * @param rate the rate of both, in (0, 1)
   * @param margin the largest ratio that still counts as parity, above 1
   * @param alpha error rate of each of the two one-sided tests, in (0, 1)
   * @param power chance to show parity, in (0, 1)
   * @return a whole number of cases, at least 1
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static Value casesForRatioParity(double rate, double margin, double alpha, double power) {
    if (!(margin > 1 && margin < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a ratio's margin must be finite and above 1: " + margin);
    }
    double scale = parityScore(rate, alpha, power) / Math.log(margin);
    return wholeCases(2 * (1 - rate) / rate * scale * scale);
  }

  private static double parityScore(double rate, double alpha, double power) {
    checkShares(rate, alpha, power);
    if (rate == 0 || rate == 1) {
      throw new IllegalArgumentException("rate must lie in (0, 1): " + rate);
    }
    return StandardNormal.exceededWith(alpha) + StandardNormal.exceededWith((1 - power) / 2);
  }

  private static Value wholeCases(double cases) {
    return Value.of(Math.max(1, Math.ceil(cases)));
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
