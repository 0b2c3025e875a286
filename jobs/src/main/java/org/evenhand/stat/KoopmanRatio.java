package org.evenhand.stat;

/**
 * The score interval of the ratio of two independent proportions.
 *
 * <p><b>Estimates</b> how many times as probable the event is in the group as in its reference.
 *
 * <p><b>Formula.</b> The estimate is {@code p1/p2}. A limit is a ratio {@code θ} with {@code (p1 -
 * θ p2)² = z² (r1(1-r1)/n1 + θ² r2(1-r2)/n2)}, where {@code r1 = θ r2} are the proportions of
 * largest likelihood among those with ratio {@code θ}: {@code r2} is the smaller root of {@code N θ
 * r² - (θ (n1 + x2) + x1 + n2) r + x1 + x2 = 0}, {@code N = n1 + n2}. This is Koopman's chi-squared
 * statistic.
 *
 * <p><b>Inputs.</b> One 2 x 2 table of counts, {@code x1} events of {@code n1} trials in the group
 * and {@code x2} of {@code n2} in the reference; a level in (0, 1).
 *
 * <p><b>Result.</b> A ratio of proportions of at least 0 with limits of at least 0.
 *
 * <p><b>Special cases.</b> The lower limit is exactly 0 if the group has no event. Not estimable if
 * either is empty or the reference has no event: the data then bound the ratio below only, and its
 * inverse says so.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if the level is not in (0, 1).
 *
 * <p><b>Source.</b> Koopman, Biometrics 40 (1984) 513; Gart and Nam, Biometrics 44 (1988) 323.
 *
 * <p><b>Agrees with</b> R {@code PropCIs::riskscoreci} and with the chi-squared statistic solved in
 * R 4.2. <b>Differs from</b> the ratio interval of Miettinen and Nurminen (1985), which multiplies
 * the variance by {@code N/(N-1)}.
 */
public final class KoopmanRatio {

  private static final double SINE_AT_LIMIT = Math.sqrt(0.5);
  private static final double FAR = 60;

  private KoopmanRatio() {}

  /**
   * The ratio with its score interval.
   *
   * @param table events among trials of both
   * @param level confidence level, a proportion in (0, 1)
   * @return a ratio of at least 0 with limits of at least 0; the lower limit is exactly 0 if the
   *     group has no event; not estimable if either is empty or the reference has no event
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  public static Value of(TwoByTwo table, double level) {
    double z = StandardNormal.twoSided(level);
    if (!table.isComparable()) {
      return table.notComparable();
    }
    if (table.x2() == 0) {
      return Value.notEstimable(Reason.NO_EVENT_IN_REFERENCE);
    }
    double ratio = table.groupRate() / table.referenceRate();
    double lower = table.x1() == 0 ? 0 : Math.exp(logOfLower(table, z));
    double upper = Math.exp(-logOfLower(table.swapped(), z));
    return Value.of(ratio, new Interval(lower, upper, level));
  }

  /** For a table with at least one event in the group; the reference may have none. */
  private static double logOfLower(TwoByTwo table, double z) {
    double middle = table.x2() == 0 ? 0 : Math.log(table.groupRate() / table.referenceRate());
    double most = table.x2() == 0 ? FAR : middle;
    return Root.between(middle - FAR, most, log -> excess(table, Math.exp(log), z));
  }

  /**
   * Positive if the score of the observed ratio exceeds z, negative if it falls short: the sine of
   * an angle whose tangent is score over z, which stays finite where the variance vanishes.
   */
  private static double excess(TwoByTwo table, double ratio, double z) {
    double distance = table.groupRate() - ratio * table.referenceRate();
    if (distance <= 0) {
      return -SINE_AT_LIMIT;
    }
    double error = z * Math.sqrt(variance(table, ratio));
    return distance / Math.hypot(distance, error) - SINE_AT_LIMIT;
  }

  private static double variance(TwoByTwo t, double ratio) {
    double a = t.trials() * ratio;
    double b = ratio * (t.n1() + t.x2()) + t.x1() + t.n2();
    double c = t.events();
    double r2 = 2 * c / (b + Math.sqrt(Math.max(0, b * b - 4 * a * c)));
    double r1 = Math.min(1, ratio * r2);
    return r1 * (1 - r1) / t.n1() + ratio * ratio * Math.max(0, r2 * (1 - r2)) / t.n2();
  }
}
