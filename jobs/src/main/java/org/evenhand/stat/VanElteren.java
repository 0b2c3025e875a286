package org.evenhand.stat;

import java.util.List;

/**
 * Van Elteren's test: the rank sum test of two or more rows within strata.
 *
 * <p><b>Estimates</b> how far the ranks of the rows' values, compared within strata only, are from
 * those expected if the rows were alike; how far apart the values themselves are does not matter.
 *
 * <p><b>Formula.</b> {@link GeneralisedCmh#meanScores(List, double[])} with the scores of a
 * stratum's columns being their midranks divided by {@code n + 1} (modified ridits). With two rows
 * this is {@code (Σ (W - E(W)) / (n+1))² / Σ Var(W) / (n+1)²}, {@code W} the stratum's rank sum
 * with the variance for ties.
 *
 * <p><b>Inputs.</b> One table of counts per stratum, a row for each group and a column for each
 * value, the values in ascending order.
 *
 * <p><b>Result.</b> A statistic of at least 0, its degrees of freedom, which are rows less one, and
 * its p-value.
 *
 * <p><b>Special cases.</b> With one stratum and two rows it is the Wilcoxon-Mann-Whitney test by
 * the normal approximation, with ties and without continuity correction. Strata of one row or one
 * value say nothing. Not estimable if no stratum compares anything.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if there is no table, the tables differ in
 * shape or have a negative count.
 *
 * <p><b>Source.</b> Van Elteren, Bulletin of the International Statistical Institute 37 (1960) 351;
 * Lehmann, Nonparametrics (1975) 3.3.
 *
 * <p><b>Agrees with</b> R 4.2 {@code wilcox.test(exact = FALSE, correct = FALSE)} in one stratum
 * and {@code coin::independence_test} 1.4-2 of modified ridits by block in several.
 */
public final class VanElteren {
  private VanElteren() {}

  /**
   * The test.
   *
   * @param strata one table per stratum
   * @return the statistic with its degrees of freedom and p-value; not estimable if no stratum
   *     compares anything
   * @throws IllegalArgumentException if there is no table, the tables differ in shape or have a
   *     negative count
   */
  public static Value of(List<long[][]> strata) {
    return GeneralisedCmh.meanScores(CrossTable.of(strata), VanElteren::modifiedRidits);
  }

  private static double[] modifiedRidits(CrossTable table) {
    double[] scores = new double[table.columns().length];
    long before = 0;
    for (int j = 0; j < scores.length; j++) {
      long here = table.columns()[j];
      scores[j] = (before + (here + 1) / 2.0) / (table.total() + 1);
      before += here;
    }
    return scores;
  }
}
