package org.evenhand.profile;

import java.io.Serializable;
import java.util.stream.Stream;

/**
 * Values that end in a mark and a small number, as references do that count the cases of one
 * incident. It adds up over parts.
 */
final class CountedEnds implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Marks that part a reference. */
  static final String MARKS = "/-.:_";

  /** A longer number is that of the reference itself. */
  private static final int LONGEST_NUMBER = 2;

  private final long[] rows = new long[MARKS.length()];
  private final boolean[] elsewhere = new boolean[MARKS.length()];
  private final DistinctCount[] before =
      Stream.generate(DistinctCount::new).limit(MARKS.length()).toArray(DistinctCount[]::new);

  void add(String value, long number) {
    for (int i = 0; i < rows.length; i++) {
      int at = value.indexOf(MARKS.charAt(i));
      if (at > 0 && isNumber(value, at + 1)) {
        rows[i] += number;
        before[i].add(value.substring(0, at));
      } else if (at >= 0) {
        elsewhere[i] = true;
      }
    }
  }

  private static boolean isNumber(String value, int from) {
    int length = value.length() - from;
    return length > 0
        && length <= LONGEST_NUMBER
        && value.chars().skip(from).allMatch(c -> c >= '0' && c <= '9');
  }

  void addAll(CountedEnds other) {
    for (int i = 0; i < rows.length; i++) {
      rows[i] += other.rows[i];
      elsewhere[i] |= other.elsewhere[i];
      before[i].addAll(other.before[i]);
    }
  }

  /** Rows with such an end; 0 where the mark stands elsewhere too. */
  long rows(int mark) {
    return elsewhere[mark] ? 0 : rows[mark];
  }

  /** How many different texts stand before it. */
  long before(int mark) {
    return before[mark].number();
  }
}
