package org.evenhand.stat;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * How much units differ beyond chance: a random-effects summary of one estimate per unit.
 *
 * <p><b>Estimates</b> the standard deviation between units of what their estimates estimate.
 *
 * <p><b>Formula.</b> For estimates {@code y} with variances {@code v} let {@code Q(τ²) = Σ (y -
 * m)²/(v + τ²)}, where {@code m} is the mean weighted by {@code 1/(v + τ²)}. The test of
 * homogeneity is {@code Q(0)}, chi-squared with {@code k-1} degrees of freedom. {@code τ²} solves
 * {@code Q(τ²) = k-1}, or is 0 if {@code Q(0)} is smaller; its limits solve for the quantiles of
 * that distribution. The share of the variation beyond chance is {@code I² = max(0, (Q(0) -
 * (k-1))/Q(0))}.
 *
 * <p><b>Inputs.</b> One estimate and its variance, above 0, per unit; a level in (0, 1).
 *
 * <p><b>Result.</b> {@code τ} in the unit of the estimates, with its interval; the test; {@code I²}
 * in [0, 1).
 *
 * <p><b>Special cases.</b> Limits are 0 where even {@code Q(0)} is below the quantile; the interval
 * is absent if both are, and contains the estimate otherwise. Not estimable with fewer than two
 * units.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if the arrays differ in length, a variance is
 * not above 0 or the level is not in (0, 1).
 *
 * <p><b>Source.</b> Paule and Mandel, Journal of Research of the National Bureau of Standards 87
 * (1982) 377; Viechtbauer, Statistics in Medicine 26 (2007) 37 (Q-profile interval); Higgins and
 * Thompson, Statistics in Medicine 21 (2002) 1539.
 *
 * <p><b>Agrees with</b> {@code metafor::rma(method = "PM")} 3.8-1 and its {@code confint}, and for
 * {@code I²} with {@code method = "DL"}. <b>Differs from</b> metafor in that an interval of no
 * width is not given.
 *
 * @param deviation between units, {@code τ}, with its interval
 * @param homogeneity the test that it is 0
 * @param inconsistency {@code I²}
 */
public record PauleMandel(Value deviation, Value homogeneity, Value inconsistency) {
  /**
   * The summary.
   *
   * @param estimates one per unit
   * @param variances one per unit, each above 0
   * @param level confidence level, a proportion in (0, 1)
   * @return deviation, test and inconsistency; not estimable with fewer than two units
   * @throws IllegalArgumentException if the arrays differ in length, a variance is not above 0 or
   *     the level is not in (0, 1)
   */
  public static PauleMandel of(double[] estimates, double[] variances, double level) {
    double tail = StandardNormal.tail(level);
    Units units = new Units(estimates, variances);
    int degrees = estimates.length - 1;
    if (degrees < 1) {
      Value none = Value.notEstimable(Reason.FEWER_THAN_TWO_TO_COMPARE);
      return new PauleMandel(none, none, none);
    }
    double q = units.spread(0);
    var chance = ChiSquaredDistribution.of(degrees);
    double lower = Math.sqrt(units.varianceAt(chance.inverseSurvivalProbability(tail)));
    double upper = Math.sqrt(units.varianceAt(chance.inverseCumulativeProbability(tail)));
    double deviation = Math.sqrt(units.varianceAt(degrees));
    return new PauleMandel(
        lower < upper
            ? Value.of(deviation, new Interval(lower, upper, level))
            : Value.of(deviation),
        ChiSquaredTail.tested(q, degrees),
        Value.of(q > degrees ? (q - degrees) / q : 0));
  }

  private record Units(double[] estimates, double[] variances) {

    Units {
      if (estimates.length != variances.length) {
        throw new IllegalArgumentException("every estimate needs a variance");
      }
      for (double variance : variances) {
        if (!(variance > 0)) {
          throw new IllegalArgumentException("every variance must be above 0: " + variance);
        }
      }
    }

    /** {@code Q(τ²)}. */
    double spread(double between) {
      double weights = 0;
      double sum = 0;
      for (int i = 0; i < estimates.length; i++) {
        weights += 1 / (variances[i] + between);
        sum += estimates[i] / (variances[i] + between);
      }
      double spread = 0;
      for (int i = 0; i < estimates.length; i++) {
        double distance = estimates[i] - sum / weights;
        spread += distance * distance / (variances[i] + between);
      }
      return spread;
    }

    /** The {@code τ²} at which the spread is this large; 0 if it is never so large. */
    double varianceAt(double wanted) {
      if (spread(0) <= wanted) {
        return 0;
      }
      double far = variances[0];
      while (spread(far) > wanted) {
        far *= 2;
      }
      return Root.between(0, far, between -> spread(between) - wanted);
    }
  }
}
