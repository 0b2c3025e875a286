package org.evenhand.stat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Whether the ratio of two rates is the same in every stratum, on the scale of its logarithm.
 *
 * <p><b>Estimates</b> how far the log rate ratios of strata differ beyond chance: Cochran's test
 * that they are equal, the test that none stands out, and their standard deviation between strata.
 *
 * <p><b>Formula.</b> Per stratum {@code y = ln(x1/n1) - ln(x2/n2)} with variance {@code v = 1/x1 -
 * 1/n1 + 1/x2 - 1/n2}, times its design effect; {@code Q = Σ (y - m)²/v} with {@code m} the mean
 * weighted by {@code 1/v}, chi-squared with strata less 1 degrees of freedom; {@code τ} by Paule
 * and Mandel. Where one of a stratum's four counts, events and other trials of both, is 0, one half
 * is added to all four of them; the other strata stay as they are.
 *
 * <p><b>Inputs.</b> One 2 x 2 table per stratum, in any order; a level in (0, 1) for the interval
 * of {@code τ}.
 *
 * <p><b>Result.</b> As {@link PauleMandel}: {@code τ} on the scale of the logarithm, the test with
 * its degrees of freedom, the share of variation beyond chance.
 *
 * <p><b>Special cases.</b> A stratum in which one side is empty, or with one outcome only, says
 * nothing and is left out. Not estimable with fewer than two strata left.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if the level is not in (0, 1).
 *
 * <p><b>Source.</b> Cochran, Biometrics 10 (1954) 101; Paule and Mandel, Journal of Research of the
 * National Bureau of Standards 87 (1982) 377; Higgins and others, Cochrane Handbook (2019), ch. 10,
 * for the halves.
 *
 * <p><b>Agrees with</b> {@code metafor::rma(measure = "RR", method = "PM", drop00 = TRUE)} 3.8-1.
 * <b>Differs from</b> {@link BreslowDayTest}, which asks the same of odds ratios.
 *
 * @param spread the test that all are equal and their standard deviation between strata
 * @param outlier the test that none stands out
 */
public record RatioHomogeneity(PauleMandel spread, Value outlier) {
  private static final double ADDED = 0.5;

  /**
   * Tests and spread of the log rate ratios.
   *
   * @param strata one table per stratum; those without both sides or both outcomes are left out
   * @param designEffects for each how many times as large its variance is as that of independent
   *     trials
   * @param level confidence level of the interval of the spread, a proportion in (0, 1)
   * @return spread and tests; not estimable with fewer than two strata left
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  public static RatioHomogeneity of(List<TwoByTwo> strata, double[] designEffects, double level) {
    int[] used =
        IntStream.range(0, strata.size())
            .filter(i -> strata.get(i).isComparable() && strata.get(i).hasBothOutcomes())
            .toArray();
    double[] ratios = Arrays.stream(used).mapToDouble(i -> logRatio(strata.get(i))).toArray();
    double[] variances =
        Arrays.stream(used).mapToDouble(i -> designEffects[i] * variance(strata.get(i))).toArray();
    return new RatioHomogeneity(
        PauleMandel.of(ratios, variances, level), outlier(ratios, variances));
  }

  /** Which of them stands out most: its distance from the mean in standard errors. */
  private static Value outlier(double[] ratios, double[] variances) {
    if (ratios.length < 2) {
      return Value.notEstimable(Reason.FEWER_THAN_TWO_TO_COMPARE);
    }
    double weights = Arrays.stream(variances).map(v -> 1 / v).sum();
    double mean =
        IntStream.range(0, ratios.length).mapToDouble(i -> ratios[i] / variances[i]).sum()
            / weights;
    double largest =
        IntStream.range(0, ratios.length)
            .mapToDouble(i -> Math.abs(ratios[i] - mean) / Math.sqrt(variances[i] - 1 / weights))
            .max()
            .orElseThrow();
    return Estimated.of(largest)
        .withPValue(Math.min(1, ratios.length * NormalScore.pValue(largest)));
  }

  /** The p-value of both tests together: twice the smaller; absent where there is none. */
  public OptionalDouble pValue() {
    return spread.homogeneity() instanceof Estimated q && outlier instanceof Estimated far
        ? OptionalDouble.of(Math.min(1, 2 * Math.min(q.pValue().orElse(1), far.pValue().orElse(1))))
        : OptionalDouble.empty();
  }

  private static double added(TwoByTwo t) {
    boolean full = t.x1() > 0 && t.x2() > 0 && t.nonEvents1() > 0 && t.nonEvents2() > 0;
    return full ? 0 : ADDED;
  }

  private static double logRatio(TwoByTwo t) {
    double added = added(t);
    return Math.log((t.x1() + added) / (t.n1() + 2 * added))
        - Math.log((t.x2() + added) / (t.n2() + 2 * added));
  }

  private static double variance(TwoByTwo t) {
    double added = added(t);
    return 1 / (t.x1() + added)
        - 1 / (t.n1() + 2 * added)
        + 1 / (t.x2() + added)
        - 1 / (t.n2() + 2 * added);
  }
}
