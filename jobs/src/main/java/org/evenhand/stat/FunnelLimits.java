package org.evenhand.stat;

/**
 * The limits of a funnel plot.
 *
 * <p><b>Estimates</b> between which values a unit of this size would be expected to lie if it had
 * nothing of its own: by chance alone, or by chance and the ordinary spread between units.
 *
 * <p><b>Formula.</b> Of a ratio of observed to expected events on the logarithmic scale {@code
 * exp(±z√(s² + τ²))}, on the square-root scale {@code (1 ± z√(s² + τ²))²}, with {@code s} as in
 * {@link OverDispersion}.
 *
 * <p><b>Inputs.</b> A unit with its expected events and their variance, and {@code τ²} of at least
 * 0 on the same scale, 0 for chance alone; a level in (0, 1).
 *
 * <p><b>Result.</b> The target, 1, with the limits about it.
 *
 * <p><b>Special cases.</b> Limits below 0 are drawn in. Not estimable without expected events.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if {@code τ²} is negative or the level is not
 * in (0, 1).
 *
 * <p><b>Source.</b> Spiegelhalter, Statistics in Medicine 24 (2005) 1185.
 *
 * <p><b>Agrees with</b> {@code FunnelPlotR::funnel_plot}, whose adjusted limits these are.
 * <b>Differs from</b> it in the limits by chance alone, for which it takes exact Poisson limits.
 */
public final class FunnelLimits {
  private FunnelLimits() {}

  /**
   * The limits of a ratio of observed to expected events.
   *
   * @param unit with its expected events; the observed ones play no part
   * @param tauSquared variance between units on the scale, at least 0
   * @param scale on which units are compared
   * @param level a proportion in (0, 1)
   * @return 1 with its limits; not estimable if no event is expected
   * @throws IllegalArgumentException if the variance is negative or the level is not in (0, 1)
   */
  public static Value of(
      OverDispersion.Unit unit, double tauSquared, OverDispersion.Scale scale, double level) {
    double z = StandardNormal.twoSided(level);
    if (!(tauSquared >= 0)) {
      throw new IllegalArgumentException("a variance must not be negative: " + tauSquared);
    }
    if (!OverDispersion.Scale.SQUARE_ROOT.isOn(unit)) {
      return Value.notEstimable(OverDispersion.Scale.SQUARE_ROOT.without);
    }
    double s = scale.error(unit);
    double half = z * Math.sqrt(s * s + tauSquared);
    return Value.of(
        1,
        new Interval(
            scale.restored(scale.target - half), scale.restored(scale.target + half), level));
  }
}
