package org.evenhand.stat;

/**
 * Intervals of the form <i>estimate ± z · standard error</i>, with one rule for the tables on which
 * that form breaks down.
 *
 * <p>A standard error of zero would draw an interval of no width and so claim certainty, most often
 * because nothing happened at all. Such an estimate is returned without an interval.
 */
final class NormalInterval {
  private NormalInterval() {}

  /** A ratio with an interval that is symmetric about its logarithm; a ratio of 0 has none. */
  static Value ofRatio(double ratio, double varianceOfLogarithm, double level) {
    double z = StandardNormal.twoSided(level);
    if (ratio == 0 || !(varianceOfLogarithm > 0)) {
      return Value.of(ratio);
    }
    double factor = Math.exp(z * Math.sqrt(varianceOfLogarithm));
    return Value.of(ratio, new Interval(ratio / factor, ratio * factor, level));
  }

  /** A difference of two proportions; limits beyond -1 and 1 are drawn in to them. */
  static Value ofDifference(double difference, double variance, double level) {
    return inside(-1, difference, variance, level);
  }

  /** A proportion; limits beyond 0 and 1 are drawn in to them. */
  static Value ofProportion(double proportion, double variance, double level) {
    return inside(0, proportion, variance, level);
  }

  private static Value inside(double least, double estimate, double variance, double level) {
    double half = StandardNormal.twoSided(level) * Math.sqrt(Math.max(0, variance));
    if (half == 0) {
      return Value.of(estimate);
    }
    double lower = Math.max(least, estimate - half);
    double upper = Math.min(1, estimate + half);
    return Value.of(estimate, new Interval(lower, upper, level));
  }
}
