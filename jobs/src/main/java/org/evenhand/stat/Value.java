package org.evenhand.stat;

import java.util.OptionalLong;

/**
 * The result of a procedure: a number, or the reason why there is none.
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

  /** No number, and why. */
  static Value notEstimable(Reason reason) {
    return new NotEstimable(reason, OptionalLong.empty());
  }

  /** No number, because this limit was not reached or was passed. */
  static Value notEstimable(Reason reason, long limit) {
    return new NotEstimable(reason, OptionalLong.of(limit));
  }

  /** The number alone, without interval or p-value; the reason where there is none. */
  default Value withoutInterval() {
    return this instanceof Estimated estimated ? of(estimated.value()) : this;
  }

  /**
   * The same number with an interval so many times as wide about it, or about its logarithm; the
   * reason, or the number without an interval, where that is all there is.
   */
  default Value widened(double factor, boolean ofLogarithm) {
    if (!(this instanceof Estimated estimated) || estimated.interval().isEmpty()) {
      return this;
    }
    double value = estimated.value();
    Interval own = estimated.interval().get();
    return of(
        value,
        ofLogarithm
            ? new Interval(
                value * Math.pow(own.lower() / value, factor),
                value * Math.pow(own.upper() / value, factor),
                own.level())
            : new Interval(
                value - factor * (value - own.lower()),
                value + factor * (own.upper() - value),
                own.level()));
  }
}
