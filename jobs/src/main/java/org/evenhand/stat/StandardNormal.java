package org.evenhand.stat;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** Quantiles and tails of the standard normal distribution. */
final class StandardNormal {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private StandardNormal() {}

  /**
   * The number of standard errors on each side of an estimate in an interval of this level.
   *
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  static double twoSided(double level) {
    return NORMAL.inverseSurvivalProbability(tail(level));
  }

  /**
   * The probability beyond each limit of an interval of this level.
   *
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  static double tail(double level) {
    checkLevel(level);
    return (1 - level) / 2;
  }

  /**
   * Refuses a confidence level that is none.
   *
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  static void checkLevel(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level must lie in (0, 1): " + level);
    }
  }

  /**
   * The point that is exceeded with this probability.
   *
   * @throws IllegalArgumentException if the probability is not in (0, 1)
   */
  static double exceededWith(double probability) {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException("probability must lie in (0, 1): " + probability);
    }
    return NORMAL.inverseSurvivalProbability(probability);
  }

  /** The probability of a value at or below this point. */
  static double atMost(double point) {
    return NORMAL.cumulativeProbability(point);
  }

  /** The density at this point. */
  static double density(double point) {
    return NORMAL.density(point);
  }
}
