package org.evenhand.gate;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Day, month and year together: where no date is expected they are the date of a birth. */
final class FullDate {

  /**
   * With two digits of a year only between strokes: parts of a rule book have dots and dashes, and
   * seldom two digits each.
   */
  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}./-])(?:"
              + "(?:0?[1-9]|[12]\\d|3[01])([./-])(?:0?[1-9]|[12]\\d|3[01])\\1(?:19|20)\\d\\d"
              + "|(?:0?[1-9]|[12]\\d|3[01])/(?:0?[1-9]|[12]\\d|3[01])/\\d\\d"
              + "|(?:19|20)\\d\\d([./-])(?:0?[1-9]|1[0-2])\\2(?:0?[1-9]|[12]\\d|3[01])"
              + ")(?!\\d)");

  /** Also a month of a year. */
  private static final Pattern YEARS =
      Pattern.compile("(?<!\\d)(?:19|20)\\d\\d ?[/–-] ?(?:19|20)?\\d\\d(?!\\d)");

  private static final Pattern SHORT =
      Pattern.compile("(?:0[1-9]|[12]\\d|3[01])([.-])(?:0[1-9]|1[0-2])\\1\\d\\d");

  private static final Pattern COMPACT =
      Pattern.compile("(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])");
  private static final Pattern DAY = Pattern.compile("0?[1-9]|[12]\\d|3[01]");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Pattern SHORT_YEAR = Pattern.compile("\\d\\d");
  private static final Set<String> MONTHS = months();
  private static final Set<String> BETWEEN = Set.of("of", "de", "del", "st", "nd", "rd", "th");

  private FullDate() {}

  private static Set<String> months() {
    Set<String> names = new HashSet<>(Set.of("sept"));
    for (String language : List.of("en", "de", "fr", "es", "it", "nl", "pt", "pl")) {
      Locale locale = Locale.forLanguageTag(language);
      for (Month month : Month.values()) {
        for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
          names.add(month.getDisplayName(style, locale).toLowerCase(locale).replace(".", ""));
        }
      }
    }
    return names;
  }

  static boolean in(CharSequence value) {
    return NUMERIC.matcher(value).find()
        || COMPACT.matcher(value).matches()
        || SHORT.matcher(value).matches()
        || isWritten(parts(value));
  }

  /** The same text with a mark in the place of dates and spans of years, which end any number. */
  static String without(CharSequence text) {
    return YEARS.matcher(NUMERIC.matcher(text).replaceAll(";")).replaceAll(";");
  }

  /** Whether a value is nothing but a date in digits and marks. */
  static boolean isWhole(CharSequence value) {
    return NUMERIC.matcher(value).matches() || SHORT.matcher(value).matches();
  }

  private static boolean isWritten(List<String> parts) {
    for (int i = 0; i + 2 < parts.size(); i++) {
      String first = parts.get(i);
      String second = parts.get(i + 1);
      String year = parts.get(i + 2);
      boolean dayAndMonth =
          isDay(first) && MONTHS.contains(second) || MONTHS.contains(first) && isDay(second);
      boolean whole = parts.size() == 3 && isDay(first) && SHORT_YEAR.matcher(year).matches();
      if (dayAndMonth && (whole || YEAR.matcher(year).matches())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDay(String part) {
    return DAY.matcher(part).matches();
  }

  /** Runs of letters and runs of digits, what stands between day and month left out. */
  private static List<String> parts(CharSequence value) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= value.length(); i++) {
      if (i == value.length() || i > from && !isOneRun(value.charAt(i - 1), value.charAt(i))) {
        String part = value.subSequence(from, i).toString().toLowerCase(Locale.ROOT);
        if (Character.isLetterOrDigit(part.codePointAt(0)) && !BETWEEN.contains(part)) {
          parts.add(part);
        }
        from = i;
      }
    }
    return parts;
  }

  private static boolean isOneRun(char one, char next) {
    return Character.isLetter(one) == Character.isLetter(next)
        && Character.isDigit(one) == Character.isDigit(next);
  }
}
