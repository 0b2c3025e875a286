package org.evenhand.stat;

import java.util.Arrays;

/**
 * The Ljung-Box test that residuals in their order of time are not correlated, and their
 * correlation from one time to the next.
 *
 * <p><b>Estimates</b> how alike residuals at neighbouring times are, and whether those up to {@code
 * h} times apart are more alike than chance makes them.
 *
 * <p><b>Formula.</b> {@code r(k)} is the mean of the products of residuals {@code k} times apart,
 * less their mean, over the mean square; {@code Q = n (n + 2) Σ r(k)²/(n - k)} for {@code k} from 1
 * to {@code h}, with {@code h} degrees of freedom. {@code h} is a fifth of {@code n} and at most
 * 10.
 *
 * <p><b>Inputs.</b> Residuals of one series, and for each how many times after the one before it it
 * stands, 0 for the first.
 *
 * <p><b>Result.</b> A coefficient, and a statistic of at least 0 with its p-value.
 *
 * <p><b>Special cases.</b> Times without a residual are in no pair. The coefficients that were
 * fitted take no degree of freedom off, and draw residuals of short series apart: a coefficient
 * near 0 is no evidence that there is no correlation. Not estimable with fewer than five residuals
 * or if they are all the same.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if the times differ in number from the
 * residuals.
 *
 * <p><b>Source.</b> Ljung and Box, Biometrika 65 (1978) 297; Hyndman and Athanasopoulos,
 * Forecasting: Principles and Practice, for {@code h}.
 *
 * <p><b>Agrees with</b> R 4.2 {@code Box.test(type = "Ljung-Box")} and {@code acf(na.action =
 * na.pass)}. <b>Differs from</b> {@code forecast::checkresiduals}, which takes fitted ARMA
 * coefficients off the degrees of freedom.
 *
 * @param lagOne the correlation from one time to the next
 * @param test the statistic
 */
public record LjungBoxTest(Value lagOne, Value test) {
  private static final int MOST_LAGS = 10;
  private static final int RESIDUALS_PER_LAG = 5;
  private static final double NO_SPREAD = 1e-9;

  /**
   * The test.
   *
   * @param residuals in their order
   * @param since how many times each stands after the one before it; 0 for the first
   * @throws IllegalArgumentException if the times differ in number from the residuals
   */
  public static LjungBoxTest of(double[] residuals, int[] since) {
    if (residuals.length != since.length) {
      throw new IllegalArgumentException("times and residuals differ in number");
    }
    int n = residuals.length;
    int lags = Math.min(MOST_LAGS, n / RESIDUALS_PER_LAG);
    double mean = Arrays.stream(residuals).average().orElse(0);
    double square = Arrays.stream(residuals).map(r -> (r - mean) * (r - mean)).sum() / n;
    if (lags == 0) {
      return none(Value.notEstimable(Reason.TOO_FEW_OBSERVATIONS));
    }
    if (square < NO_SPREAD) {
      return none(Value.notEstimable(Reason.NO_RESIDUAL));
    }
    double statistic = 0;
    for (int lag = 1; lag <= lags; lag++) {
      double r = covariance(residuals, since, lag, mean) / square;
      statistic += n * (n + 2.0) * r * r / (n - lag);
    }
    return new LjungBoxTest(
        Value.of(covariance(residuals, since, 1, mean) / square),
        ChiSquaredTail.tested(statistic, lags));
  }

  /** Neither number, for this reason. */
  public static LjungBoxTest none(Value reason) {
    return new LjungBoxTest(reason, reason);
  }

  private static double covariance(double[] residuals, int[] since, int lag, double mean) {
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < residuals.length; i++) {
      int apart = since[i];
      int before = i - 1;
      while (apart < lag && before > 0) {
        apart += since[before];
        before--;
      }
      if (apart == lag) {
        sum += (residuals[i] - mean) * (residuals[before] - mean);
        pairs++;
      }
    }
    return pairs == 0 ? 0 : sum / (pairs + lag);
  }
}
