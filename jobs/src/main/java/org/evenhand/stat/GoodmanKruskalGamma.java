package org.evenhand.stat;

/**
 * Goodman and Kruskal's gamma of a table with ordered rows and ordered columns.
 *
 * <p><b>Estimates</b> of the pairs of units that differ in both, the share that are ordered alike
 * in both less the share that are ordered against each other.
 *
 * <p><b>Formula.</b> {@code γ = (C - D) / (C + D)} for {@code C} concordant and {@code D}
 * discordant pairs; variance {@code 4 Σ n_ij (D c_ij - C d_ij)² / (C+D)⁴}, where {@code c_ij} and
 * {@code d_ij} units are concordant and discordant with one of the cell; limits {@code γ ± z}
 * standard errors.
 *
 * <p><b>Inputs.</b> One table of counts, rows and columns in ascending order; a level in (0, 1).
 *
 * <p><b>Result.</b> A coefficient in [-1, 1], limits drawn in to that range.
 *
 * <p><b>Special cases.</b> Without an interval at -1 and 1. Turning the order of the rows turns the
 * sign. Not estimable if no two units differ in both.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if a count is negative, there are fewer than
 * two rows or the level is not in (0, 1).
 *
 * <p><b>Source.</b> Goodman and Kruskal, Journal of the American Statistical Association 49 (1954)
 * 732 and 67 (1972) 415.
 *
 * <p><b>Agrees with</b> {@code vcdExtra::GKgamma} 0.8-2.
 */
public final class GoodmanKruskalGamma {
  private GoodmanKruskalGamma() {}

  /**
   * Gamma with its interval.
   *
   * @param counts by ordered row and column
   * @param level confidence level, a proportion in (0, 1)
   * @return a coefficient in [-1, 1]; without an interval at its ends; not estimable if no two
   *     units differ in both
   * @throws IllegalArgumentException if a count is negative, there are fewer than two rows or the
   *     level is not in (0, 1)
   */
  public static Value of(long[][] counts, double level) {
    StandardNormal.checkLevel(level);
    CrossTable table = CrossTable.of(counts);
    double[][] alike = partners(table, 1);
    double[][] against = partners(table, -1);
    double concordant = pairs(table, alike);
    double discordant = pairs(table, against);
    double all = concordant + discordant;
    if (all == 0) {
      return Value.notEstimable(Reason.ALL_ALIKE);
    }
    double variance = 0;
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < counts[i].length; j++) {
        double pull = (discordant * alike[i][j] - concordant * against[i][j]) / all / all;
        variance += 4 * counts[i][j] * pull * pull;
      }
    }
    return NormalInterval.ofDifference((concordant - discordant) / all, variance, level);
  }

  private static double pairs(CrossTable table, double[][] partners) {
    double sum = 0;
    for (int i = 0; i < partners.length; i++) {
      for (int j = 0; j < partners[i].length; j++) {
        sum += table.counts()[i][j] * partners[i][j];
      }
    }
    return sum / 2;
  }

  /** For each cell the units that stand to it in the order of this sign. */
  private static double[][] partners(CrossTable table, int sign) {
    int rows = table.rows().length;
    int columns = table.columns().length;
    double[][] partners = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        partners[i][j] = partners(table, sign, i, j);
      }
    }
    return partners;
  }

  private static double partners(CrossTable table, int sign, int row, int column) {
    double sum = 0;
    for (int i = 0; i < table.rows().length; i++) {
      for (int j = 0; j < table.columns().length; j++) {
        sum += (i - row) * (j - column) * sign > 0 ? table.counts()[i][j] : 0;
      }
    }
    return sum;
  }
}
