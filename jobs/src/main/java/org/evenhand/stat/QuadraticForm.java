package org.evenhand.stat;

import java.util.Arrays;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * How far a vector of deviations is from zero, measured by its covariance.
 *
 * @param statistic {@code d' V⁻ d}
 * @param rank rank of the covariance
 */
record QuadraticForm(double statistic, int rank) {

  /** Singular values, and eigenvalues, within this share of the largest are zero. */
  private static final double ROUNDING = 1e-10;

  static QuadraticForm of(RealVector deviation, RealMatrix covariance) {
    SingularValueDecomposition parts = new SingularValueDecomposition(covariance);
    RealVector turned = parts.getUT().operate(deviation);
    double[] values = parts.getSingularValues();
    double statistic = 0;
    int rank = 0;
    for (int i = 0; i < values.length && values[i] > ROUNDING * values[0]; i++) {
      statistic += turned.getEntry(i) * turned.getEntry(i) / values[i];
      rank++;
    }
    return new QuadraticForm(statistic, rank);
  }

  /** Whether a symmetric matrix can be a covariance: in no direction is its variance negative. */
  static boolean isCovariance(RealMatrix symmetric) {
    double[] values = new EigenDecomposition(symmetric).getRealEigenvalues();
    double largest = Arrays.stream(values).max().orElseThrow();
    return Arrays.stream(values).allMatch(value -> value >= -ROUNDING * largest);
  }
}
