package org.evenhand.stat;

/**
 * The result of a procedure: a number, or the reason in words why there is none.
 *
 * <p>It is never NaN, never null and never a zero that stands for nothing. This type is immutable.
 */
public sealed interface Value permits Estimated, NotEstimable {

  /** A number without interval or p-value. */
  static Value of(double value) {
    return Estimated.of(value);
  }

  /** A number with its interval. */
  static Value of(double value, Interval interval) {
    return Estimated.of(value).with(interval);
  }

  /** The statistic of a test with its p-value. */
  static Value tested(double statistic, int degreesOfFreedom, double pValue) {
    return Estimated.of(statistic).withTest(degreesOfFreedom, pValue);
  }

  /** No number, and why, as a phrase a committee member can read ("no decided case in group"). */
  static Value notEstimable(String reason) {
    return new NotEstimable(reason);
  }
}
