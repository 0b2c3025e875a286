package org.evenhand.stat;

import java.util.List;

/**
 * Two comparisons of like with like set beside each other: the ratio of their Mantel-Haenszel rate
 * ratios.
 *
 * <p><b>Estimates</b> how many times as large the ratio of two rates is in the first set of trials
 * as in the second; 1 if the two comparisons agree.
 *
 * <p><b>Formula.</b> {@code RR1/RR2} with limits {@code exp(ln(RR1/RR2) ± z √(v1 + v2))}, where
 * {@code v} is the Greenland-Robins variance of a ratio's logarithm. The p-value is that of {@code
 * z = ln(RR1/RR2)/√(v1 + v2)}, two-sided; {@code z²} is Cochran's test of homogeneity of the two
 * logarithms.
 *
 * <p><b>Inputs.</b> Two lists of 2 x 2 tables, one table per stratum; no trial is in both lists.
 *
 * <p><b>Result.</b> A ratio above 0 with its limits and p-value.
 *
 * <p><b>Special cases.</b> Not estimable if either ratio is not, is 0, or has no variance.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if the level is not in (0, 1).
 *
 * <p><b>Source.</b> Altman and Bland, BMJ 326 (2003) 219; Greenland and Robins, Biometrics 41
 * (1985) 55; Cochran, Biometrics 10 (1954) 101.
 *
 * <p><b>Agrees with</b> {@code metafor::rma.mh(measure = "RR")} 3.8-1 on each list, and {@code
 * metafor::rma(mods = ~ list, method = "FE")} on the two results.
 */
public final class RatioOfRatios {
  private RatioOfRatios() {}

  /**
   * The ratio of the two rate ratios.
   *
   * @param first one table per stratum
   * @param second one table per stratum, of other trials
   * @param level confidence level, a proportion in (0, 1)
   * @return a ratio above 0 with limits and p-value; not estimable if either rate ratio is not, is
   *     0, or has no variance
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  public static Value of(List<TwoByTwo> first, List<TwoByTwo> second, double level) {
    Value above = MantelHaenszel.rateRatio(first, level);
    Value below = MantelHaenszel.rateRatio(second, level);
    if (!(above instanceof Estimated one)) {
      return above;
    }
    if (!(below instanceof Estimated other)) {
      return below;
    }
    if (one.interval().isEmpty() || other.interval().isEmpty()) {
      return Value.notEstimable("one of the two ratios is 0 or does not vary");
    }
    double variance = variance(first) + variance(second);
    double ratio = one.value() / other.value();
    double p = 2 * StandardNormal.atMost(-Math.abs(Math.log(ratio)) / Math.sqrt(variance));
    return ((Estimated) NormalInterval.ofRatio(ratio, variance, level)).withPValue(p);
  }

  private static double variance(List<TwoByTwo> strata) {
    return MantelHaenszel.varianceOfLogRateRatio(MantelHaenszel.comparable(strata));
  }
}
