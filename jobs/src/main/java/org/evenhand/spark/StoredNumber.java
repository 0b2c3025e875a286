package org.evenhand.spark;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** Numbers as spreadsheets store them, and the texts that people would write for them. */
final class StoredNumber {

  /** Spreadsheets show fifteen digits and store what binary fractions make of them. */
  private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

  private static final int LONGEST = 40;
  private static final double UNSURE = 1e15;
  private static final long MILLISECONDS = 86_400_000;

  /** A day after that of the last of the year 9999. */
  private static final double DAYS = 2_958_466;

  private StoredNumber() {}

  /**
   * The number in plain digits: whole ones without a point, none with an exponent.
   *
   * @throws NumberFormatException if it is no number
   */
  static String plain(String stored) {
    if (isPlain(stored)) {
      return stored;
    }
    finite(stored);
    String digits = new BigDecimal(stored).round(SHOWN).stripTrailingZeros().toPlainString();
    return digits.equals("-0") ? "0" : digits;
  }

  private static boolean isPlain(String stored) {
    if (stored.isEmpty() || stored.length() > 15 || stored.charAt(0) == '0') {
      return stored.equals("0");
    }
    return stored.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static double finite(String stored) {
    double number = Double.parseDouble(stored);
    if (Double.isNaN(number) || Double.isInfinite(number) || stored.length() > LONGEST) {
      throw new NumberFormatException();
    }
    return number;
  }

  /** Whether it has more digits than a spreadsheet keeps, so that the last ones are invented. */
  static boolean isRounded(String stored) {
    boolean isLong = stored.length() > 15 || stored.indexOf('E') >= 0 || stored.indexOf('e') >= 0;
    return isLong && Math.abs(finite(stored)) >= UNSURE;
  }

  /**
   * The date that a number stands for: ISO, with a time where it is not midnight; the number itself
   * where it stands for none.
   *
   * @param from1904 whether days are counted from 1904, as old Macs did
   * @throws NumberFormatException if it is no number
   */
  static String date(String stored, boolean from1904) {
    double serial = finite(stored);
    if (serial < 0 || serial >= DAYS) {
      return plain(stored);
    }
    long days = (long) Math.floor(serial);
    long milliseconds = Math.round((serial - days) * MILLISECONDS);
    if (milliseconds == MILLISECONDS) {
      milliseconds = 0;
      days++;
    }
    if (!from1904 && (days == 0 || days == 60)) {
      // Days that never were: the one before the first, and the last of February 1900.
      return days == 0 ? plain(stored) : "1900-02-29";
    }
    LocalDate date = origin(from1904, days).plusDays(days);
    return milliseconds == 0
        ? date.toString()
        : LocalDateTime.of(date, LocalTime.ofNanoOfDay(milliseconds * 1_000_000))
            .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
  }

  private static LocalDate origin(boolean from1904, long days) {
    if (from1904) {
      return LocalDate.of(1904, 1, 1);
    }
    return days < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
  }
}
