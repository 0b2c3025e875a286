package org.evenhand.schema;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A pattern of dates in the letters of {@link DateTimeFormatter}, without those that lead astray:
 * letters of weeks, minutes in the place of months, a year without its century. English names of
 * months are read in full or in short, in any case. A time of day and an offset are read and left
 * out: the date counts as it is written.
 */
public final class DatePattern {

  private static final String HOURS = "HhKk";
  private static final String HALF_DAYS = "hK";

  /** Letters that are passed on; what goes for months and years is seen to here. */
  private static final String LETTERS = "yuMLdDEaHhKkmsSXxZzVOqQ";

  private static final Map<Character, String> ASTRAY =
      Map.of(
          'Y', "Y is the year of a week; write y for the year",
          'w', "w is the week of the year, which names no month; write MM for months",
          'W', "W is the week of the month; write dd for the day of the month",
          'e', "e is the day of the week; write dd for the day of the month",
          'c', "c is the day of the week; write dd for the day of the month",
          'F', "F is a week of the month; write dd for the day of the month",
          'G', "G is an era; write y for the year alone");

  private static final int LONGEST = 100;

  private static final String FORM =
      "is not a date pattern; write one such as \"dd/MM/yyyy\" or \"d MMMM yyyy\"";

  private static final Map<String, String> MONTH_NAMES = new LinkedHashMap<>();
  private static final Map<Long, String> SHORT_NAMES = new LinkedHashMap<>();

  static {
    List<String> names =
        List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    for (int i = 0; i < names.size(); i++) {
      String shortName = names.get(i).substring(0, 3);
      SHORT_NAMES.put(i + 1L, shortName);
      MONTH_NAMES.put(names.get(i).toLowerCase(Locale.ROOT), shortName);
      MONTH_NAMES.put(shortName.toLowerCase(Locale.ROOT), shortName);
    }
    MONTH_NAMES.put("sept", "Sep");
  }

  private final DateTimeFormatter formatter;
  private final int yearsFrom;
  private final boolean named;
  private final Depth year;
  private final Depth month;
  private final Depth day;

  /** Whether a part of a date is always written, may be, or never is. */
  private enum Depth {
    NEVER,
    OPTIONAL,
    ALWAYS
  }

  private DatePattern(Compiler compiled) {
    this.formatter = compiled.formatter();
    this.yearsFrom = compiled.twoDigits ? compiled.yearsFrom : 0;
    this.named = compiled.named;
    this.year = compiled.year;
    this.month = compiled.month;
    this.day = compiled.day;
  }

  /**
   * Takes a pattern apart.
   *
   * @param yearsFrom the first of the hundred years that two digits can stand for; 0 for none
   * @throws IllegalArgumentException if it is none; its message names the letter that is meant
   */
  public static DatePattern of(String pattern, int yearsFrom) {
    if (pattern.length() > LONGEST) {
      throw new IllegalArgumentException(FORM);
    }
    Compiler compiler = new Compiler(pattern, yearsFrom);
    compiler.run();
    return new DatePattern(compiler);
  }

  /** Whether its years are written with two digits. */
  boolean hasTwoDigitYears() {
    return yearsFrom != 0;
  }

  /** Whether a date by this pattern can leave its month out. */
  boolean canLackMonth() {
    return month != Depth.ALWAYS;
  }

