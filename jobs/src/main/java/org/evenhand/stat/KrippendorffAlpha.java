package org.evenhand.stat;

import java.util.Arrays;

/**
 * Agreement of any number of raters, of whom some may have left units out.
 *
 * <p><b>Estimates</b> which part of the disagreement that chance would bring is absent.
 *
 * <p><b>Formula.</b> With {@code n_uc} ratings of unit {@code u} by value {@code c} and {@code m_u}
 * in all, the coincidences are {@code o_cd = Σ_u n_uc (n_ud - [c=d])/(m_u - 1)} over the units with
 * at least two ratings, each as often as it occurs, {@code n_c} their sums and {@code n} the sum of
 * all. {@code α = 1 - (n-1) Σ o_cd δ²_cd / Σ n_c (n_d - [c=d]) δ²_cd}. The distance {@code δ²} is 1
 * (nominal) or the square of {@code n_c/2 + n_{c+1} + ... + n_d/2} (ordinal), each 0 between equal
 * values.
 *
 * <p><b>Inputs.</b> Counts of ratings, one row per kind of unit and one column per value, the
 * columns in the order of the values; and how many units of each kind there are.
 *
 * <p><b>Result.</b> A coefficient of at most 1, 0 at chance, without an interval.
 *
 * <p><b>Special cases.</b> Units with fewer than two ratings are left out. Not estimable if no unit
 * has two ratings or if all ratings are equal.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if a count is negative, the rows differ in
 * length or there is not one number of units per row.
 *
 * <p><b>Source.</b> Krippendorff, Content Analysis; Krippendorff, Computing Krippendorff's
 * Alpha-Reliability (2011).
 *
 * <p><b>Agrees with</b> R {@code irr::kripp.alpha}, whose formula stands in the generator of its
 * reference values.
 */
public final class KrippendorffAlpha {

  /** The squared distance of two columns, given how many ratings each column has. */
  @FunctionalInterface
  private interface Metric {
    double between(int c, int d, double[] ratings);
  }

  private KrippendorffAlpha() {}

  /**
   * Alpha of categories without order.
   *
   * @param ratings counts, one row per kind of unit, one column per value
   * @param times how many units of each kind there are
   * @return a coefficient of at most 1; not estimable if no unit has two ratings or all are equal
   * @throws IllegalArgumentException if a count is negative, the rows differ in length or there is
   *     not one number of units per row
   */
  public static Value nominal(long[][] ratings, long[] times) {
    return of(ratings, times, (c, d, n) -> 1);
  }

  /**
   * Alpha of ordered values.
   *
   * @param ratings counts, one row per kind of unit, one column per value in their order
   * @param times how many units of each kind there are
   * @return a coefficient of at most 1; not estimable if no unit has two ratings or all are equal
   * @throws IllegalArgumentException if a count is negative, the rows differ in length or there is
   *     not one number of units per row
   */
  public static Value ordinal(long[][] ratings, long[] times) {
    return of(ratings, times, KrippendorffAlpha::ranks);
  }

  private static Value of(long[][] ratings, long[] times, Metric metric) {
    if (ratings.length != times.length) {
      throw new IllegalArgumentException("every kind of unit needs its number");
    }
    int k = ratings.length == 0 ? 0 : ratings[0].length;
    double[][] coincidences = new double[k][k];
    for (int u = 0; u < ratings.length; u++) {
      refuseMisfit(ratings[u], times[u], k);
      add(ratings[u], times[u], coincidences);
    }
    double[] sums = Arrays.stream(coincidences).mapToDouble(r -> Arrays.stream(r).sum()).toArray();
    double n = Arrays.stream(sums).sum();
    if (n == 0) {
      return Value.notEstimable(Reason.NO_UNIT_RATED_TWICE);
    }
    double observed = 0;
    double expected = 0;
    for (int c = 0; c < k; c++) {
      for (int d = c + 1; d < k; d++) {
        double distance = metric.between(c, d, sums);
        observed += coincidences[c][d] * distance;
        expected += sums[c] * sums[d] * distance;
      }
    }
    return expected == 0
        ? Value.notEstimable(Reason.ONE_CATEGORY)
        : Value.of(1 - (n - 1) * observed / expected);
  }

  private static void add(long[] unit, long times, double[][] coincidences) {
    long size = Arrays.stream(unit).sum();
    for (int c = 0; size > 1 && c < unit.length; c++) {
      for (int d = 0; d < unit.length; d++) {
        double pairs = (double) unit[c] * (unit[d] - (c == d ? 1 : 0));
        coincidences[c][d] += times * pairs / (size - 1);
      }
    }
  }

  private static double ranks(int c, int d, double[] ratings) {
    double distance = (ratings[c] + ratings[d]) / 2;
    for (int g = c + 1; g < d; g++) {
      distance += ratings[g];
    }
    return distance * distance;
  }

  private static void refuseMisfit(long[] unit, long times, int values) {
    if (times < 0 || unit.length != values || Arrays.stream(unit).anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("every unit needs a count of each value");
    }
  }
}
