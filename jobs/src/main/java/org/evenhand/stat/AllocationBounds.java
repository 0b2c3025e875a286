package org.evenhand.stat;

/**
 * Worst-case bounds of a comparison when it is missing for some trials to whom they belong.
 *
 * <p><b>Estimates</b> the two tables between which the true one must lie, as seen by the group's
 * rate relative to the reference's: whatever the true allocation, ratio and difference of the rates
 * lie between those of the two tables.
 *
 * <p><b>Formula.</b> An event raises the rate of whoever receives it, a trial without one lowers
 * it. So the group's rate is relatively highest if it receives all missing events and the reference
 * all other missing trials, and lowest the other way round.
 *
 * <p><b>Inputs.</b> One 2 x 2 table of the known trials; counts of missing ones.
 *
 * <p><b>Result.</b> Two tables; their rates are in [0, 1].
 *
 * <p><b>Special cases.</b> Both are the known table if nothing is missing. A group that is empty
 * even after allocation stays so.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if a missing count is negative.
 *
 * <p><b>Source.</b> Manski, Identification Problems in the Social Sciences (1995).
 *
 * <p><b>Agrees with</b> the extremes over every allocation of small tables, tried one by one in R
 * 4.2 and in the tests. <b>Differs from</b> {@link ManskiBounds}, where the outcome is missing and
 * not the membership.
 *
 * @param lowest the allocation most in the group's favour if events are adverse
 * @param highest the opposite allocation
 */
public record AllocationBounds(TwoByTwo lowest, TwoByTwo highest) {

  /**
   * The two extreme allocations.
   *
   * @param known the trials whose membership is known
   * @param missingEvents events whose membership is missing
   * @param missingNonEvents trials without an event whose membership is missing
   * @return both tables; with nothing missing both are the known one
   * @throws IllegalArgumentException if a count is negative
   */
  public static AllocationBounds of(TwoByTwo known, long missingEvents, long missingNonEvents) {
    checkMissing(missingEvents, missingNonEvents);
    TwoByTwo highest =
        new TwoByTwo(
            known.x1() + missingEvents,
            known.n1() + missingEvents,
            known.x2(),
            known.n2() + missingNonEvents);
    TwoByTwo lowest =
        new TwoByTwo(
            known.x1(),
            known.n1() + missingNonEvents,
            known.x2() + missingEvents,
            known.n2() + missingEvents);
    return new AllocationBounds(lowest, highest);
  }

  static void checkMissing(long missingEvents, long missingNonEvents) {
    if (missingEvents < 0 || missingNonEvents < 0) {
      throw new IllegalArgumentException(
          "missing counts must not be negative: " + missingEvents + ", " + missingNonEvents);
    }
  }
}
