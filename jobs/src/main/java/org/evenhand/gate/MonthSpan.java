package org.evenhand.gate;

import java.io.Serializable;

/**
 * The first and the last of some months, each with the rows of it. Months are numbers, as the gate
 * counts them.
 */
public final class MonthSpan implements Serializable {

  private static final long serialVersionUID = 1L;

  private int first = Integer.MAX_VALUE;
  private int last = Integer.MIN_VALUE;
  private long inFirst;
  private long inLast;

  MonthSpan() {}

  /** Enters a row of this month. */
  void add(int month) {
    from(month, 1);
    to(month, 1);
  }

  /** Enters all rows that another one has. */
  void addAll(MonthSpan other) {
    from(other.first, other.inFirst);
    to(other.last, other.inLast);
  }

  private void from(int month, long rows) {
    if (month < first) {
      first = month;
      inFirst = 0;
    }
    inFirst += month == first ? rows : 0;
  }

  private void to(int month, long rows) {
    if (month > last) {
      last = month;
      inLast = 0;
    }
    inLast += month == last ? rows : 0;
  }

  /** Whether no row was entered. */
  public boolean isEmpty() {
    return first > last;
  }

  /** The first month. */
  public int first() {
    return first;
  }

  /** The last month. */
  public int last() {
    return last;
  }

  /** The rows of the first month. */
  public long inFirst() {
    return inFirst;
  }

  /** The rows of the last month. */
  public long inLast() {
    return inLast;
  }
}
