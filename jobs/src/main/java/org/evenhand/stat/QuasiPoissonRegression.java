package org.evenhand.stat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Log-linear regression of counts with an offset, its variance scaled by what the data show.
 *
 * <p><b>Estimates</b> by what factor the rate of events per exposure changes with each column of a
 * design, the other columns held fixed; and the dispersion, how many times as variable the counts
 * are as Poisson counts.
 *
 * <p><b>Formula.</b> {@code log E(y) = log(exposure) + Xb}, solved by iteratively reweighted least
 * squares. The dispersion is Pearson's chi-squared over the residual degrees of freedom, {@code φ =
 * Σ (y - μ)²/μ / (n - p)}; the variance of the coefficients is {@code φ (X'WX)⁻¹} with weights
 * {@code μ}; interval and test use Student's t with {@code n - p} degrees of freedom.
 *
 * <p><b>Inputs.</b> One count, one exposure above 0 and one row of the design per observation; the
 * design holds its own column of ones; a level in (0, 1).
 *
 * <p><b>Result.</b> The dispersion, a number of at least 0, and one coefficient per column on the
 * scale of natural logarithms, with its interval and the p-value of the hypothesis that it is 0.
 *
 * <p><b>Special cases.</b> Nothing is estimable without an event, with no more observations than
 * columns, with columns that follow from each other, or where rows without an event let a
 * coefficient grow without limit. A dispersion below 1 is kept as it is: events that are a part of
 * the exposure vary less than Poisson counts.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if the inputs differ in length, a count is
 * negative, an exposure is not positive or the level is not in (0, 1).
 *
 * <p><b>Source.</b> Wedderburn, Biometrika 61 (1974) 439; for interrupted series Lopez Bernal,
 * Cummins and Gasparrini, International Journal of Epidemiology 46 (2017) 348.
 *
 * <p><b>Agrees with</b> R 4.2 {@code glm(family = quasipoisson)} and the t-tests of its summary.
 * <b>Differs from</b> {@code confint.default} and {@code Epi::ci.exp}, whose intervals are those of
 * the normal distribution, narrower where months are few.
 *
 * @param dispersion Pearson's estimate
 * @param coefficients one per column of the design
 */
public record QuasiPoissonRegression(Value dispersion, List<Value> coefficients) {

  private static final double SETTLED = 1e-12;
  private static final int MOST_ROUNDS = 200;
  private static final double VANISHED = 1e-8;
  private static final double DEPENDENT = 1e-9;

  /** Copies the list. */
  public QuasiPoissonRegression {
    coefficients = List.copyOf(coefficients);
  }

  /**
   * The fit.
   *
   * @param events counts, one per observation
   * @param exposure what each count is a rate of
   * @param design one row of columns per observation
   * @param level confidence level, a proportion in (0, 1)
   * @return dispersion and coefficients; all not estimable for the same reason if there is no fit
   * @throws IllegalArgumentException if the inputs do not fit together
   */
  public static QuasiPoissonRegression of(
      long[] events, double[] exposure, double[][] design, double level) {
    StandardNormal.checkLevel(level);
    check(events, exposure, design);
    int columns = design.length == 0 ? 0 : design[0].length;
    if (Arrays.stream(events).sum() == 0) {
      return none(columns, Reason.NO_EVENT);
    }
    if (events.length <= columns) {
      return none(columns, Reason.TOO_FEW_OBSERVATIONS);
    }
    if (isDependent(design)) {
      return none(columns, Reason.DEPENDENT_COLUMNS);
    }
    return new Fit(events, exposure, design).settle().result(level);
  }

  /** The factor that goes with one more of a column: the exponential of its coefficient. */
  public Value ratio(int column) {
    return coefficients.get(column) instanceof Estimated e
        ? exponential(e)
        : coefficients.get(column);
  }

  private static Value exponential(Estimated e) {
    Interval log = e.interval().orElseThrow();
    Interval limits = new Interval(Math.exp(log.lower()), Math.exp(log.upper()), log.level());
    return Estimated.of(Math.exp(e.value()))
        .with(limits)
        .withTest(e.degreesOfFreedom().orElseThrow(), e.pValue().orElseThrow());
  }

  private static QuasiPoissonRegression none(int columns, Reason reason) {
    Value none = Value.notEstimable(reason);
    return new QuasiPoissonRegression(none, Collections.nCopies(columns, none));
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
        coefficients = weighted().solve(working()).toArray();
        for (int i = 0; i < mean.length; i++) {
          mean[i] = exposure[i] * Math.exp(product(design[i], coefficients));
        }
        double deviance = deviance();
        hasSettled = Math.abs(deviance - before) <= SETTLED * (Math.abs(deviance) + 0.1);
        before = deviance;
      }
      return this;
    }

    private DecompositionSolver weighted() {
      RealMatrix rows = new Array2DRowRealMatrix(design);
      for (int i = 0; i < mean.length; i++) {
        rows.setRowVector(i, rows.getRowVector(i).mapMultiply(Math.sqrt(mean[i])));
      }
      return new QRDecomposition(rows).getSolver();
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

    QuasiPoissonRegression result(double level) {
      if (Arrays.stream(mean).anyMatch(m -> m < VANISHED)) {
        return none(coefficients.length, Reason.UNBOUNDED_COEFFICIENT);
      }
      if (!hasSettled) {
        return none(coefficients.length, Reason.NO_CONVERGENCE);
      }
      int freedom = mean.length - coefficients.length;
      double dispersion = dispersion(freedom);
      RealMatrix inverse = weighted().getInverse();
      List<Value> values = new ArrayList<>();
      for (int j = 0; j < coefficients.length; j++) {
        double error = Math.sqrt(dispersion) * inverse.getRowVector(j).getNorm();
        values.add(coefficient(coefficients[j], error, freedom, level));
      }
      return new QuasiPoissonRegression(Value.of(dispersion), values);
    }

    private double dispersion(int freedom) {
      double pearson = 0;
      for (int i = 0; i < mean.length; i++) {
        pearson += (events[i] - mean[i]) * (events[i] - mean[i]) / mean[i];
      }
      return pearson / freedom;
    }

    private static Value coefficient(double value, double error, int freedom, double level) {
      TDistribution t = TDistribution.of(freedom);
      double reach = t.inverseSurvivalProbability(StandardNormal.tail(level)) * error;
      double p = value == 0 ? 1 : 2 * t.survivalProbability(Math.abs(value) / error);
      return Estimated.of(value)
          .with(new Interval(value - reach, value + reach, level))
          .withTest(freedom, Math.min(1, p));
    }
  }
}
