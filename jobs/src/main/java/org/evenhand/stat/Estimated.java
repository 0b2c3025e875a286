package org.evenhand.stat;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A number that was estimated from counts, with what is known of its uncertainty.
 *
 * <p>No p-value is 0, because what was observed was possible. One below {@link #LEAST_PROBABILITY}
 * stands as that: there a double loses its digits and then vanishes, and a p-value is rather stated
 * too large than too small.
 *
 * @param value the estimate or, for a test, its statistic; never NaN
 * @param interval its confidence interval, where the procedure gives one
 * @param degreesOfFreedom of the test, where there is one with such
 * @param pValue of the test, where there is one; in [{@link #LEAST_PROBABILITY}, 1]
 */
public record Estimated(
    double value, Optional<Interval> interval, OptionalInt degreesOfFreedom, OptionalDouble pValue)
    implements Value {

  /** The least probability that is stated, the smallest normal double, about 2.2e-308. */
  public static final double LEAST_PROBABILITY = Double.MIN_NORMAL;

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
    if (pValue.isPresent()) {
      pValue = OptionalDouble.of(stated(pValue.getAsDouble()));
    }
  }

  /** A bare number. */
  public static Estimated of(double value) {
    return new Estimated(value, Optional.empty(), OptionalInt.empty(), OptionalDouble.empty());
  }

  /** The probability of something that was observed and is therefore not stated as 0. */
  static Estimated ofObserved(double probability) {
    return of(stated(probability));
  }

  private static double stated(double probability) {
    return Math.max(LEAST_PROBABILITY, probability);
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
