package org.evenhand.stat;

import java.util.ArrayList;
import java.util.Arrays;
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
 * reference and the others, without an event, go to the group; its term {@code (x1 y2 - (x2 + e)(y1
 * + k - e))/(n + k)}, with {@code y = n - x}, is least at {@code e = (n1 + k - x1 - x2)/2} or as
 * near to it as the missing trials allow. The least term falls ever more slowly until the two
 * factors are equal, then ever faster while both can grow, and slowly again once one of them
 * cannot: so each stratum gives what makes its fall less a price for every trial largest, the price
 * is halved in on until {@code D} reaches 0, and the last stratum gives as little as suffices. If
 * the ratio is below 1, the same with group and reference exchanged.
 *
 * <p><b>Inputs.</b> Parallel: per stratum its table and its missing events and other trials.
 *
 * <p><b>Result.</b> A whole number of trials, at least 1. It always suffices; in one stratum it is
 * the smallest that does, in several it may exceed the smallest, by one trial in the small tables
 * that the tests enumerate. The work does not grow with the counts.
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
  private static final double ROUNDING = 1e-9;

  /** No trial takes off so much. */
  private static final double HIGHEST_PRICE = 2;

  private static final int HALVINGS = 64;

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
    double wanted = excess - ROUNDING;
    if (fall(strata, strata.stream().mapToLong(Missing::trials).toArray()) < wanted) {
      return Value.notEstimable(Reason.NO_ALLOCATION);
    }
    double sufficient = 0;
    double excessive = HIGHEST_PRICE;
    for (int i = 0; i < HALVINGS; i++) {
      double price = (sufficient + excessive) / 2;
      if (fall(strata, givenAt(strata, price)) >= wanted) {
        sufficient = price;
      } else {
        excessive = price;
      }
    }
    return Value.of(
        fewestBetween(strata, givenAt(strata, excessive), givenAt(strata, sufficient), wanted));
  }

  private static long[] givenAt(List<Missing> strata, double price) {
    return strata.stream().mapToLong(stratum -> stratum.givenAt(price)).toArray();
  }

  private static double fall(List<Missing> strata, long[] given) {
    double fall = 0;
    for (int i = 0; i < given.length; i++) {
      fall += strata.get(i).fall(given[i]);
    }
    return fall;
  }

  /** Goes from too few trials to enough, stratum by stratum, the last by no more than it takes. */
  private static long fewestBetween(
      List<Missing> strata, long[] few, long[] enough, double wanted) {
    long[] given = few.clone();
    for (int i = 0; i < given.length && fall(strata, given) < wanted; i++) {
      given[i] = enough[i];
      double others = fall(strata, given) - strata.get(i).fall(enough[i]);
      if (others + strata.get(i).fall(enough[i]) >= wanted) {
        given[i] = strata.get(i).fewest(few[i], enough[i], wanted - others);
      }
    }
    return Arrays.stream(given).sum();
  }

  /** A stratum of a comparison in which the group's rate is the higher, and what is missing. */
  private record Missing(TwoByTwo known, long events, long nonEvents) {

    long trials() {
      return events + nonEvents;
    }

    /** By how much the stratum's term falls when so many trials are given away. */
    double fall(long given) {
      return least(0) - least(given);
    }

    /** How many trials make the fall less their price largest. */
    long givenAt(double price) {
      long lower = Math.min(known.x2(), known.nonEvents1());
      long higher = Math.max(known.x2(), known.nonEvents1());
      long toLower = known.x2() < known.nonEvents1() ? events : nonEvents;
      long until = Math.min(toLower, higher - lower);
      boolean meet = lower + until == higher;
      long both = meet ? Math.min(toLower - until, trials() - toLower) : 0;
      long early = whereWorth(price, higher, 0, until);
      long late = whereWorth(price, lower + until + both, until + 2 * both, trials());
      return fall(late) - price * late >= fall(early) - price * early ? late : early;
    }

    /**
     * Up to where in a range a further trial takes off what it costs, while one factor stays as it
     * is: the term is then {@code c/(n + k) - factor}.
     */
    private long whereWorth(double price, double factor, long from, long to) {
      double other = known.x2() + known.nonEvents1() - factor;
      double c = (double) known.x1() * known.nonEvents2() - factor * (other - known.trials());
      double trials = (1 + Math.sqrt(1 + 4 * Math.max(0, c) / price)) / 2;
      return Math.max(from, Math.min(to, (long) trials - known.trials()));
    }

    /** The fewest trials between two numbers that bring about a fall; the larger one does. */
    long fewest(long from, long to, double wanted) {
      long low = from;
      long high = to;
      while (low < high) {
        long middle = low + (high - low) / 2;
        if (fall(middle) >= wanted) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      return low;
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
