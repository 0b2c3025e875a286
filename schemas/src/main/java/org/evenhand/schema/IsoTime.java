package org.evenhand.schema;

/** Finds the time of day that follows a date in ISO 8601, where both lie in a cell. */
final class IsoTime {

  private static final int DATE = 10;
  private static final int LAST_HOUR = 23;
  private static final int LAST_MINUTE = 59;

  private final byte[] bytes;
  private final int end;
  private int at;

  private IsoTime(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  /**
   * The length of a cell without its time of day: that of the date where what follows it is a time
   * as in {@code T10:15:00}, {@code 10:15} after a space, with a fraction and an offset or without;
   * else that of the whole cell.
   */
  static int dateLength(byte[] bytes, int from, int length) {
    boolean mayBe = length > DATE && bytes[from + 4] == '-' && bytes[from + 7] == '-';
    return mayBe && new IsoTime(bytes, from + DATE, from + length).isTime() ? DATE : length;
  }

  private boolean isTime() {
    if (!(skip('T') || skip(' ')) || !number(LAST_HOUR) || !skip(':') || !number(LAST_MINUTE)) {
      return false;
    }
    if (skip(':') && !(number(LAST_MINUTE) && fraction())) {
      return false;
    }
    return offset() && at == end;
  }

  /** A fraction of a second, where there is one. */
  private boolean fraction() {
    if (!skip('.')) {
      return true;
    }
    int from = at;
    while (at < end && isDigit(bytes[at])) {
      at++;
    }
    return at > from;
  }

  /** An offset from UTC, where there is one. */
  private boolean offset() {
    if (skip('Z') || !(skip('+') || skip('-'))) {
      return true;
    }
    boolean hours = number(LAST_HOUR);
    if (hours && at < end) {
      skip(':');
      return number(LAST_MINUTE);
    }
    return hours;
  }

  private boolean skip(char mark) {
    boolean there = at < end && bytes[at] == mark;
    at += there ? 1 : 0;
    return there;
  }

  /** Two digits up to this number. */
  private boolean number(int largest) {
    if (at + 2 > end || !isDigit(bytes[at]) || !isDigit(bytes[at + 1])) {
      return false;
    }
    int number = 10 * (bytes[at] - '0') + bytes[at + 1] - '0';
    at += 2;
    return number <= largest;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
