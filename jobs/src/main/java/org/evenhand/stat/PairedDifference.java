package org.evenhand.stat;

/**
 * The difference of two proportions in pairs.
 *
 * <p><b>Estimates</b> how much more probable the event is for the member of the group than for the
 * member of the reference that it is paired with.
 *
 * <p><b>Formula.</b> The estimate is {@code (b - c)/n}. The limits are those of Wald with half a
 * pair added to each of the four kinds: {@code d ± z √(b' + c' - (b' - c')²/n') / n'} with {@code
 * b' = b + 1/2, c' = c + 1/2, n' = n + 2, d = (b' - c')/n'}.
 *
 * <p><b>Inputs.</b> {@code b} pairs in which only the member of the group had the event, {@code c}
 * in which only the member of the reference had it, among {@code n} pairs; a level in (0, 1).
 *
 * <p><b>Result.</b> A difference in [-1, 1] with limits drawn in to that range.
 *
 * <p><b>Special cases.</b> Not estimable without a pair.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if a count is negative, the discordant pairs
 * exceed all, or the level is not in (0, 1).
 *
 * <p><b>Source.</b> Agresti and Min, Statistics in Medicine 24 (2005) 729.
 *
 * <p><b>Agrees with</b> R {@code PropCIs::diffpropci.mp}, whose formula stands in the generator of
 * its reference values.
 */
public final class PairedDifference {
  private PairedDifference() {}

  /**
   * The difference with its adjusted interval.
   *
   * @param b pairs in which only the member of the group had the event
   * @param c pairs in which only the member of the reference had it
   * @param n all pairs
   * @param level confidence level, a proportion in (0, 1)
   * @return a difference in [-1, 1] with limits in [-1, 1]; not estimable without a pair
   * @throws IllegalArgumentException if a count is negative, the discordant pairs exceed all, or
   *     the level is not in (0, 1)
   */
  public static Value of(long b, long c, long n, double level) {
    double z = StandardNormal.twoSided(level);
    long discordant = new Proportion(new Proportion(b, n).x() + new Proportion(c, n).x(), n).x();
    if (n == 0) {
      return Value.notEstimable(Reason.NO_PAIR);
    }
    double pairs = n + 2.0;
    double middle = (b - c) / pairs;
    double half = z * Math.sqrt(discordant + 1 - middle * (b - c)) / pairs;
    return Value.of(
        (double) (b - c) / n,
        new Interval(Math.max(-1, middle - half), Math.min(1, middle + half), level));
  }
}
