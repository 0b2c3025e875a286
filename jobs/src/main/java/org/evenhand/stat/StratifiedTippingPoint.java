package org.evenhand.stat;

import java.util.ArrayList;
import java.util.List;

/**
 * How many trials of missing membership suffice to undo a comparison within strata.
 *
 * <p><b>Estimates</b> the number of missing trials that, given to the group or the reference in the
 * worst way while the others stay left out, bring the Mantel-Haenszel ratio of the rates to 1 or
 * across it.
 *
 * <p><b>Formula.</b> The ratio is above 1 as long as {@code D = Σ (x1 n2 - x2 n1)/n} is positive.
 * Of {@code k} missing trials given away in a stratum, {@code e} are events that go to the
 * reference and the others, without an event, go to the group; its term is least at {@code e = (n1
 * + k - x1 - x2)/2} or as near to it as the missing trials allow. Trials are given away one at a
 * time where {@code D} falls most, in larger steps as long as there are many. If the ratio is below
 * 1, the same with group and reference exchanged.
 *
 * <p><b>Inputs.</b> Parallel: per stratum its table and its missing events and other trials.
 *
 * <p><b>Result.</b> A whole number of trials, at least 1. It always suffices; in one stratum it is
 * the smallest that does, in several it may exceed the smallest, by one trial in the small tables
 * that the tests enumerate.
 *
 * <p><b>Special cases.</b> Strata in which a group is empty count only once trials are given to it;
 * no comparable stratum, a ratio of 1, or too few missing trials: not estimable.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if the inputs differ in length or a missing
 * count is negative.
 *
 * <p><b>Source.</b> The tipping-point analysis of missing data: Yan, Lee and Li, Journal of
 * Biopharmaceutical Statistics 19 (2009) 1085.
 *
 * <p><b>Agrees with</b> the smallest of all allocations of small tables, tried one by one in R 4.2
 * and in the tests. <b>Differs from</b> tipping points of a p-value: here the estimate itself tips.
 */
public final class StratifiedTippingPoint {
  private static final long STEPS = 4096;
  private static final double ROUNDING = 1e-9;

  private StratifiedTippingPoint() {}

  /**
   * The tipping point.
   *
   * @param known per stratum, the trials whose membership is known
   * @param missingEvents per stratum, events whose membership is missing
   * @param missingNonEvents per stratum, other trials whose membership is missing
   * @return a number of trials; not estimable without a comparable stratum, if the known ratio is
   *     1, or if all missing trials together do not suffice
   * @throws IllegalArgumentException if the inputs differ in length or a missing count is negative
   */
  public static Value of(List<TwoByTwo> known, long[] missingEvents, long[] missingNonEvents) {
    if (missingEvents.length != known.size() || missingNonEvents.length != known.size()) {
      throw new IllegalArgumentException("every array needs one entry per stratum");
    }
    if (MantelHaenszel.comparable(known).isEmpty()) {
      return MantelHaenszel.noComparableStratum();
    }
    double excess = known.stream().mapToDouble(table -> Missing.term(table, 0, 0)).sum();
    if (Math.abs(excess) < ROUNDING) {
      return Value.notEstimable(Reason.EQUAL_RATES);
    }
    List<Missing> strata = new ArrayList<>();
    for (int i = 0; i < missingEvents.length; i++) {
      AllocationBounds.checkMissing(missingEvents[i], missingNonEvents[i]);
      TwoByTwo higher = excess > 0 ? known.get(i) : known.get(i).swapped();
      strata.add(new Missing(higher, missingEvents[i], missingNonEvents[i]));
    }
    return giveAway(strata, Math.abs(excess));
  }

  private static Value giveAway(List<Missing> strata, double excess) {
    long left = strata.stream().mapToLong(Missing::trials).sum();
    long step = Math.max(1, Long.highestOneBit(left / STEPS));
    long[] given = new long[strata.size()];
    double remaining = excess;
    long total = 0;
    while (total < left) {
      int best = mostTelling(strata, given, step);
      long taken = Math.min(step, strata.get(best).trials() - given[best]);
      double after = remaining - strata.get(best).fall(given[best], taken);
      boolean suffices = after <= ROUNDING;
      if (suffices && taken == 1) {
        return Value.of(total + 1);
      }
      if (suffices) {
        step = Math.max(1, step / 2);
      } else {
        given[best] += taken;
        total += taken;
        remaining = after;
      }
    }
    return Value.notEstimable(Reason.NO_ALLOCATION);
  }

  private static int mostTelling(List<Missing> strata, long[] given, long step) {
    int best = -1;
    double steepest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < given.length; i++) {
      long taken = Math.min(step, strata.get(i).trials() - given[i]);
      double fall =
          taken == 0 ? Double.NEGATIVE_INFINITY : strata.get(i).fall(given[i], taken) / taken;
      if (fall > steepest) {
        steepest = fall;
        best = i;
      }
    }
    return best;
  }

  /** A stratum of a comparison in which the group's rate is the higher, and what is missing. */
  private record Missing(TwoByTwo known, long events, long nonEvents) {

    long trials() {
      return events + nonEvents;
    }

    /** By how much the stratum's term falls when more trials are given away. */
    double fall(long given, long more) {
      return least(given) - least(given + more);
    }

    /** The least term that giving away so many trials can bring about. */
    private double least(long given) {
      long vertex = (known.n1() + given - known.events()) / 2;
      long fewest = Math.max(0, given - nonEvents);
      long most = Math.min(given, events);
      long toReference = Math.max(fewest, Math.min(most, vertex));
      return term(known, toReference, given - toReference);
    }

    static double term(TwoByTwo t, long toReference, long toGroup) {
      double trials = t.trials() + toReference + toGroup;
      double cross =
          (double) t.x1() * (t.n2() + toReference)
              - (double) (t.x2() + toReference) * (t.n1() + toGroup);
      return trials == 0 ? 0 : cross / trials;
    }
  }
}
