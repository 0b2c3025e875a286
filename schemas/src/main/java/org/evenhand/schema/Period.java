package org.evenhand.schema;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A run of whole months, by the month in which a case was received.
 *
 * @param from first month
 * @param to last month, included
 */
public record Period(YearMonth from, YearMonth to) implements Comparable<Period> {

  private static final Pattern YEAR = Pattern.compile("(\\d{4})");
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})Q([1-4])");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");
  private static final Pattern RANGE = Pattern.compile("(" + MONTH + ")\\.\\.(" + MONTH + ")");

  /** Longer than any register; what counts months would take very long over a wrong year. */
  private static final int LONGEST_YEARS = 100;

  /** What a period may look like, for messages. */
  public static final String FORMS =
      "2026Q3, 2026 or 2026-01..2026-06 (at most " + LONGEST_YEARS + " years)";

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if the last month is before the first
   */
  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a period's last month must not be before its first");
    }
  }

  /**
   * Reads a quarter ({@code 2026Q3}), a year ({@code 2026}) or a range of months ({@code
   * 2026-01..2026-06}, both included).
   *
   * @throws IllegalArgumentException if the text is none of these, or the range is longer than
   *     {@value #LONGEST_YEARS} years
   */
  public static Period parse(String text) {
    Matcher year = YEAR.matcher(text);
    if (year.matches()) {
      return ofMonths(YearMonth.of(Integer.parseInt(year.group(1)), 1), 12);
    }
    Matcher quarter = QUARTER.matcher(text);
    if (quarter.matches()) {
      int first = 3 * Integer.parseInt(quarter.group(2)) - 2;
      return ofMonths(YearMonth.of(Integer.parseInt(quarter.group(1)), first), 3);
    }
    Matcher range = RANGE.matcher(text);
    if (range.matches()) {
      Period period = new Period(YearMonth.parse(range.group(1)), YearMonth.parse(range.group(4)));
      if (period.months() <= 12 * LONGEST_YEARS) {
        return period;
      }
    }
    throw new IllegalArgumentException("a period is written as " + FORMS);
  }

  /** Whether a case received in this month belongs to the period. */
  public boolean contains(YearMonth month) {
    return !month.isBefore(from) && !month.isAfter(to);
  }

  /** The period of the same length that lies so many periods before this one. */
  public Period back(int periods) {
    long months = (long) periods * months();
    return new Period(from.minusMonths(months), to.minusMonths(months));
  }

  /** Number of months, at least 1. */
  public int months() {
    return Math.toIntExact(ChronoUnit.MONTHS.between(from, to)) + 1;
  }

  /**
   * The shortest way to write the period: a calendar year, a calendar quarter, else the range.
   * {@link #parse} reads it back.
   */
  public String label() {
    boolean startsQuarter = from.getMonthValue() % 3 == 1;
    if (months() == 12 && from.getMonthValue() == 1) {
      return "%04d".formatted(from.getYear());
    }
    if (months() == 3 && startsQuarter) {
      return "%04dQ%d".formatted(from.getYear(), (from.getMonthValue() + 2) / 3);
    }
    return from + ".." + to;
  }

  /** Orders by first month, then by last. */
  @Override
  public int compareTo(Period other) {
    int byFirst = from.compareTo(other.from);
    return byFirst != 0 ? byFirst : to.compareTo(other.to);
  }

  /** The label. */
  @Override
  public String toString() {
    return label();
  }

  private static Period ofMonths(YearMonth first, int months) {
    return new Period(first, first.plusMonths(months - 1L));
  }
}
