package org.evenhand.stat;

/**
 * The E-value of a rate ratio.
 *
 * <p><b>Estimates</b> how strongly, as a ratio, something not measured would have to go both with
 * the group and with the event to make a ratio out of nothing. It measures sensitivity; it is no
 * evidence that such a thing exists.
 *
 * <p><b>Formula.</b> {@code RR + √(RR (RR - 1))} for a ratio above 1, of the inverse for one below.
 * For an interval the limit nearer to 1 is used, and the answer is 1 if the interval contains 1.
 *
 * <p><b>Inputs.</b> A rate ratio of at least 0, or the interval of one.
 *
 * <p><b>Result.</b> A ratio of at least 1.
 *
 * <p><b>Special cases.</b> 1 for a ratio of 1 and for an interval that contains 1. Not estimable
 * for a ratio of 0 or infinity.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if a ratio or limit is negative or NaN.
 *
 * <p><b>Source.</b> VanderWeele and Ding, Annals of Internal Medicine 167 (2017) 268.
 *
 * <p><b>Agrees with</b> {@code EValue::evalues.RR}.
 */
public final class EValue {
  private EValue() {}

  /**
   * The E-value of an estimated rate ratio.
   *
   * @param ratio at least 0
   * @return a ratio of at least 1; not estimable for a ratio of 0 or infinity, which nothing could
   *     undo
   * @throws IllegalArgumentException if the ratio is negative or NaN
   */
  public static Value ofRateRatio(double ratio) {
    if (!(ratio >= 0)) {
      throw new IllegalArgumentException("a rate ratio must not be negative: " + ratio);
    }
    if (ratio == 0 || ratio == Double.POSITIVE_INFINITY) {
      return Value.notEstimable(Reason.RATIO_WITHOUT_LIMIT);
    }
    double above = Math.max(ratio, 1 / ratio);
    return Value.of(above + Math.sqrt(above * (above - 1)));
  }

  /**
   * The E-value of the confidence limit nearer to 1.
   *
   * @param interval limits of a rate ratio, at least 0
   * @return a ratio of at least 1, exactly 1 if the interval contains 1
   * @throws IllegalArgumentException if a limit is negative
   */
  public static Value ofLimit(Interval interval) {
    if (interval.lower() < 0) {
      throw new IllegalArgumentException(
          "the limits of a rate ratio must not be negative: " + interval.lower());
    }
    if (interval.contains(1)) {
      return Value.of(1);
    }
    return ofRateRatio(interval.lower() > 1 ? interval.lower() : interval.upper());
  }
}
