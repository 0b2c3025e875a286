package org.evenhand.stat;

import java.util.List;

/**
 * The Breslow-Day test of equal odds ratios in several 2 x 2 tables, with and without Tarone's
 * adjustment.
 *
 * <p><b>Estimates</b> how far the odds ratios of the strata are from one common odds ratio; a large
 * statistic says that no single number describes them.
 *
 * <p><b>Formula.</b> {@code X² = Σ (x1 - e)² / v} with {@code 1/v = 1/e + 1/(n1-e) + 1/(m1-e) +
 * 1/(n2-m1+e)}, where {@code e} is the count at which the stratum, its margins kept, has the
 * Mantel-Haenszel odds ratio, and {@code m1} its events. Tarone takes off {@code (Σ (x1 - e))² / Σ
 * v}. Degrees of freedom: informative strata less one; a stratum is informative if both have a
 * trial and there are both events and trials without one.
 *
 * <p><b>Inputs.</b> One 2 x 2 table per stratum, in any order.
 *
 * <p><b>Result.</b> A statistic of at least 0, its degrees of freedom and its p-value.
 *
 * <p><b>Special cases.</b> Strata that are not informative are left out. Not estimable with fewer
 * than two informative strata or if their common odds ratio is 0 or has no finite value.
 *
 * <p><b>Throws.</b> Nothing.
 *
 * <p><b>Source.</b> Breslow and Day, Statistical Methods in Cancer Research I (1980) 142; Tarone,
 * Biometrika 72 (1985) 91.
 *
 * <p><b>Agrees with</b> {@code metafor::rma.mh} 3.8-1 and, where every stratum is informative, with
 * {@code DescTools::BreslowDayTest}, which counts the others in its degrees of freedom.
 */
public final class BreslowDayTest {
  private BreslowDayTest() {}

  /**
   * The test without Tarone's adjustment.
   *
   * @param strata one table per stratum
   * @return the statistic, at least 0, with its degrees of freedom and p-value; not estimable with
   *     fewer than two informative strata or if their common odds ratio is 0 or has no finite value
   */
  public static Value of(List<TwoByTwo> strata) {
    return test(strata, false);
  }

  /**
   * The test with Tarone's adjustment.
   *
   * @param strata one table per stratum
   * @return the statistic, at least 0, with its degrees of freedom and p-value; not estimable with
   *     fewer than two informative strata or if their common odds ratio is 0 or has no finite value
   */
  public static Value tarone(List<TwoByTwo> strata) {
    return test(strata, true);
  }

  private static Value test(List<TwoByTwo> strata, boolean adjusted) {
    List<TwoByTwo> used =
        MantelHaenszel.comparable(strata).stream().filter(TwoByTwo::hasBothOutcomes).toList();
    if (used.size() < 2) {
      return Value.notEstimable(Reason.TOO_FEW_STRATA_WITH_BOTH_OUTCOMES);
    }
    if (!(MantelHaenszel.oddsRatio(used, 0.95) instanceof Estimated common)
        || common.value() == 0) {
      return Value.notEstimable(Reason.NO_COMMON_ODDS_RATIO);
    }
    double odds = common.value();
    double statistic =
        MantelHaenszel.sum(
            used, t -> deviation(t, odds) * (deviation(t, odds) / variance(t, odds)));
    if (adjusted) {
      double total = MantelHaenszel.sum(used, t -> deviation(t, odds));
      statistic -= total * total / MantelHaenszel.sum(used, t -> variance(t, odds));
    }
    return ChiSquaredTail.tested(Math.max(0, statistic), used.size() - 1);
  }

  private static double deviation(TwoByTwo t, double odds) {
    return t.x1() - expected(t, odds);
  }

  private static double variance(TwoByTwo t, double odds) {
    double a = expected(t, odds);
    double b = t.n1() - a;
    double c = t.events() - a;
    double d = t.n2() - c;
    return 1 / (1 / a + 1 / b + 1 / c + 1 / d);
  }

  /** The root of {@code (odds-1) e² - s e + odds n1 m1 = 0} in whichever form does not cancel. */
  private static double expected(TwoByTwo t, double odds) {
    double product = (double) t.n1() * t.events();
    double s = odds * ((double) t.n1() + t.events()) + t.n2() - t.events();
    double root = Math.sqrt(Math.max(0, s * s - 4 * (odds - 1) * odds * product));
    return s > 0 ? 2 * odds * product / (s + root) : (s - root) / (2 * (odds - 1));
  }
}
