package org.evenhand.stat;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Log-linear regression of counts with an offset, its variance scaled by what the data show.
 *
 * <p><b>Estimates</b> the dispersion, how many times as variable the counts are as Poisson counts,
 * and the least squares problem at which the fit settles, of which {@link AutoregressiveErrors}
 * takes by what factor the rate of events per exposure changes with each column of a design.
 *
 * <p><b>Formula.</b> {@code log E(y) = log(exposure) + Xb}, solved by iteratively reweighted least
 * squares with weights {@code μ}. The dispersion is Pearson's chi-squared over the residual degrees
 * of freedom, {@code φ = Σ (y - μ)²/μ / (n - p)}.
 *
 * <p><b>Inputs.</b> One count, one exposure above 0 and one row of the design per observation; the
 * design holds its own column of ones.
 *
 * <p><b>Result.</b> The dispersion, a number of at least 0.
 *
 * <p><b>Special cases.</b> Nothing is estimable without an event, with no more observations than
 * columns, with columns that follow from each other, or where rows without an event let a
 * coefficient grow without limit. A dispersion below 1 is kept as it is: events that are a part of
 * the exposure vary less than Poisson counts.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if the inputs differ in length, a count is
 * negative or an exposure is not positive.
 *
 * <p><b>Source.</b> Wedderburn, Biometrika 61 (1974) 439; for interrupted series Lopez Bernal,
 * Cummins and Gasparrini, International Journal of Epidemiology 46 (2017) 348.
 *
 * <p><b>Agrees with</b> R 4.2 {@code glm(family = quasipoisson)}. <b>Differs from</b> its summary
 * in that the errors of the coefficients are those of correlated observations.
 */
public final class QuasiPoissonRegression {
  private static final double SETTLED = 1e-12;
  private static final int MOST_ROUNDS = 200;
  private static final double VANISHED = 1e-8;
  private static final double DEPENDENT = 1e-9;

  private final Value dispersion;
  private final double[] residuals;
  private final RealMatrix rows;
  private final ArrayRealVector response;

  private QuasiPoissonRegression(
      Value dispersion, double[] residuals, RealMatrix rows, ArrayRealVector response) {
    this.dispersion = dispersion;
    this.residuals = residuals;
    this.rows = rows;
    this.response = response;
  }

  /**
   * The fit.
   *
   * @param events counts, one per observation
   * @param exposure what each count is a rate of
   * @param design one row of columns per observation
   * @return the fit, or the reason why there is none
   * @throws IllegalArgumentException if the inputs do not fit together
   */
  public static QuasiPoissonRegression of(long[] events, double[] exposure, double[][] design) {
    check(events, exposure, design);
    int columns = design.length == 0 ? 0 : design[0].length;
    if (Arrays.stream(events).sum() == 0) {
      return none(Reason.NO_EVENT);
    }
    if (events.length <= columns) {
      return none(Reason.TOO_FEW_OBSERVATIONS);
    }
    if (isDependent(design)) {
      return none(Reason.DEPENDENT_COLUMNS);
    }
    return new Fit(events, exposure, design).settle().result();
  }

  private static QuasiPoissonRegression none(Reason reason) {
    return new QuasiPoissonRegression(
        Value.notEstimable(reason),
        new double[0],
        new Array2DRowRealMatrix(),
        new ArrayRealVector());
  }

  /** Pearson's estimate of the dispersion, or the reason why there is no fit. */
  public Value dispersion() {
    return dispersion;
  }

  /** Pearson's residuals, {@code (y - μ)/√μ}, one per observation; none where there is no fit. */
  public double[] residuals() {
    return residuals.clone();
  }

  /**
   * The design of the least squares problem at which the fit settles: each row times {@code √μ}.
   */
  RealMatrix rows() {
    return rows;
  }

  /** What its rows are fitted to. */
  ArrayRealVector response() {
    return response;
  }

  private static void check(long[] events, double[] exposure, double[][] design) {
    if (events.length != exposure.length || events.length != design.length) {
      throw new IllegalArgumentException("counts, exposures and rows differ in number");
    }
    if (Arrays.stream(events).anyMatch(y -> y < 0)
        || Arrays.stream(exposure).anyMatch(e -> !(e > 0))) {
      throw new IllegalArgumentException("counts must not be negative, exposures be above 0");
    }
  }

  private static boolean isDependent(double[][] design) {
    RealMatrix scaled = new Array2DRowRealMatrix(design);
    for (int j = 0; j < scaled.getColumnDimension(); j++) {
      double norm = scaled.getColumnVector(j).getNorm();
      if (norm == 0) {
        return true;
      }
      scaled.setColumnVector(j, scaled.getColumnVector(j).mapDivide(norm));
    }
    return new SingularValueDecomposition(scaled).getInverseConditionNumber() < DEPENDENT;
  }

  /** One fit in the making. */
  private static final class Fit {
    private final long[] events;
    private final double[] exposure;
    private final double[][] design;
    private final double[] mean;
    private double[] coefficients = {};
    private boolean hasSettled;

    Fit(long[] events, double[] exposure, double[][] design) {
      this.events = events;
      this.exposure = exposure;
      this.design = design;
      mean = Arrays.stream(events).mapToDouble(y -> y + 0.1).toArray();
    }

    Fit settle() {
      double before = Double.POSITIVE_INFINITY;
      for (int round = 0; round < MOST_ROUNDS && !hasSettled; round++) {
        coefficients = new QRDecomposition(weighted()).getSolver().solve(working()).toArray();
        for (int i = 0; i < mean.length; i++) {
          mean[i] = exposure[i] * Math.exp(product(design[i], coefficients));
        }
        double deviance = deviance();
        hasSettled = Math.abs(deviance - before) <= SETTLED * (Math.abs(deviance) + 0.1);
        before = deviance;
      }
      return this;
    }

    private RealMatrix weighted() {
      RealMatrix rows = new Array2DRowRealMatrix(design);
      for (int i = 0; i < mean.length; i++) {
        rows.setRowVector(i, rows.getRowVector(i).mapMultiply(Math.sqrt(mean[i])));
      }
      return rows;
    }

    private ArrayRealVector working() {
      ArrayRealVector working = new ArrayRealVector(mean.length);
      for (int i = 0; i < mean.length; i++) {
        double linear = Math.log(mean[i] / exposure[i]) + (events[i] - mean[i]) / mean[i];
        working.setEntry(i, Math.sqrt(mean[i]) * linear);
      }
      return working;
    }

    private static double product(double[] row, double[] coefficients) {
      double sum = 0;
      for (int j = 0; j < row.length; j++) {
        sum += row[j] * coefficients[j];
      }
      return sum;
    }

    private double deviance() {
      double sum = 0;
      for (int i = 0; i < mean.length; i++) {
        double log = events[i] == 0 ? 0 : events[i] * Math.log(events[i] / mean[i]);
        sum += 2 * (log - (events[i] - mean[i]));
      }
      return sum;
    }

    QuasiPoissonRegression result() {
      if (Arrays.stream(mean).anyMatch(m -> m < VANISHED)) {
        return none(Reason.UNBOUNDED_COEFFICIENT);
      }
      if (!hasSettled) {
        return none(Reason.NO_CONVERGENCE);
      }
      double[] residuals = new double[mean.length];
      Arrays.setAll(residuals, i -> (events[i] - mean[i]) / Math.sqrt(mean[i]));
      double pearson = Arrays.stream(residuals).map(r -> r * r).sum();
      return new QuasiPoissonRegression(
          Value.of(pearson / (mean.length - coefficients.length)),
          residuals,
          weighted(),
          working());
    }
  }
}
