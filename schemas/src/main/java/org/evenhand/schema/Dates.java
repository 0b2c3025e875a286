package org.evenhand.schema;

import java.io.Serializable;
import java.util.List;
import java.util.OptionalInt;

/**
 * How the dates of a column are written.
 *
 * @param patterns one or more, as {@link DatePattern} knows them
 * @param yearsFrom two-digit years are those of the hundred years from this one; 0 where none was
 *     named
 * @param missingMonth the month, 1 to 12, that stands for one that a date does not name; 0 where
 *     nothing stands for it
 */
public record Dates(List<String> patterns, int yearsFrom, int missingMonth)
    implements Serializable {

  /** Months as the contract writes them. */
  public static final Dates MONTHS = of("yyyy-MM");

  /** The first year whose months and days are told apart. */
  public static final int FIRST_YEAR = 1600;

  /** The last such year. */
  public static final int LAST_YEAR = 2199;

  /** Copies the list. */
  public Dates {
    patterns = List.copyOf(patterns);
  }

  /** Dates written by one pattern. */
  public static Dates of(String pattern) {
    return new Dates(List.of(pattern), 0, 0);
  }

  /**
   * Whether one of these patterns writes years with two digits.
   *
   * @throws IllegalArgumentException if one is no pattern, as by {@link #reader}
   */
  public static boolean haveTwoDigitYears(List<String> patterns) {
    return patterns.stream()
        .anyMatch(pattern -> DatePattern.of(pattern, FIRST_YEAR).hasTwoDigitYears());
  }

  /**
   * A date as far as it was written.
   *
   * @param year its year
   * @param month its month, 1 to 12, or 0 where none was written
   * @param day its day of the month, or 0
   */
  public record Reading(int year, int month, int day) {

    boolean isSameMonth(Reading other) {
      return year == other.year && month == other.month;
    }

    /** Whether what both tell of a date is the same. */
    boolean agrees(Reading other) {
      return year == other.year
          && (month == 0 || month == other.month)
          && (day == 0 || day == other.day);
    }
  }

  /** Whether dates of this year can be told apart. */
  public static boolean isKnown(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  /** The month that stands for one that a date does not name. */
  public OptionalInt standIn() {
    return missingMonth == 0 ? OptionalInt.empty() : OptionalInt.of(missingMonth);
  }

  /**
   * What reads such dates.
   *
   * @throws IllegalArgumentException if a pattern is none; its message says what to write, as the
   *     rest of a sentence that begins with the key
   */
  public DateReader reader() {
    return new DateReader(
        patterns.stream().map(pattern -> DatePattern.of(pattern, yearsFrom)).toList(),
        yearsFrom != 0);
  }
}
