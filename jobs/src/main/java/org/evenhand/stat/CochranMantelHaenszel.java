package org.evenhand.stat;

import java.util.List;

/**
 * The Cochran-Mantel-Haenszel test of conditional independence in several 2 x 2 tables.
 *
 * <p><b>Estimates</b> how far the group's events, summed over the strata, are from those expected
 * if within every stratum the event were as probable in the group as in its reference.
 *
 * <p><b>Formula.</b> Per stratum {@code m1} events and {@code m0} other trials among {@code n = n1
 * + n2}: {@code X² = (|Δ| - k)² / Σ n1 n2 m1 m0 / (n² (n-1))}, {@code Δ = Σ (x1 - n1 m1/n)}, with 1
 * degree of freedom. {@code k = 0}; with the correction {@code k = 1/2} if {@code |Δ|} is at least
 * {@code 1/2}, else 0, as in R.
 *
 * <p><b>Inputs.</b> One 2 x 2 table per stratum, in any order.
 *
 * <p><b>Result.</b> A statistic of at least 0, 1 degree of freedom and the p-value.
 *
 * <p><b>Special cases.</b> Strata in which either is empty are left out. With the correction the
 * statistic jumps as {@code |Δ|} passes {@code 1/2}; that is R's rule. Not estimable without a
 * comparable stratum or if none has both events and trials without one.
 *
 * <p><b>Throws.</b> Nothing.
 *
 * <p><b>Source.</b> Mantel and Haenszel, JNCI 22 (1959) 719; Cochran, Biometrics 10 (1954) 417;
 * Agresti, Categorical Data Analysis.
 *
 * <p><b>Agrees with</b> R 4.2 {@code mantelhaen.test}, which corrects unless told otherwise.
 * <b>Differs from</b> Cochran's own statistic, which has {@code n³} in place of {@code n² (n-1)}.
 */
public final class CochranMantelHaenszel {
  /** So that a deviation of one half is one half whichever of the two is counted. */
  private static final double ROUNDING = 1e-9;

  private CochranMantelHaenszel() {}

  /**
   * The test.
   *
   * @param strata one table per stratum; strata in which either is empty are left out
   * @param correction whether to correct for continuity
   * @return the statistic, at least 0, with 1 degree of freedom and its p-value; not estimable
   *     without a comparable stratum or if none of them has both events and trials without one
   */
  public static Value of(List<TwoByTwo> strata, ContinuityCorrection correction) {
    List<TwoByTwo> used = MantelHaenszel.comparable(strata);
    if (used.isEmpty()) {
      return MantelHaenszel.noComparableStratum();
    }
    double variance = MantelHaenszel.sum(used, CochranMantelHaenszel::variance);
    if (variance == 0) {
      return Value.notEstimable(Reason.ONE_OUTCOME_IN_EVERY_STRATUM);
    }
    double deviation = Math.abs(MantelHaenszel.sum(used, t -> t.x1() - t.n1() * shareOfEvents(t)));
    boolean corrected = correction == ContinuityCorrection.YATES && deviation >= 0.5 - ROUNDING;
    double kept = Math.max(0, deviation - (corrected ? 0.5 : 0));
    return ChiSquaredTail.tested(kept * kept / variance, 1);
  }

  private static double shareOfEvents(TwoByTwo t) {
    return (double) t.events() / t.trials();
  }

  /** Of the excess in a stratum, its margins given, if nothing is to be found. */
  static double variance(TwoByTwo t) {
    double share = shareOfEvents(t);
    return share * (1 - share) * t.n1() / (t.trials() - 1) * t.n2();
  }
}
