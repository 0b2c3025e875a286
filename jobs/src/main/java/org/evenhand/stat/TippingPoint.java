package org.evenhand.stat;

/**
 * How many trials of missing membership suffice to undo a comparison.
 *
 * <p><b>Estimates</b> the smallest number of missing trials that, given to the group or the
 * reference in the worst way while the others stay left out, bring the ratio of the two rates to 1
 * or across it.
 *
 * <p><b>Formula.</b> If the group's rate is the higher, {@code e} missing events go to the
 * reference and {@code f} missing trials without an event to the group: the smallest {@code e + f}
 * with {@code x1 (n2 + e) ≤ (x2 + e)(n1 + f)}. If it is the lower, with the two exchanged. Found by
 * trying every {@code e}.
 *
 * <p><b>Inputs.</b> One 2 x 2 table of the known trials; counts of missing ones.
 *
 * <p><b>Result.</b> A whole number of trials, at least 1.
 *
 * <p><b>Special cases.</b> Not estimable if either is empty, if the known rates are equal, or if no
 * allocation suffices.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if a missing count is negative; {@link
 * ArithmeticException} if a product of two counts exceeds a long.
 *
 * <p><b>Source.</b> The tipping-point analysis of missing data: Yan, Lee and Li, Journal of
 * Biopharmaceutical Statistics 19 (2009) 1085.
 *
 * <p><b>Agrees with</b> the smallest of all allocations of small tables, tried one by one in R 4.2
 * and in the tests. <b>Differs from</b> tipping points of a p-value: here the estimate itself tips.
 */
public final class TippingPoint {
  private TippingPoint() {}

  /**
   * The tipping point.
   *
   * @param known the trials whose membership is known
   * @param missingEvents events whose membership is missing
   * @param missingNonEvents trials without an event whose membership is missing
   * @return a whole number of trials, at least 1; not estimable if either is empty, if the known
   *     rates are equal, or if no allocation suffices
   * @throws IllegalArgumentException if a missing count is negative
   * @throws ArithmeticException if a product of two counts exceeds the range of a long
   */
  public static Value of(TwoByTwo known, long missingEvents, long missingNonEvents) {
    AllocationBounds.checkMissing(missingEvents, missingNonEvents);
    if (!known.isComparable()) {
      return known.notComparable();
    }
    long cross = cross(known, 0);
    if (cross == 0) {
      return Value.notEstimable(Reason.EQUAL_RATES);
    }
    TwoByTwo higher = cross > 0 ? known : known.swapped();
    long fewest = Long.MAX_VALUE;
    for (long e = 0; e <= Math.min(missingEvents, fewest - 1); e++) {
      long f = nonEventsNeeded(higher, e);
      fewest = f <= missingNonEvents ? Math.min(fewest, e + f) : fewest;
    }
    return fewest == Long.MAX_VALUE ? Value.notEstimable(Reason.NO_ALLOCATION) : Value.of(fewest);
  }

  /** The smallest f with {@code x1 (n2 + e) <= (x2 + e)(n1 + f)}; the largest long if none is. */
  private static long nonEventsNeeded(TwoByTwo t, long e) {
    long lacking = cross(t, e);
    if (lacking <= 0) {
      return 0;
    }
    long step = t.x2() + e;
    return step == 0 ? Long.MAX_VALUE : (lacking - 1) / step + 1;
  }

  private static long cross(TwoByTwo t, long e) {
    return Math.subtractExact(
        Math.multiplyExact(t.x1(), t.n2() + e), Math.multiplyExact(t.x2() + e, t.n1()));
  }
}
