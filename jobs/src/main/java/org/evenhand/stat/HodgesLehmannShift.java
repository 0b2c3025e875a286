package org.evenhand.stat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The Hodges-Lehmann shift between two samples within strata.
 *
 * <p><b>Estimates</b> by how much the group's values would have to be lowered for the group and its
 * reference to lie alike within the strata: the middle of all differences of a value of the group
 * and one of the reference of the same stratum.
 *
 * <p><b>Formula.</b> The median of the differences, each weighing {@code 1 / (n+1)} with {@code n}
 * values in its stratum, as in van Elteren's test; where the weights on both sides are equal, the
 * middle of the two. With all weights {@code W} and {@code c = W/2 - z √(Σ n1 n2 / (12 (n+1)))} the
 * limits are the first differences from either end at which the weights sum to {@code c}.
 *
 * <p><b>Inputs.</b> One table of two rows per stratum, group and reference, with a column for each
 * value; the values in ascending order; a level in (0, 1).
 *
 * <p><b>Result.</b> A difference in the values' own unit, with limits.
 *
 * <p><b>Special cases.</b> Ties make the limits cautious: the variance is the one without ties.
 * Limits are infinite where {@code c} is not positive. Strata in which either is empty are left
 * out. Not estimable without a comparable stratum.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if there is no table, a table does not have
 * two rows or one column per value, a count is negative, values are out of order, or the level is
 * not in (0, 1).
 *
 * <p><b>Source.</b> Hodges and Lehmann, Annals of Mathematical Statistics 34 (1963) 598; Mehrotra,
 * Lu and Li, The American Statistician 64 (2010) 121, for strata; Hollander and Wolfe,
 * Nonparametric Statistical Methods (1999) 4.2 and 4.3.
 *
 * <p><b>Agrees with</b> R 4.2 {@code wilcox.test(conf.int = TRUE, exact = TRUE)} in its estimate of
 * one stratum. <b>Differs from</b> it in the limits, which are the large sample ones here.
 */
public final class HodgesLehmannShift {
  private static final double ROUNDING = 1e-9;

  private HodgesLehmannShift() {}

  /**
   * The shift with its interval.
   *
   * @param strata one table per stratum, the group's row first
   * @param values of the columns, ascending
   * @param level confidence level, a proportion in (0, 1)
   * @return a difference in the unit of the values; limits are infinite where the counts set none;
   *     not estimable if no stratum has values of both
   * @throws IllegalArgumentException if there is no table, a table does not have two rows or one
   *     column per value, a count is negative, values are out of order, or the level is not in (0,
   *     1)
   */
  public static Value of(List<long[][]> strata, long[] values, double level) {
    double z = StandardNormal.twoSided(level);
    List<CrossTable> used = CrossTable.ofTwoRows(strata);
    SampleQuantile.checkAscending(values);
    if (strata.get(0)[0].length != values.length) {
      throw new IllegalArgumentException("every column needs a value");
    }
    if (used.isEmpty()) {
      return CrossTable.noComparableStratum();
    }
    double[] weights = new double[Math.toIntExact(2 * (values[values.length - 1] - values[0]) + 1)];
    used.forEach(table -> addDifferences(weights, table, values));
    TreeMap<Long, Double> differences = new TreeMap<>();
    for (int place = 0; place < weights.length; place++) {
      if (weights[place] > 0) {
        differences.put(place - (long) (weights.length / 2), weights[place]);
      }
    }
    double half = Arrays.stream(weights).sum() / 2;
    double spread = Math.sqrt(used.stream().mapToDouble(HodgesLehmannShift::variance).sum());
    return Value.of(middle(differences, half), limits(differences, half - z * spread, level));
  }

  private static void addDifferences(double[] weights, CrossTable table, long[] values) {
    long[] group = table.counts()[0];
    long[] reference = table.counts()[1];
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; group[i] > 0 && j < values.length; j++) {
        if (reference[j] > 0) {
          double pairs = (double) group[i] * reference[j];
          int place = Math.toIntExact(values[i] - values[j]) + weights.length / 2;
          weights[place] += pairs / (table.total() + 1);
        }
      }
    }
  }

  private static double variance(CrossTable table) {
    return (double) table.rows()[0] / (table.total() + 1) * table.rows()[1] / 12;
  }

  private static double middle(TreeMap<Long, Double> differences, double half) {
    double before = reached(differences, half * (1 - ROUNDING));
    double after = reached(differences.descendingMap(), half * (1 - ROUNDING));
    return (before + after) / 2;
  }

  private static Interval limits(TreeMap<Long, Double> differences, double cut, double level) {
    return cut > 0
        ? new Interval(reached(differences, cut), reached(differences.descendingMap(), cut), level)
        : new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, level);
  }

  /** The first difference at which the weights so far come to this much. */
  private static double reached(Map<Long, Double> differences, double weight) {
    double sum = 0;
    double last = 0;
    for (Map.Entry<Long, Double> difference : differences.entrySet()) {
      sum += difference.getValue();
      last = difference.getKey();
      if (sum >= weight) {
        break;
      }
    }
    return last;
  }
}