  /** The date that a text holds as a whole. */
  public Optional<Dates.Reading> read(String text) {
    try {
      TemporalAccessor date = formatter.parse(named ? withShortNames(text) : text);
      return date.isSupported(ChronoField.YEAR)
          ? Optional.of(
              new Dates.Reading(
                  date.get(ChronoField.YEAR),
                  part(date, ChronoField.MONTH_OF_YEAR),
                  part(date, ChronoField.DAY_OF_MONTH)))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int part(TemporalAccessor date, ChronoField field) {
    return date.isSupported(field) ? date.get(field) : 0;
  }

  void proveMonths(boolean missingMonth) {
    proveYear();
    if (month == Depth.NEVER && !missingMonth) {
      throw new IllegalArgumentException(
          "names no month; write MM for months, or say which month stands for it: missing_month: 1");
    }
    for (LocalDateTime date : dates()) {
      Dates.Reading read = proven(date);
      if (month != Depth.NEVER && read.month() != date.getMonthValue()) {
        throw new IllegalArgumentException(unproven());
      }
    }
  }

  void proveDays() {
    proveYear();
    if (month == Depth.NEVER || day == Depth.NEVER) {
      throw new IllegalArgumentException(
          "names no day, and days cannot be counted from a month; write a pattern with dd, or take columns with dates");
    }
    for (LocalDateTime date : dates()) {
      Dates.Reading read = proven(date);
      if (read.month() != date.getMonthValue() || read.day() != date.getDayOfMonth()) {
        throw new IllegalArgumentException(unproven());
      }
    }
  }

  private void proveYear() {
    if (year == Depth.NEVER) {
      throw new IllegalArgumentException("names no year; write yyyy for the year");
    }
    if (year == Depth.OPTIONAL) {
      throw new IllegalArgumentException(
          "can leave out the year; take yyyy out of the brackets, or list several patterns: [dd/MM/yyyy, yyyy-MM-dd]");
    }
  }

  private Dates.Reading proven(LocalDateTime date) {
    return read(written(date))
        .filter(read -> read.year() == date.getYear())
        .orElseThrow(() -> new IllegalArgumentException(unproven()));
  }

  private static String unproven() {
    return "does not give back the dates that it writes; put a mark between its parts, as in \"dd/MM/yyyy\"";
  }

  private String written(LocalDateTime date) {
    try {
      return formatter.format(ZonedDateTime.of(date, ZoneOffset.UTC));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(unproven(), e);
    }
  }

  /** Dates of every month as the pattern writes them. */
  List<String> samples() {
    return dates().stream().map(this::written).toList();
  }

  private List<LocalDateTime> dates() {
    int first = yearsFrom == 0 ? Dates.FIRST_YEAR : yearsFrom;
    int last = yearsFrom == 0 ? Dates.LAST_YEAR : yearsFrom + 99;
    List<Integer> years =
        yearsFrom == 0
            ? List.of(first, 1899, 1999, 2000, 2024, 2026, last)
            : List.of(first, first + 1, first + 37, first + 76, last);
    List<LocalDateTime> dates = new ArrayList<>();
    for (int year : years) {
      for (int month = 1; month <= 12; month++) {
        for (int day : List.of(1, 9, 12, 28)) {
          dates.add(LocalDateTime.of(year, month, day, 15, 7 + day, 9, 120_000_000));
        }
      }
      dates.add(LocalDateTime.of(year, 12, 31, 0, 0));
    }
    return dates;
  }

  /** The text with every English name of a month in short. */
  private static String withShortNames(String text) {
    StringBuilder result = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      int end = i;
      while (end < text.length() && isLetter(text.charAt(end))) {
        end++;
      }
      if (end > i) {
        String word = text.substring(i, end);
        result.append(MONTH_NAMES.getOrDefault(word.toLowerCase(Locale.ROOT), word));
        i = end;
      } else {
        result.append(text.charAt(i++));
      }
    }
    return result.toString();
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Goes through a pattern letter by letter and builds its formatter. */
  private static final class Compiler {

    private final String pattern;
    private final int yearsFrom;
    private final DateTimeFormatterBuilder builder =
        new DateTimeFormatterBuilder().parseCaseInsensitive();
    private boolean named;
    private boolean halfDays;
    private boolean marked;
    private boolean quarters;
    private boolean twoDigits;
    private Depth year = Depth.NEVER;
    private Depth month = Depth.NEVER;
    private Depth day = Depth.NEVER;
    private Depth ofTheYear = Depth.NEVER;
    private int open;
    private char last;

    Compiler(String pattern, int yearsFrom) {
      this.pattern = pattern;
      this.yearsFrom = yearsFrom;
    }

    DateTimeFormatter formatter() {
      return builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    void run() {
      int i = 0;
      while (i < pattern.length()) {
        char c = pattern.charAt(i);
        if (isLetter(c)) {
          int end = i;
          while (end < pattern.length() && pattern.charAt(end) == c) {
            end++;
          }
          letters(c, end - i);
          last = c;
          i = end;
        } else {
          i = mark(c, i);
        }
      }
      if (open != 0) {
        throw new IllegalArgumentException(FORM);
      }
      finish();
    }

    private int mark(char c, int at) {
      switch (c) {
        case '[' -> {
          open++;
          builder.optionalStart();
        }
        case ']' -> {
          if (open-- == 0) {
            throw new IllegalArgumentException(FORM);
          }
          builder.optionalEnd();
        }
        case '\'' -> {
          return quoted(at);
        }
        case '{', '}', '#' -> throw new IllegalArgumentException(FORM);
        default -> builder.appendLiteral(c);
      }
      return at + 1;
    }

    private int quoted(int from) {
      int end = from + 1;
      StringBuilder text = new StringBuilder();
      while (end < pattern.length()) {
        if (pattern.charAt(end) == '\'') {
          boolean twice = end + 1 < pattern.length() && pattern.charAt(end + 1) == '\'';
          if (!twice || end == from + 1) {
            builder.appendLiteral(text.isEmpty() ? "'" : text.toString());
            return end + 1;
          }
          end++;
        }
        text.append(pattern.charAt(end++));
      }
      throw new IllegalArgumentException(FORM);
    }

    private void letters(char c, int count) {
      if (ASTRAY.containsKey(c)) {
        throw new IllegalArgumentException(ASTRAY.get(c));
      }
      if (LETTERS.indexOf(c) < 0) {
        throw new IllegalArgumentException(
            "%s is no letter that dates are read by; write y, M and d, and for a time H, m and s"
                .formatted(c));
      }
      switch (c) {
        case 'y', 'u' -> year(count);
        case 'M', 'L' -> month(count);
        case 'd' -> {
          day = deeper(day);
          append(c, count);
        }
        case 'm' -> minutes(count);
        default -> {
          marked |= c == 'a';
          halfDays |= HALF_DAYS.indexOf(c) >= 0;
          quarters |= c == 'q' || c == 'Q';
          ofTheYear = c == 'D' ? deeper(ofTheYear) : ofTheYear;
          append(c, count);
        }
      }
    }

    private void year(int count) {
      year = deeper(year);
      if (count != 2) {
        append('u', count);
        return;
      }
      twoDigits = true;
      if (yearsFrom == 0) {
        throw new IllegalArgumentException(
            "yy leaves the century open; say it with years_from: 1970 for 1970 to 2069, or write yyyy");
      }
      builder.appendValueReduced(ChronoField.YEAR, 2, 2, yearsFrom);
    }

    private void month(int count) {
      if (HOURS.indexOf(last) >= 0 && count <= 2) {
        throw new IllegalArgumentException("MM is months; write mm for minutes");
      }
      if (count > 4) {
        throw new IllegalArgumentException(
            "MMMMM is one letter, which several months share; write MMM for their names");
      }
      month = deeper(month);
      if (count < 3) {
        append('M', count);
      } else {
        named = true;
        builder.appendText(ChronoField.MONTH_OF_YEAR, SHORT_NAMES);
      }
    }

    private void minutes(int count) {
      if (HOURS.indexOf(last) < 0) {
        throw new IllegalArgumentException("mm is minutes; write MM for months");
      }
      append('m', count);
    }

    private void append(char c, int count) {
      try {
        builder.appendPattern(String.valueOf(c).repeat(count));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(FORM, e);
      }
    }

    private Depth deeper(Depth known) {
      return open == 0 || known == Depth.ALWAYS ? Depth.ALWAYS : Depth.OPTIONAL;
    }

    private void finish() {
      if (ofTheYear != Depth.NEVER) {
        if (month != Depth.NEVER) {
          throw new IllegalArgumentException(
              "D is the day of the year; write dd for the day of the month");
        }
        month = ofTheYear;
        day = ofTheYear;
      }
      if (halfDays && !marked) {
        throw new IllegalArgumentException(
            "hh is the hour of half a day; write HH, or add a for AM and PM");
      }
      if (month == Depth.NEVER && quarters) {
        throw new IllegalArgumentException(
            "q is the quarter, which names no month; take a column with months, or recode each quarter to a month");
      }
    }
  }
}
