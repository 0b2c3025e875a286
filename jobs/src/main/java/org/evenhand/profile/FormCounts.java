package org.evenhand.profile;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.evenhand.gate.Rule;

/** How many rows of a column have a value of each form. It adds up over parts. */
final class FormCounts implements Serializable {

  private static final long serialVersionUID = 1L;

  /** More are not written out by anybody; the first of them in their order are kept. */
  private static final int MOST_TESTS = 20;

  private final long[] kinds = new long[Form.Kind.values().length];
  private final Map<Rule, Long> suspicions = new EnumMap<>(Rule.class);
  private final Map<Long, Long> dates = new TreeMap<>();
  private final Map<Integer, Days> days = new TreeMap<>();
  private final NavigableMap<String, Long> tests = new TreeMap<>();
  private final CountedEnds ends = new CountedEnds();
  private long largest = -1;

  /**
   * The days that values mean by one pattern.
   *
   * @param first of them, counted from 1970
   * @param last of them
   * @param sum over all rows
   */
  private record Days(long first, long last, double sum) implements Serializable {
    Days and(Days other) {
      return new Days(Math.min(first, other.first), Math.max(last, other.last), sum + other.sum);
    }
  }

  /** Takes a value that stands in so many rows. */
  void add(String value, long rows) {
    long patterns = DatePatterns.fitting(value);
    if (patterns != 0) {
      dates.merge(patterns, rows, Long::sum);
      for (int i = 0; i < DatePatterns.ALL.size(); i++) {
        if ((patterns >> i & 1) == 1) {
          long day = DatePatterns.day(value, i).orElseThrow().toEpochDay();
          days.merge(i, new Days(day, day, (double) day * rows), Days::and);
        }
      }
    }
    if (TestWords.are(value)) {
      addTest(value, rows);
    }
    Form form = Form.of(value);
    kinds[form.kind().ordinal()] += rows;
    if (form.kind() == Form.Kind.TOKEN) {
      ends.add(value, rows);
    }
    if (form.kind() == Form.Kind.WHOLE) {
      largest = Math.max(largest, Long.parseLong(value));
    }
    if (patterns == 0) {
      // A date is no telephone number, whatever its figures.
      form.suspicion().ifPresent(rule -> suspicions.merge(rule, rows, Long::sum));
    }
  }

  private void addTest(String value, long rows) {
    tests.merge(value, rows, Long::sum);
    if (tests.size() > MOST_TESTS) {
      tests.pollLastEntry();
    }
  }

  void addAll(FormCounts other) {
    other.tests.forEach(this::addTest);
    ends.addAll(other.ends);
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] += other.kinds[i];
    }
    other.suspicions.forEach((rule, rows) -> suspicions.merge(rule, rows, Long::sum));
    other.dates.forEach((patterns, rows) -> dates.merge(patterns, rows, Long::sum));
    other.days.forEach((pattern, own) -> days.merge(pattern, own, Days::and));
    largest = Math.max(largest, other.largest);
  }

  long rows(Form.Kind kind) {
    return kinds[kind.ordinal()];
  }

  CountedEnds ends() {
    return ends;
  }

  /** Values that look like those of test records, with their rows. */
  Map<String, Long> tests() {
    return tests;
  }

  Map<Rule, Long> suspicions() {
    return suspicions;
  }

  /** Rows by the patterns that their values have, as bits; values that are no date are not here. */
  Map<Long, Long> dates() {
    return dates;
  }

  /** The largest whole number; -1 if there is none. */
  long largest() {
    return largest;
  }

  /** The last day by a pattern. */
  Optional<LocalDate> last(int pattern) {
    return Optional.ofNullable(days.get(pattern)).map(own -> LocalDate.ofEpochDay(own.last()));
  }

  /** The sum of the days by a pattern, counted from 1970. */
  double sum(int pattern) {
    return days.containsKey(pattern) ? days.get(pattern).sum() : 0;
  }
}
