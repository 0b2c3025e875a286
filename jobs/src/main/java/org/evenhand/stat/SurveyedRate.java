package org.evenhand.stat;

/**
 * Rates of events over exposures that are themselves estimates, such as those of a survey.
 *
 * <p><b>Estimates</b> how many events occur per unit of exposure, and how the rates of a group and
 * its reference compare.
 *
 * <p><b>Formula.</b> The rate is {@code r = x/t}; by the delta method its logarithm has the
 * variance {@code v = 1/x + (s/t)²} with the standard error {@code s} of the exposure, and the
 * limits are {@code r·exp(±z√v)}. Of a ratio the variances add; of the difference {@code r1 - r2}
 * the variance is {@code r1²v1 + r2²v2}.
 *
 * <p><b>Inputs.</b> Events, at least 0; exposures with their standard errors, both at least 0; a
 * level in (0, 1). Group and reference are taken to be estimated independently.
 *
 * <p><b>Result.</b> Events per unit of exposure, a ratio of at least 0, or a difference of rates.
 *
 * <p><b>Special cases.</b> A rate or ratio of 0 comes without an interval, and so does a difference
 * that involves a rate of 0. Not estimable without exposure; a ratio also without an event in the
 * reference.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if events, an exposure or its standard error
 * are negative, an exposure is not finite or the level is not in (0, 1).
 *
 * <p><b>Source.</b> Casella and Berger, Statistical Inference (2002), section 5.5.4; Armitage,
 * Berry and Matthews, Statistical Methods in Medical Research (2002), section 5.3.
 *
 * <p><b>Agrees with</b> {@code car::deltaMethod} 3.1-1. <b>Differs from</b> {@link PoissonRate},
 * which takes the exposure to be known.
 */
public final class SurveyedRate {
  private SurveyedRate() {}

  /**
   * An exposure that was estimated.
   *
   * @param amount at least 0
   * @param standardError at least 0; 0 if it is known
   */
  public record Exposure(double amount, double standardError) {
    /**
     * @throws IllegalArgumentException if either is negative or not finite
     */
    public Exposure {
      PoissonRate.check(0, amount);
      if (!(standardError >= 0 && standardError < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("a standard error must not be negative");
      }
    }

    /** Both exposures together, taken to be independent. */
    public Exposure plus(Exposure other) {
      return new Exposure(amount + other.amount, Math.hypot(standardError, other.standardError));
    }
  }

  /**
   * The rate with its interval.
   *
   * @param x events
   * @param exposure with its standard error
   * @param level confidence level, a proportion in (0, 1)
   * @return events per unit of exposure; without an interval if it is 0; not estimable without
   *     exposure
   * @throws IllegalArgumentException if events are negative or the level is not in (0, 1)
   */
  public static Value of(long x, Exposure exposure, double level) {
    PoissonRate.check(x, exposure.amount());
    StandardNormal.checkLevel(level);
    return exposure.amount() == 0
        ? Value.notEstimable(Reason.NO_EXPOSURE)
        : NormalInterval.ofRatio(x / exposure.amount(), variance(x, exposure), level);
  }

  /**
   * The ratio of two rates with its interval.
   *
   * @param x1 events of the group
   * @param t1 exposure of the group
   * @param x2 events of the reference
   * @param t2 exposure of the reference
   * @param level confidence level, a proportion in (0, 1)
   * @return a ratio of at least 0; without an interval if it is 0; not estimable without exposure
   *     of either or an event in the reference
   * @throws IllegalArgumentException if events are negative or the level is not in (0, 1)
   */
  public static Value ratio(long x1, Exposure t1, long x2, Exposure t2, double level) {
    Value group = of(x1, t1, level);
    Value reference = of(x2, t2, level);
    if (!(group instanceof Estimated one && reference instanceof Estimated other)) {
      return Value.notEstimable(Reason.NO_EXPOSURE);
    }
    return x2 == 0
        ? Value.notEstimable(Reason.NO_EVENT_IN_REFERENCE)
        : NormalInterval.ofRatio(
            one.value() / other.value(), variance(x1, t1) + variance(x2, t2), level);
  }

  /**
   * The difference of two rates with its interval.
   *
   * @param x1 events of the group
   * @param t1 exposure of the group
   * @param x2 events of the reference
   * @param t2 exposure of the reference
   * @param level confidence level, a proportion in (0, 1)
   * @return a difference per unit of exposure; without an interval if either rate is 0; not
   *     estimable without exposure of either
   * @throws IllegalArgumentException if events are negative or the level is not in (0, 1)
   */
  public static Value difference(long x1, Exposure t1, long x2, Exposure t2, double level) {
    Value group = of(x1, t1, level);
    Value reference = of(x2, t2, level);
    if (!(group instanceof Estimated one && reference instanceof Estimated other)) {
      return Value.notEstimable(Reason.NO_EXPOSURE);
    }
    double difference = one.value() - other.value();
    if (x1 == 0 || x2 == 0) {
      return Value.of(difference);
    }
    double half =
        StandardNormal.twoSided(level)
            * Math.hypot(
                one.value() * Math.sqrt(variance(x1, t1)),
                other.value() * Math.sqrt(variance(x2, t2)));
    return Value.of(difference, new Interval(difference - half, difference + half, level));
  }

  private static double variance(long x, Exposure exposure) {
    double relative = exposure.standardError() / exposure.amount();
    return 1.0 / x + relative * relative;
  }
}
