package org.evenhand.stat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Single strata against every number of events given away, several against every allocation. */
class StratifiedTippingPointTest {

  private static final long SEED = 20260318;

  @Test
  void isTheLeastInEverySmallStratum() {
    for (int n1 = 0; n1 <= 4; n1++) {
      for (int n2 = 0; n2 <= 4; n2++) {
        everyTable(n1, n2);
      }
    }
  }

  private static void everyTable(int n1, int n2) {
    for (int code = 0; code < (n1 + 1) * (n2 + 1) * 25; code++) {
      int events = code % 5;
      int others = code / 5 % 5;
      int x1 = code / 25 % (n1 + 1);
      int x2 = code / 25 / (n1 + 1);
      TwoByTwo table = new TwoByTwo(x1, n1, x2, n2);
      OptionalLong least = least(table, events, others);
      assertEquals(least, found(List.of(table), events, others), table + " " + events + others);
    }
  }

  /** The least number of cases that brings {@code x1 (n2 + e)} down to {@code (x2 + e)(n1 + f)}. */
  private static OptionalLong least(TwoByTwo known, long events, long others) {
    long cross = known.x1() * known.n2() - known.x2() * known.n1();
    if (cross == 0 || !known.isComparable()) {
      return OptionalLong.empty();
    }
    TwoByTwo t = cross > 0 ? known : known.swapped();
    return LongStream.rangeClosed(0, events)
        .filter(e -> t.x1() * (t.n2() + e) <= (t.x2() + e) * (t.n1() + others))
        .map(e -> e + Math.max(0, -Math.floorDiv(-t.x1() * (t.n2() + e), t.x2() + e) - t.n1()))
        .min();
  }

  @Test
  void isAtMostOneCaseMoreThanTheLeastInTwoSmallStrata() {
    Random random = new Random(SEED);
    int undone = 0;
    for (int i = 0; i < 3000; i++) {
      List<TwoByTwo> strata = List.of(drawn(random), drawn(random));
      long[] events = {random.nextInt(4), random.nextInt(4)};
      long[] others = {random.nextInt(4), random.nextInt(4)};
      OptionalLong least = least(strata, events, others);
      OptionalLong found = count(StratifiedTippingPoint.of(strata, events, others));
      assertEquals(least.isPresent(), found.isPresent(), strata + ", seed " + SEED);
      if (least.isPresent()) {
        long more = found.getAsLong() - least.getAsLong();
        assertTrue(more == 0 || more == 1, strata + ", seed " + SEED);
        undone++;
      }
    }
    assertTrue(undone > 1000, "tables with a tipping point: " + undone);
  }

  @Test
  void isTheLeastInALargeStratum() {
    TwoByTwo table = new TwoByTwo(500_000, 1_000_000, 300_000, 1_000_000);
    assertEquals(least(table, 400_000, 400_000), found(List.of(table), 400_000, 400_000));
  }

  @Test
  void nothingToCompareAndNothingToUndoAreSaid() {
    assertInstanceOf(
        NotEstimable.class,
        StratifiedTippingPoint.of(List.of(new TwoByTwo(0, 0, 1, 2)), new long[1], new long[1]));
    assertInstanceOf(
        NotEstimable.class,
        StratifiedTippingPoint.of(
            List.of(new TwoByTwo(1, 2, 2, 4)), new long[] {3}, new long[] {3}));
  }

  @Test
  void aStratumThatFallsFasterTheMoreItGetsIsTakenBeforeOneThatFallsFasterAtFirst() {
    List<TwoByTwo> strata =
        List.of(new TwoByTwo(60, 100, 40, 100), new TwoByTwo(800, 1000, 200, 1000));
    long[] missing = {100, 1000};
    long found = count(StratifiedTippingPoint.of(strata, missing, missing)).getAsLong();
    assertEquals(least(strata, missing), found);
  }

  /** The least over all numbers given away in the first stratum; the second falls with its own. */
  private static long least(List<TwoByTwo> strata, long[] missing) {
    double excess = excess(strata, new long[4]);
    long least = Long.MAX_VALUE;
    for (long first = 0; first <= 2 * missing[0]; first++) {
      double left = excess - fall(strata.get(0), first, missing[0]);
      long low = 0;
      long high = 2 * missing[1];
      while (low < high) {
        long middle = (low + high) / 2;
        if (left - fall(strata.get(1), middle, missing[1]) <= 1e-9) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      boolean suffices = left - fall(strata.get(1), low, missing[1]) <= 1e-9;
      least = suffices ? Math.min(least, first + low) : least;
    }
    return least;
  }

  /** The largest fall of a stratum's term among all ways to divide what is given away in it. */
  private static double fall(TwoByTwo table, long given, long missing) {
    List<TwoByTwo> alone = List.of(table, new TwoByTwo(0, 1, 0, 1));
    double known = excess(alone, new long[4]);
    return LongStream.rangeClosed(Math.max(0, given - missing), Math.min(given, missing))
        .mapToDouble(e -> known - excess(alone, new long[] {e, given - e, 0, 0}))
        .max()
        .orElseThrow();
  }

  private static TwoByTwo drawn(Random random) {
    int n1 = 1 + random.nextInt(6);
    int n2 = 1 + random.nextInt(6);
    return new TwoByTwo(random.nextInt(n1 + 1), n1, random.nextInt(n2 + 1), n2);
  }

  private static OptionalLong found(List<TwoByTwo> strata, long events, long others) {
    return count(StratifiedTippingPoint.of(strata, new long[] {events}, new long[] {others}));
  }

  private static OptionalLong count(Value value) {
    return value instanceof Estimated e ? OptionalLong.of((long) e.value()) : OptionalLong.empty();
  }

  /** By trying how many events and others of each stratum go to the disadvantage of the result. */
  private static OptionalLong least(List<TwoByTwo> strata, long[] events, long[] others) {
    double excess = excess(strata, new long[4]);
    if (Math.abs(excess) < 1e-9) {
      return OptionalLong.empty();
    }
    List<TwoByTwo> higher = excess > 0 ? strata : strata.stream().map(TwoByTwo::swapped).toList();
    long[] most = {events[0], others[0], events[1], others[1]};
    long least = Long.MAX_VALUE;
    long all = (most[0] + 1) * (most[1] + 1) * (most[2] + 1) * (most[3] + 1);
    for (long code = 0; code < all; code++) {
      long[] given = new long[4];
      long rest = code;
      long total = 0;
      for (int i = 0; i < 4; i++) {
        given[i] = rest % (most[i] + 1);
        rest /= most[i] + 1;
        total += given[i];
      }
      least = excess(higher, given) <= 1e-9 ? Math.min(least, total) : least;
    }
    return least == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(least);
  }

  private static double excess(List<TwoByTwo> strata, long[] given) {
    double excess = 0;
    for (int i = 0; i < 2; i++) {
      TwoByTwo t = strata.get(i);
      double n2 = t.n2() + given[2 * i];
      double n1 = t.n1() + given[2 * i + 1];
      excess += (t.x1() * n2 - (t.x2() + given[2 * i]) * n1) / (n1 + n2);
    }
    return excess;
  }
}
