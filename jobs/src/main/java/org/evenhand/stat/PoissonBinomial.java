package org.evenhand.stat;

import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/**
 * The distribution of the events among independent trials of several kinds, each kind with its own
 * probability, by its characteristic function (Hong, Computational Statistics and Data Analysis 59,
 * 2013, 41). The cost grows with the standard deviation of the count, not with the trials.
 */
final class PoissonBinomial {
  private static final int LEAST_POINTS = 64;
  private static final double DEVIATIONS = 24;

  private final long first;
  private final double[] upTo;

  private PoissonBinomial(long first, double[] upTo) {
    this.first = first;
    this.upTo = upTo;
  }

  /** The distribution for parallel arrays of trials and probabilities. */
  static PoissonBinomial of(long[] trials, double[] probability) {
    double mean = 0;
    double variance = 0;
    for (int i = 0; i < trials.length; i++) {
      mean += trials[i] * probability[i];
      variance += trials[i] * probability[i] * (1 - probability[i]);
    }
    int points = LEAST_POINTS;
    while (points < DEVIATIONS * Math.sqrt(variance) + LEAST_POINTS) {
      points *= 2;
    }
    long first = (long) Math.floor(mean) - points / 2;
    Complex[] waves = new Complex[points];
    for (int j = 0; j < points; j++) {
      waves[j] = wave(trials, probability, 2 * Math.PI * j / points, first);
    }
    Complex[] probabilities =
        new FastFourierTransformer(DftNormalization.STANDARD)
            .transform(waves, TransformType.FORWARD);
    return new PoissonBinomial(first, sums(probabilities));
  }

  private static Complex wave(long[] trials, double[] probability, double angle, long first) {
    double log = 0;
    double turn = -first * angle;
    for (int i = 0; i < trials.length; i++) {
      double p = probability[i];
      double real = 1 - p + p * Math.cos(angle);
      double imaginary = p * Math.sin(angle);
      log += trials[i] * Math.log(Math.hypot(real, imaginary));
      turn += trials[i] * Math.atan2(imaginary, real);
    }
    double length = trials.length == 0 ? 1 : Math.exp(log);
    return new Complex(length * Math.cos(turn), length * Math.sin(turn));
  }

  private static double[] sums(Complex[] probabilities) {
    double[] sums = new double[probabilities.length];
    double sum = 0;
    for (int k = 0; k < sums.length; k++) {
      sum += Math.max(0, probabilities[k].getReal() / sums.length);
      sums[k] = sum;
    }
    return sums;
  }

  /** The probability of at most so many events. */
  double atMost(long count) {
    if (count < first) {
      return 0;
    }
    long place = count - first;
    return place >= upTo.length ? 1 : Math.min(1, upTo[(int) place]);
  }

  /** The probability of just so many events. */
  double probability(long count) {
    return Math.max(0, atMost(count) - atMost(count - 1));
  }
}
