package org.evenhand.stat;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Events among trials in a group and in its reference: the 2 x 2 table of one stratum.
 *
 * <p>In the notation of the textbooks {@code a = x1}, {@code b = n1 - x1}, {@code c = x2}, {@code d
 * = n2 - x2}.
 *
 * @param x1 events in the group
 * @param n1 trials in the group
 * @param x2 events in the reference
 * @param n2 trials in the reference
 */
public record TwoByTwo(long x1, long n1, long x2, long n2) implements TwoProportions {

  /**
   * @throws IllegalArgumentException if a count is negative or events exceed trials
   */
  public TwoByTwo {
    if (x1 < 0 || x2 < 0 || x1 > n1 || x2 > n2) {
      throw new IllegalArgumentException(
          "events must lie between 0 and trials: %d of %d, %d of %d".formatted(x1, n1, x2, n2));
    }
  }

  /**
   * One table per stratum from parallel arrays.
   *
   * @throws IllegalArgumentException if the arrays differ in length or events exceed trials
   */
  public static List<TwoByTwo> strata(long[] x1, long[] n1, long[] x2, long[] n2) {
    if (n1.length != x1.length || x2.length != x1.length || n2.length != x1.length) {
      throw new IllegalArgumentException("every array needs one entry per stratum");
    }
    return IntStream.range(0, x1.length)
        .mapToObj(i -> new TwoByTwo(x1[i], n1[i], x2[i], n2[i]))
        .toList();
  }

  /** The one table that forgets the strata. */
  public static TwoByTwo pooled(List<TwoByTwo> strata) {
    return new TwoByTwo(
        strata.stream().mapToLong(TwoByTwo::x1).sum(),
        strata.stream().mapToLong(TwoByTwo::n1).sum(),
        strata.stream().mapToLong(TwoByTwo::x2).sum(),
        strata.stream().mapToLong(TwoByTwo::n2).sum());
  }

  /** The table of these trials and those of another table together. */
  TwoByTwo plus(TwoByTwo other) {
    return new TwoByTwo(x1 + other.x1, n1 + other.n1, x2 + other.x2, n2 + other.n2);
  }

  /** The table of so many times these trials. */
  TwoByTwo times(long times) {
    return new TwoByTwo(x1 * times, n1 * times, x2 * times, n2 * times);
  }

  /** The table with group and reference exchanged. */
  public TwoByTwo swapped() {
    return new TwoByTwo(x2, n2, x1, n1);
  }

  @Override
  public double groupEvents() {
    return x1;
  }

  @Override
  public double groupTrials() {
    return n1;
  }

  @Override
  public double referenceEvents() {
    return x2;
  }

  @Override
  public double referenceTrials() {
    return n2;
  }

  /** Trials in both. */
  long trials() {
    return n1 + n2;
  }

  /** Events in both. */
  long events() {
    return x1 + x2;
  }

  /** Trials of the group without an event. */
  long nonEvents1() {
    return n1 - x1;
  }

  /** Trials of the reference without an event. */
  long nonEvents2() {
    return n2 - x2;
  }

  /** Whether there were both events and trials without one, so that something can be compared. */
  boolean hasBothOutcomes() {
    return events() > 0 && events() < trials();
  }

  /** The answer to any comparison if {@link #isComparable()} is false. */
  Value notComparable() {
    return Value.notEstimable(n1 == 0 ? Reason.EMPTY_GROUP : Reason.EMPTY_REFERENCE);
  }
}
