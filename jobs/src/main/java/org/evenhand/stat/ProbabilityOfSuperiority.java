package org.evenhand.stat;

import java.util.List;

/**
 * The probability that a value of the group is larger than one of the reference, within strata.
 *
 * <p><b>Estimates</b> the probability that of two values of one stratum, one drawn from the group
 * and one from its reference, the group's is the larger, a tie counted half; averaged over the
 * strata.
 *
 * <p><b>Formula.</b> Per stratum {@code θ = U / (n1 n2)}, {@code U} the Mann-Whitney count with
 * ties as one half; the estimate is {@code Σ w θ / Σ w} with {@code w = n1 n2 / n}. Variance of
 * {@code θ}: that of DeLong, {@code s1²/n1 + s2²/n2} of the placements; where either has a single
 * value, whose placement has no spread, that of {@code U} under equal chances, {@code (n + 1 - Σ
 * (t³ - t)/(n (n-1))) / (12 n1 n2)} with {@code t} the sizes of the ties. Limits are symmetric on
 * the scale of {@code ln θ/(1-θ)}.
 *
 * <p><b>Inputs.</b> One table of two rows per stratum, group and reference, with a column for each
 * value in ascending order; a level in (0, 1).
 *
 * <p><b>Result.</b> A probability in [0, 1]; one half if neither tends to the larger values.
 *
 * <p><b>Special cases.</b> Strata in which either is empty are left out. Without an interval at 0
 * and 1 and if no placement differs. Not estimable without a comparable stratum.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if there is no table, a table does not have
 * two rows, they differ in shape or have a negative count, or the level is not in (0, 1).
 *
 * <p><b>Source.</b> Mann and Whitney, Annals of Mathematical Statistics 18 (1947) 50; DeLong,
 * DeLong and Clarke-Pearson, Biometrics 44 (1988) 837; Newcombe, Statistics in Medicine 25 (2006)
 * 559; weights as in Mantel and Haenszel (1959).
 *
 * <p><b>Agrees with</b> {@code pROC::auc} and {@code pROC::var(method = "delong")} 1.18.0 per
 * stratum. <b>Differs from</b> {@code pROC::ci.auc} in its limits, which are not on a logarithmic
 * scale there.
 */
public final class ProbabilityOfSuperiority {
  private ProbabilityOfSuperiority() {}

  /**
   * The probability with its interval.
   *
   * @param strata one table per stratum, the group's row first
   * @param level confidence level, a proportion in (0, 1)
   * @return a probability in [0, 1]; without an interval at 0 and 1 and if no placement differs;
   *     not estimable if no stratum has values of both
   * @throws IllegalArgumentException if there is no table, a table does not have two rows, they
   *     differ in shape or have a negative count, or the level is not in (0, 1)
   */
  public static Value of(List<long[][]> strata, double level) {
    double z = StandardNormal.twoSided(level);
    List<CrossTable> used = CrossTable.ofTwoRows(strata);
    if (used.isEmpty()) {
      return CrossTable.noComparableStratum();
    }
    double all = used.stream().mapToDouble(CrossTable::weight).sum();
    double sum = 0;
    double variance = 0;
    for (CrossTable table : used) {
      Placements own = Placements.of(table);
      double share = table.weight() / all;
      sum += share * own.mean;
      variance += share * share * own.variance(table);
    }
    double odds = sum * (1 - sum);
    if (!(odds > 0 && variance > 0)) {
      return Value.of(Math.min(1, sum));
    }
    double half = z * Math.sqrt(variance) / odds;
    double logit = Math.log(sum / (1 - sum));
    return Value.of(sum, new Interval(inverse(logit - half), inverse(logit + half), level));
  }

  private static double inverse(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  /** Where the values of one lie among those of the other: their mean and their spreads. */
  private record Placements(double mean, double spread1, double spread2) {

    static Placements of(CrossTable table) {
      long[] group = table.counts()[0];
      long[] reference = table.counts()[1];
      double[] first = below(reference, table.rows()[1]);
      double[] second = below(group, table.rows()[0]);
      double mean = sum(group, first, 0, 1) / table.rows()[0];
      return new Placements(
          mean,
          sum(group, first, mean, 2) / (table.rows()[0] - 1),
          sum(reference, second, 1 - mean, 2) / (table.rows()[1] - 1));
    }

    double variance(CrossTable table) {
      boolean single = table.rows()[0] == 1 || table.rows()[1] == 1;
      return single
          ? table.varianceOfRanks()
          : spread1 / table.rows()[0] + spread2 / table.rows()[1];
    }

    /** For each column the share of these values that lie below it, those in it counted half. */
    private static double[] below(long[] counts, long total) {
      double[] shares = new double[counts.length];
      long before = 0;
      for (int j = 0; j < counts.length; j++) {
        shares[j] = (before + counts[j] / 2.0) / total;
        before += counts[j];
      }
      return shares;
    }

    private static double sum(long[] counts, double[] values, double centre, int power) {
      double sum = 0;
      for (int j = 0; j < counts.length; j++) {
        sum += counts[j] * Math.pow(values[j] - centre, power);
      }
      return sum;
    }
  }
}
