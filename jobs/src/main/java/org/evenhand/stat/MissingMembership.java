package org.evenhand.stat;

import java.util.List;
import java.util.function.Predicate;

/**
 * A stratum in which it is missing for some trials whether they are the group's or the reference's,
 * and what becomes of a comparison if membership is missing the more readily on one side.
 *
 * <p><b>Estimates</b> the table of all trials if an event whose membership is missing is {@code γ}
 * times as likely to be the group's as one that is known, in odds, and a trial without an event as
 * many times less likely.
 *
 * <p><b>Formula.</b> With known events {@code x1, x2} and other trials {@code y1, y2} a missing
 * event is the group's with probability {@code γ (x1 + 1/2) / (γ (x1 + 1/2) + x2 + 1/2)}, a missing
 * trial without an event with {@code (y1 + 1/2) / (y1 + 1/2 + γ (y2 + 1/2))}; the table holds the
 * expected numbers. At {@code γ = 1} the missing are like the known. The turning point is the least
 * {@code γ} above 1 at which a statement fails for {@code γ} or for {@code 1/γ}: looked for in
 * steps of a tenth of its logarithm, then by bisection.
 *
 * <p><b>Inputs.</b> Per stratum the table of the known trials and the numbers of missing events and
 * missing trials without one, which may be expected numbers themselves.
 *
 * <p><b>Result.</b> Tables of expected numbers; for the turning point a number of at least 1.
 *
 * <p><b>Special cases.</b> With nothing missing the table is the known one. A side without known
 * trials in a stratum receives missing ones too, by the half that is added. A statement that fails
 * at once turns at 1; one that still holds at the limit has no turning point.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if a missing number is negative, {@code γ} is
 * not above 0 and finite, or the limit is below 2.
 *
 * <p><b>Source.</b> Pattern-mixture sensitivity analysis with one odds ratio: Rosenbaum,
 * Observational Studies (2002), ch. 4; National Research Council, The Prevention and Treatment of
 * Missing Data in Clinical Trials (2010), ch. 5.
 *
 * <p><b>Agrees with</b> own sums in R 4.2, with {@code metafor::rma.mh} 3.8-1 on the expected
 * numbers and {@code uniroot}. <b>Differs from</b> {@link AllocationBounds}, which asks for the
 * worst and not for how far.
 *
 * @param known the trials whose membership is known
 * @param missingEvents events whose membership is missing
 * @param missingNonEvents trials without an event whose membership is missing
 */
public record MissingMembership(TwoByTwo known, double missingEvents, double missingNonEvents) {
  private static final double ADDED = 0.5;
  private static final double STEP = 0.1;
  private static final double ACCURACY = 1e-13;

  /**
   * @throws IllegalArgumentException if a number is negative or not finite
   */
  public MissingMembership {
    if (!isCount(missingEvents) || !isCount(missingNonEvents)) {
      throw new IllegalArgumentException(
          "missing numbers must not be negative: " + missingEvents + ", " + missingNonEvents);
    }
  }

  /**
   * The table of all trials, expected at this ratio of odds.
   *
   * @param gamma above 0
   * @return the table of expected numbers; the known table with nothing missing
   * @throws IllegalArgumentException if gamma is not above 0 and finite
   */
  public ExpectedTwoByTwo at(double gamma) {
    if (!(gamma > 0) || Double.isInfinite(gamma)) {
      throw new IllegalArgumentException("gamma must be above 0 and finite: " + gamma);
    }
    double likeGroup = gamma * (known.x1() + ADDED);
    double likeReference = known.x2() + ADDED;
    double otherGroup = known.nonEvents1() + ADDED;
    double otherReference = gamma * (known.nonEvents2() + ADDED);
    double x1 = known.x1() + missingEvents * share(likeGroup, likeReference);
    double x2 = known.x2() + missingEvents * share(likeReference, likeGroup);
    double y1 = known.nonEvents1() + missingNonEvents * share(otherGroup, otherReference);
    double y2 = known.nonEvents2() + missingNonEvents * share(otherReference, otherGroup);
    return new ExpectedTwoByTwo(x1, x1 + y1, x2, x2 + y2);
  }

  /** The tables of all strata, expected at this ratio of odds; {@link #at(double)} for each. */
  public static List<ExpectedTwoByTwo> at(double gamma, List<MissingMembership> strata) {
    return strata.stream().map(stratum -> stratum.at(gamma)).toList();
  }

  /**
   * The least ratio of odds, one way or the other, at which a statement no longer holds.
   *
   * @param strata in any order
   * @param holds whether the statement holds for such tables
   * @param limit the largest ratio looked at, 2 or more
   * @return a number in [1, limit]; not estimable if the statement holds up to the limit
   * @throws IllegalArgumentException if the limit is below 2
   */
  public static Value turningPoint(
      List<MissingMembership> strata, Predicate<List<ExpectedTwoByTwo>> holds, long limit) {
    if (limit < 2) {
      throw new IllegalArgumentException("the limit must be 2 or more: " + limit);
    }
    Predicate<Double> stands =
        log -> holds.test(at(Math.exp(log), strata)) && holds.test(at(Math.exp(-log), strata));
    if (!stands.test(0.0)) {
      return Value.of(1);
    }
    if (strata.stream().noneMatch(MissingMembership::isMissing)) {
      return Value.notEstimable(Reason.HOLDS_UP_TO_LIMIT, limit);
    }
    int steps = (int) Math.ceil(Math.log(limit) / STEP);
    double before = 0;
    for (int i = 1; i <= steps; i++) {
      double log = Math.log(limit) * i / steps;
      if (!stands.test(log)) {
        return Value.of(Math.exp(bisected(before, log, stands)));
      }
      before = log;
    }
    return Value.notEstimable(Reason.HOLDS_UP_TO_LIMIT, limit);
  }

  private static double bisected(double holding, double failing, Predicate<Double> stands) {
    double from = holding;
    double to = failing;
    while (to - from > ACCURACY) {
      double middle = (from + to) / 2;
      if (stands.test(middle)) {
        from = middle;
      } else {
        to = middle;
      }
    }
    return to;
  }

  private boolean isMissing() {
    return missingEvents + missingNonEvents > 0;
  }

  private static double share(double one, double other) {
    return one / (one + other);
  }

  private static boolean isCount(double number) {
    return number >= 0 && number < Double.POSITIVE_INFINITY;
  }
}
