package org.evenhand.stat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Every small table, and the ways in which results are compared. */
final class Tables {
  static final double LEVEL = 0.95;

  private Tables() {}

  /** Every table with at most this many trials in each of the two, empty ones included. */
  static Stream<TwoByTwo> upTo(long most) {
    List<long[]> rows =
        LongStream.rangeClosed(0, most)
            .boxed()
            .flatMap(n -> LongStream.rangeClosed(0, n).mapToObj(x -> new long[] {x, n}))
            .toList();
    return rows.stream().flatMap(a -> rows.stream().map(b -> new TwoByTwo(a[0], a[1], b[0], b[1])));
  }

  static Stream<TwoByTwo> comparableUpTo(long most) {
    return upTo(most).filter(TwoByTwo::isComparable);
  }

  static TwoByTwo times(TwoByTwo t, long factor) {
    return new TwoByTwo(t.x1() * factor, t.n1() * factor, t.x2() * factor, t.n2() * factor);
  }

  /** The table that counts trials without an event as events. */
  static TwoByTwo otherOutcome(TwoByTwo t) {
    return new TwoByTwo(t.n1() - t.x1(), t.n1(), t.n2() - t.x2(), t.n2());
  }

  static Estimated estimated(Value value) {
    return assertInstanceOf(Estimated.class, value, value.toString());
  }

  static boolean isEstimated(Value value) {
    return value instanceof Estimated;
  }

  static boolean hasInterval(Value value) {
    return value instanceof Estimated e && e.interval().isPresent();
  }

  static Interval interval(Value value) {
    return estimated(value).interval().orElseThrow();
  }

  static void assertClose(double expected, double actual, double relative, Object about) {
    if (expected == actual) {
      return;
    }
    assertEquals(expected, actual, relative * Math.max(1e-3, Math.abs(expected)), about::toString);
  }

  /** The same answer: both not estimable, or number, limits and p-value alike. */
  static void assertSame(Value expected, Value actual, Object about) {
    assertEquals(expected.getClass(), actual.getClass(), about::toString);
    if (expected instanceof Estimated e && actual instanceof Estimated a) {
      assertClose(e.value(), a.value(), 1e-10, about);
      assertEquals(e.degreesOfFreedom(), a.degreesOfFreedom(), about::toString);
      assertEquals(e.interval().isPresent(), a.interval().isPresent(), about::toString);
      e.interval().ifPresent(i -> assertClose(i.lower(), interval(a).lower(), 1e-9, about));
      e.interval().ifPresent(i -> assertClose(i.upper(), interval(a).upper(), 1e-9, about));
      e.pValue().ifPresent(p -> assertClose(p, a.pValue().orElseThrow(), 1e-9, about));
    }
  }

  /** A design effect of 1 for every stratum: no trials hang together. */
  static double[] ones(List<TwoByTwo> strata) {
    return strata.stream().mapToDouble(stratum -> 1).toArray();
  }
}
