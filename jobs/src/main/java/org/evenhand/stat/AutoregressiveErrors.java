package org.evenhand.stat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The coefficients of a log-linear regression whose errors are correlated from time to time, by an
 * amount that is not known.
 *
 * <p><b>Estimates</b> by what factor the rate of events per exposure changes with each column of
 * the design, the other columns held fixed.
 *
 * <p><b>Formula.</b> At the least squares problem at which the quasi-Poisson fit settles, errors
 * {@code d} times apart have the correlation {@code ρ^d}. Given {@code ρ} the coefficients have
 * Student's t of generalised least squares with {@code n - p} degrees of freedom. What is stated is
 * the mixture of these over {@code ρ} in [-.999, .999], weighted by the restricted likelihood
 * {@code |R|^-½ |X'R⁻¹X|^-½ RSS^-(n-p)/2} and the reference prior {@code 1/√(1-ρ²)}: the estimate
 * is its mean, the interval lies between its quantiles, the p-value is twice the smaller part on
 * either side of 0.
 *
 * <p><b>Inputs.</b> A fit, and for each observation how many times after the one before it it
 * stands, 0 where a series begins; a column; a level in (0, 1).
 *
 * <p><b>Result.</b> A ratio above 0 with its interval, its degrees of freedom and the p-value of
 * the hypothesis that it is 1.
 *
 * <p><b>Special cases.</b> Beyond .999 an error that never ends cannot be told from the column of
 * ones, and the series would have to be far longer. A perfect fit has an interval of next to no
 * width. Not estimable where there is no fit.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if the times differ in number from the
 * observations or the level is not in (0, 1).
 *
 * <p><b>Source.</b> Zellner and Tiao, JASA 59 (1964) 763, for the mixture; Berger and Yang,
 * Econometric Theory 10 (1994) 461, for the prior; McKnight, McKean and Huitema, Psychological
 * Methods 5 (2000) 87, for what becomes of short series if one estimate of {@code ρ} is taken for
 * the true one.
 *
 * <p><b>Agrees with</b> {@code nlme::gls} 3.1 with {@code corARMA} at each {@code ρ}, and with the
 * mixture of its fits. <b>Differs from</b> {@code gls} with an estimated {@code ρ}, which finds a
 * step too often.
 */
public final class AutoregressiveErrors {
  private static final int CORRELATIONS = 48;
  private static final double MOST_CORRELATED = 0.999;

  /** So that a perfect fit has errors at all. */
  private static final double LEAST_DISPERSION = 1e-16;

  private static final double NEGLIGIBLE = 1e-18;
  private static final double WIDER = 1e-6;

  private final Value fitted;
  private final List<Part> parts;
  private final int freedom;

  private AutoregressiveErrors(Value fitted, List<Part> parts, int freedom) {
    this.fitted = fitted;
    this.parts = parts;
    this.freedom = freedom;
  }

  /** The coefficients at one correlation, and how much they count. */
  private record Part(Given given, double weight) {}

  /**
   * The coefficients of a fit. The prior is flat in the angle whose cosine the correlation is.
   *
   * @param since how many times each observation stands after the one before it; 0 where a series
   *     begins
   * @throws IllegalArgumentException if the times differ in number from the observations
   */
  public static AutoregressiveErrors of(QuasiPoissonRegression fit, int[] since) {
    double least = Math.acos(MOST_CORRELATED);
    GaussIntegrator angles =
        new GaussIntegratorFactory().legendre(CORRELATIONS, least, Math.PI - least);
    double[] correlations = new double[CORRELATIONS];
    double[] prior = new double[CORRELATIONS];
    for (int i = 0; i < CORRELATIONS; i++) {
      correlations[i] = Math.cos(angles.getPoint(i));
      prior[i] = angles.getWeight(i);
    }
    return of(fit, since, correlations, prior);
  }

  /** The same over these correlations alone, each counted so much before the fit is seen. */
  static AutoregressiveErrors of(
      QuasiPoissonRegression fit, int[] since, double[] correlations, double[] prior) {
    if (!(fit.dispersion() instanceof Estimated)) {
      return none(fit.dispersion());
    }
    if (fit.rows().getRowDimension() != since.length) {
      throw new IllegalArgumentException("times and observations differ in number");
    }
    List<Given> given = new ArrayList<>();
    for (double correlation : correlations) {
      given.add(Given.of(correlation, fit, since));
    }
    double most = given.stream().mapToDouble(Given::logLikelihood).max().orElseThrow();
    List<Part> parts = new ArrayList<>();
    double sum = 0;
    for (int i = 0; i < correlations.length; i++) {
      double weight = prior[i] * Math.exp(given.get(i).logLikelihood() - most);
      sum += weight;
      parts.add(new Part(given.get(i), weight));
    }
    double all = sum;
    return new AutoregressiveErrors(
        fit.dispersion(),
        parts.stream()
            .filter(part -> part.weight() > NEGLIGIBLE * all)
            .map(part -> new Part(part.given(), part.weight() / all))
            .toList(),
        since.length - fit.rows().getColumnDimension());
  }

  /** No coefficient, for this reason. */
  public static AutoregressiveErrors none(Value reason) {
    return new AutoregressiveErrors(reason, List.of(), 0);
  }

  /**
   * The factor that goes with one more of a column.
   *
   * @param level confidence level, a proportion in (0, 1)
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  public Value ratio(int column, double level) {
    StandardNormal.checkLevel(level);
    return parts.isEmpty() ? fitted : new Mixture(column, TDistribution.of(freedom)).ratio(level);
  }

  /** What is known of one coefficient. */
  private final class Mixture {
    private final int column;
    private final TDistribution t;

    Mixture(int column, TDistribution t) {
      this.column = column;
      this.t = t;
    }

    Value ratio(double level) {
      double reach = t.inverseSurvivalProbability(StandardNormal.tail(level));
      double lower = -upper(-1, reach, StandardNormal.tail(level));
      double upper = upper(1, reach, StandardNormal.tail(level));
      double p = 2 * Math.min(above(1, 0), above(-1, 0));
      return Estimated.of(Math.exp(sum(part -> value(part))))
          .with(new Interval(Math.exp(lower), Math.exp(upper), level))
          .withTest(freedom, Math.min(1, p));
    }

    /** The point above which this part lies, the coefficient turned over if the sign is -1. */
    private double upper(int sign, double reach, double tail) {
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (Part part : parts) {
        double value = sign * value(part);
        least = Math.min(least, value + (1 - WIDER) * reach * error(part));
        most = Math.max(most, value + (1 + WIDER) * reach * error(part));
      }
      return Root.between(least, most, point -> above(sign, point) - tail);
    }

    private double above(int sign, double point) {
      return sum(part -> t.survivalProbability((point - sign * value(part)) / error(part)));
    }

    private double value(Part part) {
      return part.given().coefficients()[column];
    }

    private double error(Part part) {
      return part.given().errors()[column];
    }

    private double sum(ToDoubleFunction<Part> term) {
      double sum = 0;
      for (Part part : parts) {
        sum += part.weight() * term.applyAsDouble(part);
      }
      return sum;
    }
  }

  /**
   * The coefficients if the correlation were known.
   *
   * @param coefficients by column
   * @param errors their standard errors
   * @param logLikelihood the logarithm of the restricted likelihood, but for a constant
   */
  private record Given(double[] coefficients, double[] errors, double logLikelihood) {

    /** Takes from each row what it shares with the one before it. */
    static Given of(double correlation, QuasiPoissonRegression fit, int[] since) {
      RealMatrix rows = fit.rows().copy();
      RealVector response = fit.response().copy();
      double logLikelihood = 0;
      for (int i = 0; i < since.length; i++) {
        if (since[i] > 0) {
          double shared = Math.pow(correlation, since[i]);
          double own = Math.sqrt(1 - shared * shared);
          RealVector before = fit.rows().getRowVector(i - 1).mapMultiply(shared);
          rows.setRowVector(i, rows.getRowVector(i).subtract(before).mapDivide(own));
          double left = response.getEntry(i) - shared * fit.response().getEntry(i - 1);
          response.setEntry(i, left / own);
          logLikelihood -= Math.log(own);
        }
      }
      return of(rows, response, logLikelihood);
    }

    private static Given of(RealMatrix rows, RealVector response, double logDeterminant) {
      QRDecomposition decomposition = new QRDecomposition(rows);
      RealVector coefficients = decomposition.getSolver().solve(response);
      double length = response.subtract(rows.operate(coefficients)).getNorm();
      int freedom = rows.getRowDimension() - coefficients.getDimension();
      double dispersion = Math.max(LEAST_DISPERSION, length * length / freedom);
      RealMatrix inverse = decomposition.getSolver().getInverse();
      double[] errors = new double[coefficients.getDimension()];
      double logLikelihood = logDeterminant - freedom / 2.0 * Math.log(dispersion);
      for (int j = 0; j < errors.length; j++) {
        errors[j] = Math.sqrt(dispersion) * inverse.getRowVector(j).getNorm();
        logLikelihood -= Math.log(Math.abs(decomposition.getR().getEntry(j, j)));
      }
      return new Given(coefficients.toArray(), errors, logLikelihood);
    }
  }
}
