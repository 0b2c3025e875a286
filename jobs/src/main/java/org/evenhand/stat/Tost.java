package org.evenhand.stat;

/**
 * Two one-sided tests of parity.
 *
 * <p><b>Estimates</b> how well the data exclude a difference of two proportions that is as large as
 * a margin fixed in advance, in either direction.
 *
 * <p><b>Formula.</b> {@code d = p1 - p2}, {@code s = √(p1(1-p1)/n1 + p2(1-p2)/n2)}. The one-sided
 * p-values are {@code 1 - Φ((d - lower)/s)} and {@code Φ((d - upper)/s)}; the p-value of the whole
 * is the larger. It is below {@code α} exactly if the interval {@code d ± z s} of level {@code 1 -
 * 2α} (90 % for {@code α} = 5 %) lies inside the margins.
 *
 * <p><b>Inputs.</b> One 2 x 2 table of counts; margins as differences of proportions; {@code α} in
 * (0, 0.5).
 *
 * <p><b>Result.</b> The difference in [-1, 1], its interval of level {@code 1 - 2α} and, as
 * p-value, the larger of the two. The limits may leave [-1, 1].
 *
 * <p><b>Special cases.</b> Not estimable if either is empty, or if both rates are 0 or 1, so that
 * the formula knows no error.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if the margins are out of order or {@code α}
 * is not in (0, 0.5).
 *
 * <p><b>Source.</b> Schuirmann, Journal of Pharmacokinetics and Biopharmaceutics 15 (1987) 657;
 * Lakens, Social Psychological and Personality Science 8 (2017) 355.
 *
 * <p><b>Agrees with</b> {@code TOSTER::twoprop_test} (the published example .65 against .70).
 * <b>Differs from</b> versions that use a pooled or a score variance.
 */
public final class Tost {
  private Tost() {}

  /**
   * The two tests of a difference.
   *
   * @param table events among trials of both
   * @param lowerMargin the smallest difference that still counts as parity
   * @param upperMargin the largest such difference, above {@code lowerMargin}
   * @param alpha error rate of each test, in (0, 0.5)
   * @return the difference in [-1, 1] with its interval of level {@code 1 - 2α} and, as p-value,
   *     the larger of the two; not estimable if either is empty, or if both rates are 0 or 1, so
   *     that the formula knows no error
   * @throws IllegalArgumentException if the margins are out of order or alpha is not in (0, 0.5)
   */
  public static Value differences(
      TwoByTwo table, double lowerMargin, double upperMargin, double alpha) {
    if (!(lowerMargin < upperMargin)) {
      throw new IllegalArgumentException(
          "margins out of order: " + lowerMargin + ", " + upperMargin);
    }
    if (!(alpha > 0 && alpha < 0.5)) {
      throw new IllegalArgumentException("alpha must lie in (0, 0.5): " + alpha);
    }
    if (!table.isComparable()) {
      return table.notComparable();
    }
    double variance =
        new Proportion(table.x1(), table.n1()).variance()
            + new Proportion(table.x2(), table.n2()).variance();
    if (variance == 0) {
      return Value.notEstimable(Reason.NO_STANDARD_ERROR);
    }
    double difference = table.groupRate() - table.referenceRate();
    double error = Math.sqrt(variance);
    double p =
        Math.max(
            StandardNormal.atMost((lowerMargin - difference) / error),
            StandardNormal.atMost((difference - upperMargin) / error));
    double half = StandardNormal.exceededWith(alpha) * error;
    return Estimated.of(difference)
        .with(new Interval(difference - half, difference + half, 1 - 2 * alpha))
        .withPValue(p);
  }
}
