package org.evenhand.stat;

import java.util.List;

/**
 * Relative rates of two groups that pass a sequence of steps, and how they add up.
 *
 * <p><b>Estimates</b> how many times as probable it is in the group as in its reference to take all
 * steps, and what part of the logarithm of that ratio belongs to each step.
 *
 * <p><b>Formula.</b> The relative rate index of step {@code k} is {@code R_k = (x1/n1)/(x2/n2)} of
 * its own trials; the overall ratio is {@code Π R_k}, so that {@code ln R = Σ ln R_k}, and the
 * share of a step is {@code ln R_k / ln R}. Limits of the overall ratio: {@code exp(ln R ± z √v)},
 * {@code v = Σ (1/x1 - 1/n1 + 1/x2 - 1/n2)} over the steps. If the trials of a step are the events
 * of the step before, the overall ratio is that of the last events over the first trials, and its
 * limits are those of {@link KatzRatio}. If trials without a known result were left out of a step,
 * each side's product of rates is the product-limit estimate with Greenwood's variance.
 *
 * <p><b>Inputs.</b> One 2 x 2 table per step in their order, each with trials of both.
 *
 * <p><b>Result.</b> A ratio of at least 0; a logarithm; a share, which may be negative or above 1.
 *
 * <p><b>Special cases.</b> A ratio of 0 comes without an interval and has neither logarithm nor
 * shares. An overall ratio of 1 has no shares. Not estimable without a step, if a side of a step is
 * empty, or if the reference has no event in some step.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if the level is not in (0, 1).
 *
 * <p><b>Source.</b> Feyerherm, Snyder and Villarruel, Disproportionate Minority Contact Technical
 * Assistance Manual, chapter 1 (relative rate index); Uhrig, Ministry of Justice (2016); Kaplan and
 * Meier, JASA 53 (1958) 457.
 *
 * <p><b>Agrees with</b> {@code epitools::riskratio.wald} 0.5-10.1 where the steps telescope and,
 * for the variance of a side, with {@code survival::survfit} 3.5-3 (Greenwood).
 */
public final class StageRatios {
  private static final double ROUNDING = 1e-12;

  private StageRatios() {}

  /**
   * The ratio over all steps.
   *
   * @param steps one table per step
   * @param level confidence level, a proportion in (0, 1)
   * @return a ratio of at least 0; without an interval if it is 0 or if every trial was an event;
   *     not estimable without a step, or if a side of a step is empty or the reference of a step
   *     has no event
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  public static Value overall(List<TwoByTwo> steps, double level) {
    StandardNormal.checkLevel(level);
    double log = 0;
    double variance = 0;
    for (TwoByTwo step : steps) {
      if (!(KatzRatio.of(step, level) instanceof Estimated ratio)) {
        return KatzRatio.of(step, level);
      }
      log += Math.log(ratio.value());
      variance += spread(step.x1(), step.n1()) + spread(step.x2(), step.n2());
    }
    return steps.isEmpty()
        ? Value.notEstimable(Reason.NO_STEP)
        : NormalInterval.ofRatio(Math.exp(log), variance, level);
  }

  /**
   * The logarithm of the ratio over all steps.
   *
   * @param steps one table per step; a single one for the part of that step
   * @return a natural logarithm; not estimable where the ratio is not, or is 0
   */
  public static Value logarithm(List<TwoByTwo> steps) {
    Value overall = overall(steps, 0.95);
    if (!(overall instanceof Estimated ratio)) {
      return overall;
    }
    return ratio.value() == 0
        ? Value.notEstimable(Reason.NO_LOGARITHM)
        : Value.of(Math.log(ratio.value()));
  }

  /**
   * The share of one step in the logarithm of the ratio over all steps.
   *
   * @param steps one table per step
   * @param step the position of the step, from 0
   * @return a share; the shares of all steps add up to 1; not estimable where the logarithm is not,
   *     or is 0
   */
  public static Value share(List<TwoByTwo> steps, int step) {
    Value part = logarithm(steps.subList(step, step + 1));
    Value whole = logarithm(steps);
    if (!(part instanceof Estimated one) || !(whole instanceof Estimated all)) {
      return part instanceof NotEstimable ? part : whole;
    }
    return Math.abs(all.value()) < ROUNDING
        ? Value.notEstimable(Reason.NO_LOGARITHM_TO_SHARE)
        : Value.of(one.value() / all.value());
  }

  private static double spread(double x, double n) {
    return (n - x) / x / n;
  }
}
