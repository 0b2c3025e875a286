package org.evenhand.stat;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A number that was estimated from counts, with what is known of its uncertainty.
 *
 * @param value the estimate or, for a test, its statistic; never NaN
 * @param interval its confidence interval, where the procedure gives one
 * @param degreesOfFreedom of the test, where there is one with such
 * @param pValue of the test, where there is one; in [0, 1]
 */
public record Estimated(
    double value, Optional<Interval> interval, OptionalInt degreesOfFreedom, OptionalDouble pValue)
    implements Value {

  /**
   * @throws IllegalArgumentException if the value is NaN or the p-value is not in [0, 1]
   */
  public Estimated {
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException("NaN is not an estimate");
    }
    if (pValue.isPresent() && !(pValue.getAsDouble() >= 0 && pValue.getAsDouble() <= 1)) {
      throw new IllegalArgumentException("p-value out of [0, 1]: " + pValue.getAsDouble());
    }
  }

  /** A bare number. */
  public static Estimated of(double value) {
    return new Estimated(value, Optional.empty(), OptionalInt.empty(), OptionalDouble.empty());
  }

  /** The same number with this interval. */
  public Estimated with(Interval limits) {
    return new Estimated(value, Optional.of(limits), degreesOfFreedom, pValue);
  }

  /** The same number with the p-value of a test that has no degrees of freedom. */
  public Estimated withPValue(double p) {
    return new Estimated(value, interval, degreesOfFreedom, OptionalDouble.of(p));
  }

  /** The same number as the statistic of a test. */
  public Estimated withTest(int df, double p) {
    return new Estimated(value, interval, OptionalInt.of(df), OptionalDouble.of(p));
  }
}
