package org.evenhand.profile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.evenhand.schema.DatePattern;

/** The patterns of dates that are looked for, those that people write most often first. */
public final class DatePatterns {

  /** The patterns by their numbers, as a mapping writes them. */
  public static final List<String> ALL =
      List.of(
          "yyyy-MM",
          "yyyy-MM-dd",
          "dd/MM/yyyy",
          "MM/dd/yyyy",
          "d/M/yyyy",
          "M/d/yyyy",
          "dd.MM.yyyy",
          "d.M.yyyy",
          "dd-MM-yyyy",
          "MM-dd-yyyy",
          "yyyy/MM/dd",
          "yyyyMMdd",
          "dd/MM/yy",
          "MM/dd/yy",
          "d/M/yy",
          "M/d/yy",
          "dd.MM.yy",
          "d.M.yy",
          "d MMM yyyy",
          "d MMMM yyyy",
          "d-MMM-yyyy",
          "d-MMM-yy",
          "MMM d, yyyy",
          "MMMM d, yyyy",
          "MMM yyyy",
          "MMMM yyyy",
          "MMM-yy",
          "MM/yyyy",
          "M/yyyy",
          "MM.yyyy",
          "yyyy",
          "yyyy-MM-dd HH:mm",
          "yyyy-MM-dd HH:mm:ss",
          "yyyy-MM-dd HH:mm:ss.SSS",
          "yyyy-MM-dd'T'HH:mm",
          "yyyy-MM-dd'T'HH:mm:ss",
          "yyyy-MM-dd'T'HH:mm:ss.SSS",
          "yyyy-MM-dd'T'HH:mm:ssXXX",
          "dd/MM/yyyy HH:mm",
          "dd/MM/yyyy HH:mm:ss",
          "MM/dd/yyyy HH:mm",
          "MM/dd/yyyy HH:mm:ss",
          "d/M/yyyy HH:mm",
          "M/d/yyyy HH:mm",
          "dd.MM.yyyy HH:mm",
          "dd.MM.yyyy HH:mm:ss");

  /** Years outside of these, without a mark between the figures, are numbers of another kind. */
  private static final int EARLIEST = 1900;

  private static final int LATEST = 2100;

  private static final int SHORTEST = 4;
  private static final int LONGEST = 30;

  /** Two digits are looked for as years of this century. */
  private static final int YEARS_FROM = 2000;

  private static final List<DatePattern> PATTERNS =
      ALL.stream().map(pattern -> DatePattern.of(pattern, YEARS_FROM)).toList();

  /** The patterns that a value can have, by the marks between its figures and words. */
  private static final Map<String, int[]> BY_MARKS = byMarks();

  private DatePatterns() {}

  /** The patterns that a value has, as bits by their numbers. */
  static long fitting(String value) {
    long fitting = 0;
    for (int number : candidates(value)) {
      if (day(value, number).filter(day -> isLikely(day, value)).isPresent()) {
        fitting |= 1L << number;
      }
    }
    return fitting;
  }

  private static boolean isLikely(LocalDate day, String value) {
    return !marks(value).isEmpty() || day.getYear() >= EARLIEST && day.getYear() <= LATEST;
  }

  /** The day that a value means by a pattern; the first where it has no day or no month. */
  static Optional<LocalDate> day(String value, int number) {
    try {
      return PATTERNS
          .get(number)
          .read(value)
          .map(
              read ->
                  LocalDate.of(read.year(), Math.max(1, read.month()), Math.max(1, read.day())));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int[] candidates(String value) {
    boolean mayBeDate = value.length() >= SHORTEST && value.length() <= LONGEST;
    return mayBeDate ? BY_MARKS.getOrDefault(marks(value), new int[0]) : new int[0];
  }

  private static Map<String, int[]> byMarks() {
    Map<String, int[]> byMarks = new HashMap<>();
    LocalDateTime example = LocalDateTime.of(2026, 5, 14, 13, 14, 15, 123_000_000);
    for (int i = 0; i < ALL.size(); i++) {
      int number = i;
      String text =
          DateTimeFormatter.ofPattern(ALL.get(i), Locale.ENGLISH)
              .format(example.atOffset(ZoneOffset.UTC));
      byMarks.merge(
          marks(text),
          new int[] {number},
          (some, more) -> IntStream.concat(IntStream.of(some), IntStream.of(more)).toArray());
    }
    byMarks.put(marks("2026-05-14T13:14:15+02:00"), byMarks.get(marks("2026-05-14T13:14:15Z")));
    return byMarks;
  }

  /** What stands between figures; letters in a row count as one mark. */
  private static String marks(String value) {
    StringBuilder marks = new StringBuilder();
    boolean word = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean letter = Character.isLetter(c);
      if (letter && !word) {
        marks.append('a');
      } else if (!letter && !Character.isDigit(c)) {
        marks.append(c);
      }
      word = letter;
    }
    return marks.toString();
  }
}
