package org.evenhand.stat;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * Agreement of two raters beyond chance.
 *
 * <p><b>Estimates</b> which part of the agreement that chance leaves open two raters reach when
 * each puts every unit into one of the same categories.
 *
 * <p><b>Formula.</b> With shares {@code p} of the table, weights {@code w}, {@code po = Σ w_ij
 * p_ij} and {@code pe = Σ w_ij p_i. p_.j}: {@code κ = (po - pe)/(1 - pe)}. Unweighted {@code w} is
 * 1 on the diagonal and 0 elsewhere; with quadratic weights {@code w_ij = 1 - (i-j)²/(k-1)²}. The
 * variance is {@code (Σ p_ij (w_ij - (w_i. + w_.j)(1-κ))² - (κ - pe (1-κ))²) / (n (1-pe)²)}, where
 * {@code w_i. = Σ_j p_.j w_ij} and {@code w_.j = Σ_i p_i. w_ij}.
 *
 * <p><b>Inputs.</b> A square table of counts, the first rater's categories in rows, the second's in
 * columns, in the same order; a level in (0, 1). For quadratic weights the categories are ordered
 * and equally far apart.
 *
 * <p><b>Result.</b> A coefficient of at most 1, 0 at chance, with limits in [-1, 1].
 *
 * <p><b>Special cases.</b> No interval where the variance is 0, as at complete agreement. Not
 * estimable without a unit or if chance alone leaves nothing open, because both raters used the
 * same single category.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if the table is not square or a count is
 * negative, or the level is not in (0, 1).
 *
 * <p><b>Source.</b> Cohen, Educational and Psychological Measurement 20 (1960) 37; Cohen,
 * Psychological Bulletin 70 (1968) 213; Fleiss, Cohen and Everitt, Psychological Bulletin 72 (1969)
 * 323.
 *
 * <p><b>Agrees with</b> R 4.2 {@code vcd::Kappa} 1.4-11, with {@code weights = "Fleiss-Cohen"} for
 * quadratic ones. <b>Differs from</b> Cohen's first variance, which is larger. Which rater comes
 * first changes nothing.
 */
public final class CohenKappa {
  private static final double ROUNDING = 1e-12;

  private CohenKappa() {}

  /**
   * Kappa of categories without order.
   *
   * @param table counts, the first rater in rows
   * @param level confidence level, a proportion in (0, 1)
   * @return a coefficient of at most 1; not estimable without a unit or with a single category
   * @throws IllegalArgumentException if the table is not square, a count is negative or the level
   *     is not in (0, 1)
   */
  public static Value of(long[][] table, double level) {
    return weighted(table, distance -> distance == 0 ? 1 : 0, level);
  }

  /**
   * Kappa of ordered categories, with quadratic weights.
   *
   * @param table counts, the first rater in rows
   * @param level confidence level, a proportion in (0, 1)
   * @return a coefficient of at most 1; not estimable without a unit or with a single category
   * @throws IllegalArgumentException if the table is not square, a count is negative or the level
   *     is not in (0, 1)
   */
  public static Value quadratic(long[][] table, double level) {
    double farthest = Math.max(1, table.length - 1);
    return weighted(table, d -> 1 - d * d / farthest / farthest, level);
  }

  private static Value weighted(long[][] table, IntToDoubleFunction weight, double level) {
    double z = StandardNormal.twoSided(level);
    long n = checkedTotal(table);
    if (n == 0) {
      return Value.notEstimable(Reason.NO_UNIT_RATED_TWICE);
    }
    int k = table.length;
    double[] rows = shares(k, n, i -> Arrays.stream(table[i]).sum());
    double[] columns = shares(k, n, j -> Arrays.stream(table).mapToLong(row -> row[j]).sum());
    double[] meanOfRow = means(columns, weight);
    double[] meanOfColumn = means(rows, weight);
    double expected = IntStream.range(0, k).mapToDouble(i -> rows[i] * meanOfRow[i]).sum();
    if (1 - expected < ROUNDING) {
      return Value.notEstimable(Reason.ONE_CATEGORY);
    }
    double observed = 0;
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        observed += weight.applyAsDouble(Math.abs(i - j)) * table[i][j] / n;
      }
    }
    double kappa = (observed - expected) / (1 - expected);
    double squares = 0;
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        double own = weight.applyAsDouble(Math.abs(i - j));
        double distance = own - (meanOfRow[i] + meanOfColumn[j]) * (1 - kappa);
        squares += distance * distance * table[i][j] / n;
      }
    }
    double centre = kappa - expected * (1 - kappa);
    double spread = squares - centre * centre;
    double variance = spread / n / (1 - expected) / (1 - expected);
    return spread <= ROUNDING ? Value.of(kappa) : limited(kappa, z * Math.sqrt(variance), level);
  }

  private static Value limited(double kappa, double half, double level) {
    return Value.of(
        kappa, new Interval(Math.max(-1, kappa - half), Math.min(1, kappa + half), level));
  }

  /** The mean weight of each category beside categories with these shares. */
  private static double[] means(double[] shares, IntToDoubleFunction weight) {
    double[] means = new double[shares.length];
    for (int i = 0; i < means.length; i++) {
      for (int j = 0; j < means.length; j++) {
        means[i] += shares[j] * weight.applyAsDouble(Math.abs(i - j));
      }
    }
    return means;
  }

  private static double[] shares(int k, long n, IntToLongFunction count) {
    return IntStream.range(0, k).mapToDouble(i -> (double) count.applyAsLong(i) / n).toArray();
  }

  private static long checkedTotal(long[][] table) {
    long n = 0;
    for (long[] row : table) {
      if (row.length != table.length || Arrays.stream(row).anyMatch(count -> count < 0)) {
        throw new IllegalArgumentException("a table of two raters is square and counts units");
      }
      n += Arrays.stream(row).sum();
    }
    return n;
  }
}
