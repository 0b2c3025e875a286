package org.evenhand.stat;

import java.util.List;

/**
 * One unit of many beside what all of them together would lead to expect: a point of a funnel plot.
 *
 * <p><b>Estimates</b> whether a unit's events are more or fewer than its mix of strata leads to
 * expect, in standard deviations.
 *
 * <p><b>Formula.</b> In strata with {@code n1} trials of the unit, {@code n2} of all other units
 * and {@code m} events among all {@code n}: {@code E = Σ n1 m/n}, {@code V = Σ n1 n2 m (n-m) / (n²
 * (n-1))}, and {@code z = (O - E) / √(V + (τ Σ n1)²)}, where {@code τ} is the standard deviation
 * between units that is allowed for. The unit lies outside of the limits of a level if {@code |z|}
 * exceeds the normal quantile. The rate in excess of the expected one is {@code (O - E)/Σ n1}; its
 * variance within units is {@code Σ n1 (m/n)(1 - m/n) / (Σ n1)²}.
 *
 * <p><b>Inputs.</b> A list of 2 x 2 tables, the unit as the group and all other units as the
 * reference; {@code τ} of at least 0, a difference of proportions.
 *
 * <p><b>Result.</b> Observed and expected events and a deviation without unit.
 *
 * <p><b>Special cases.</b> Without a trial, or if nothing could vary, there is no deviation and the
 * unit is not outside of any limits. A stratum in which the unit is alone counts as expected what
 * it has.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if the level is not in (0, 1) or {@code τ} is
 * negative.
 *
 * <p><b>Source.</b> Spiegelhalter, Statistics in Medicine 24 (2005) 1185; Mantel and Haenszel, JNCI
 * 22 (1959) 719.
 *
 * <p><b>Agrees with</b> R 4.2 {@code mantelhaen.test(correct = FALSE)}, whose statistic is the
 * square at {@code τ = 0}. <b>Differs from</b> {@code FunnelPlotR}, where the unit's own part in
 * the expectation is not taken off the variance and deviations may be of logarithms.
 *
 * @param trials of the unit
 * @param observed its events
 * @param expected its events at the rates of all units
 * @param variance of its events, given the rates of all units
 * @param variancesWithin the sum of {@code n1 (m/n)(1 - m/n)}
 */
public record ObservedExpected(
    long trials, long observed, double expected, double variance, double variancesWithin) {

  /** The unit, the first of the two in each of the tables. */
  public static ObservedExpected of(List<TwoByTwo> strata) {
    double expected = 0;
    double variance = 0;
    double inside = 0;
    for (TwoByTwo t : strata.stream().filter(t -> t.n1() > 0).toList()) {
      double rate = (double) t.events() / t.trials();
      double part = t.n1() * rate * (1 - rate);
      expected += t.n1() * rate;
      inside += part;
      variance += t.n2() == 0 ? 0 : part * t.n2() / (t.trials() - 1.0);
    }
    TwoByTwo all = TwoByTwo.pooled(strata);
    return new ObservedExpected(all.n1(), all.x1(), expected, variance, inside);
  }

  /** The rate in excess of the expected one; not estimable without a trial. */
  public Value excess() {
    return trials == 0
        ? new Proportion(0, 0).notEstimable()
        : Value.of((observed - expected) / trials);
  }

  /** The variance of the excess within units; not estimable without a trial. */
  public Value excessVariance() {
    return trials == 0
        ? new Proportion(0, 0).notEstimable()
        : Value.of(variancesWithin / trials / trials);
  }

  /**
   * The standardised deviation.
   *
   * @param between standard deviation between units, a difference of proportions of at least 0
   * @return a number of standard deviations; not estimable if nothing could vary
   * @throws IllegalArgumentException if the deviation between units is negative
   */
  public Value deviation(double between) {
    if (!(between >= 0)) {
      throw new IllegalArgumentException("a standard deviation is not negative: " + between);
    }
    double total = variance + between * between * trials * trials;
    return total > 0
        ? Value.of((observed - expected) / Math.sqrt(total))
        : Value.notEstimable(Reason.CONSTANT_UNIT);
  }

  /**
   * Whether the unit lies outside of the limits.
   *
   * @param level of the limits, a proportion in (0, 1)
   * @param between standard deviation between units that is allowed for
   * @throws IllegalArgumentException if the level is not in (0, 1) or the deviation is negative
   */
  public boolean isOutside(double level, double between) {
    double limit = StandardNormal.twoSided(level);
    return deviation(between) instanceof Estimated z && Math.abs(z.value()) > limit;
  }
}
