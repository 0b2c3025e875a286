package org.evenhand.stat;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Quantiles of Student's t distribution, whatever its degrees of freedom, in a few steps of
 * Newton's method from the expansion of Cornish and Fisher: a search by halves takes ten times as
 * long, and every interval of linked trials needs one.
 */
final class StudentT {

  private static final double ENOUGH = 1e-15;
  private static final int STEPS = 100;

  private StudentT() {}

  /**
   * The number that the distribution exceeds with this probability.
   *
   * @param probability in (0, 1/2)
   * @param degreesOfFreedom above 0
   */
  static double exceededWith(double probability, double degreesOfFreedom) {
    TDistribution distribution = TDistribution.of(degreesOfFreedom);
    double t = start(StandardNormal.exceededWith(probability), degreesOfFreedom);
    for (int i = 0; i < STEPS; i++) {
      double step = (distribution.survivalProbability(t) - probability) / distribution.density(t);
      // The tail is convex: from the left no step goes too far, from the right one can.
      double next = t + step > 0 ? t + step : t / 2;
      if (Math.abs(next - t) <= ENOUGH * t) {
        return next;
      }
      t = next;
    }
    return t;
  }

  /** Cornish and Fisher's expansion; the normal quantile itself where it is of no use. */
  private static double start(double z, double degreesOfFreedom) {
    double square = z * z;
    double first = z * (square + 1) / 4;
    double second = z * ((5 * square + 16) * square + 3) / 96;
    double third = z * (((3 * square + 19) * square + 17) * square - 15) / 384;
    return degreesOfFreedom < 3
        ? z
        : z + (first + (second + third / degreesOfFreedom) / degreesOfFreedom) / degreesOfFreedom;
  }
}
