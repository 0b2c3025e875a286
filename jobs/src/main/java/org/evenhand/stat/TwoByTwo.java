package org.evenhand.stat;

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
public record TwoByTwo(long x1, long n1, long x2, long n2) {

  /**
   * @throws IllegalArgumentException if a count is negative or events exceed trials
   */
  public TwoByTwo {
    if (x1 < 0 || x2 < 0 || x1 > n1 || x2 > n2) {
      throw new IllegalArgumentException(
          "events must lie between 0 and trials: %d of %d, %d of %d".formatted(x1, n1, x2, n2));
    }
  }

  /** The table with group and reference exchanged. */
  public TwoByTwo swapped() {
    return new TwoByTwo(x2, n2, x1, n1);
  }

  /** Whether both groups have at least one trial, so that rates can be compared. */
  public boolean isComparable() {
    return n1 > 0 && n2 > 0;
  }
}
