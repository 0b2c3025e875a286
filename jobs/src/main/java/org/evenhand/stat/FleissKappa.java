package org.evenhand.stat;

import java.util.Arrays;

/**
 * Agreement of several raters beyond chance.
 *
 * <p><b>Estimates</b> which part of the agreement that chance leaves open any two of the raters
 * reach, where every unit was rated by the same number of raters, not necessarily the same ones.
 *
 * <p><b>Formula.</b> With {@code m} ratings of each of {@code n} units, {@code n_ij} of them in
 * category {@code j}, and shares {@code p_j} of all ratings: {@code P = mean of (Σ_j n_ij² - m) /
 * (m (m-1))}, {@code Pe = Σ p_j²}, {@code κ = (P - Pe)/(1 - Pe)}. The p-value is that of {@code
 * κ/SE} with {@code SE² = 2 ((Σ p_j q_j)² - Σ p_j q_j (q_j - p_j)) / ((Σ p_j q_j)² n m (m-1))},
 * which holds if there is no agreement beyond chance.
 *
 * <p><b>Inputs.</b> Counts of ratings, one row per unit and one column per category.
 *
 * <p><b>Result.</b> A coefficient of at most 1, 0 at chance, with its p-value and no interval.
 *
 * <p><b>Special cases.</b> Not estimable without a unit, with fewer than two ratings each, or if
 * all ratings are in one category.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if a count is negative or the units differ in
 * their number of ratings or of categories.
 *
 * <p><b>Source.</b> Fleiss, Psychological Bulletin 76 (1971) 378; Fleiss, Nee and Landis,
 * Psychological Bulletin 86 (1979) 974.
 *
 * <p><b>Agrees with</b> R {@code irr::kappam.fleiss}, whose formula stands in the generator of its
 * reference values, and statsmodels {@code fleiss_kappa}.
 */
public final class FleissKappa {
  private FleissKappa() {}

  /**
   * Kappa of categories without order.
   *
   * @param ratings counts, one row per unit, one column per category
   * @return a coefficient of at most 1 with the p-value of no agreement beyond chance; not
   *     estimable without a unit, with fewer than two ratings each, or with a single category
   * @throws IllegalArgumentException if a count is negative or the units differ in their number of
   *     ratings or categories
   */
  public static Value of(long[][] ratings) {
    if (ratings.length == 0) {
      return Value.notEstimable(Reason.NO_RATED_UNIT);
    }
    double m = Arrays.stream(ratings[0]).sum();
    double n = ratings.length;
    double[] shares = new double[ratings[0].length];
    double squares = 0;
    for (long[] unit : ratings) {
      refuseUneven(unit, shares.length, m);
      for (int j = 0; j < shares.length; j++) {
        shares[j] += unit[j] / (n * m);
        squares += (double) unit[j] * unit[j];
      }
    }
    if (m < 2) {
      return Value.notEstimable(Reason.FEWER_THAN_TWO_RATINGS);
    }
    double expected = Arrays.stream(shares).map(p -> p * p).sum();
    double open = Arrays.stream(shares).map(p -> p * (1 - p)).sum();
    if (open == 0) {
      return Value.notEstimable(Reason.ONE_CATEGORY);
    }
    double observed = (squares - n * m) / (n * m * (m - 1));
    double kappa = (observed - expected) / open;
    double skew = Arrays.stream(shares).map(p -> p * (1 - p) * (1 - 2 * p)).sum();
    double error = Math.sqrt(2 * (open * open - skew) / (n * m * (m - 1))) / open;
    return Estimated.of(kappa).withPValue(2 * StandardNormal.atMost(-Math.abs(kappa) / error));
  }

  private static void refuseUneven(long[] unit, int categories, double m) {
    if (unit.length != categories
        || Arrays.stream(unit).sum() != m
        || Arrays.stream(unit).anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("every unit needs equally many ratings and categories");
    }
  }
}
