package org.evenhand.stat;

/**
 * A confidence interval.
 *
 * @param lower lower limit; negative infinity where the data set none
 * @param upper upper limit; positive infinity where the data set none
 * @param level confidence level, a proportion in (0, 1)
 */
public record Interval(double lower, double upper, double level) {

  /**
   * @throws IllegalArgumentException if a limit is NaN, the limits are out of order or the level is
   *     not in (0, 1)
   */
  public Interval {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException("limits out of order: " + lower + ", " + upper);
    }
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level must lie in (0, 1): " + level);
    }
  }

  /** Whether the value lies in the closed interval. */
  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }

  /** Whether this interval lies wholly in the closed range. */
  public boolean isInside(double from, double to) {
    return from <= lower && upper <= to;
  }

  /** Half of its width, or of that of its logarithm. */
  public double halfWidth(boolean ofLogarithm) {
    return ofLogarithm ? (Math.log(upper) - Math.log(lower)) / 2 : (upper - lower) / 2;
  }
}
