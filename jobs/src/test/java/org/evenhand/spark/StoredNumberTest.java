package org.evenhand.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The claim that a stored number becomes the text that people see in their spreadsheet. */
class StoredNumberTest {

  private static final long SEED = 20260703;

  @Test
  void date_everyDayOfBothCalendars_isThatDay() {
    LocalDate day = LocalDate.of(1900, 3, 1);
    for (int serial = 61; serial < 2_958_466; serial++) {
      assertEquals(day.toString(), StoredNumber.date(Integer.toString(serial), false));
      day = day.plusDays(1);
    }
    assertEquals(LocalDate.of(10_000, 1, 1), day);
    day = LocalDate.of(1904, 1, 1);
    for (int serial = 0; serial < 100_000; serial++) {
      assertEquals(day.toString(), StoredNumber.date(Integer.toString(serial), true));
      day = day.plusDays(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1900-01-01",
    "59, 1900-02-28",
    "60, 1900-02-29",
    "61, 1900-03-01",
    "46206, 2026-07-03",
    "46206.0, 2026-07-03",
    "46206.427083333336, 2026-07-03T10:15:00",
    "46206.5, 2026-07-03T12:00:00",
    "46206.000000011574, 2026-07-03T00:00:00.001",
    "46206.99999999999, 2026-07-04",
    "0, 0",
    "0.5, 0.5",
    "-3, -3",
    "2958466, 2958466"
  })
  void date_borders_asSpreadsheetsShowThem(String stored, String text) {
    assertEquals(text, StoredNumber.date(stored, false));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "0.0, 0",
    "7, 7",
    "007, 7",
    "42.0, 42",
    "4.3499999999999996, 4.35",
    "0.30000000000000004, 0.3",
    "1E3, 1000",
    "1.5E-3, 0.0015",
    "-12.50, -12.5",
    "999999999999999, 999999999999999"
  })
  void plain_number_shortestDigits(String stored, String text) {
    assertEquals(text, StoredNumber.plain(stored));
  }

  @Test
  void plain_randomNumbers_sameValueWithoutExponent() {
    System.out.println("numbers with seed " + SEED);
    Random random = new Random(SEED);
    for (int i = 0; i < 100_000; i++) {
      double number = random.nextLong(1_000_000_000_000_000L) / Math.pow(10, random.nextInt(12));
      String text = StoredNumber.plain(Double.toString(number));
      assertTrue(text.matches("0|[1-9]\\d*|(0|[1-9]\\d*)\\.\\d*[1-9]"), text);
      assertEquals(number, new BigDecimal(text).doubleValue(), Math.ulp(number) * 8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "1E999", "NaN", "Infinity", "1,5", "0x1p3", "1E-99999999999"})
  void plain_noNumber_refused(String stored) {
    assertThrows(NumberFormatException.class, () -> StoredNumber.plain(stored));
  }

  @Test
  void isRounded_moreThanFifteenDigits_only() {
    assertTrue(StoredNumber.isRounded("1234567890123456"));
    assertTrue(StoredNumber.isRounded("1.23456789012346E+15"));
    assertFalse(StoredNumber.isRounded("123456789012345"));
    assertFalse(StoredNumber.isRounded("4.3499999999999996"));
    assertFalse(StoredNumber.isRounded("1E-7"));
  }

  @ParameterizedTest
  @CsvSource({
    "dd/mm/yyyy, true",
    "yyyy-mm-dd, true",
    "mmm-yy, true",
    "mmmm, true",
    "'[$-407]d. mmmm yyyy;@', true",
    "dd/mm/yyyy hh:mm, true",
    "General, false",
    "GENERAL, false",
    "0.00, false",
    "'#,##0.00;[Red]-#,##0.00', false",
    "h:mm, false",
    "mm:ss, false",
    "[h]:mm:ss, false",
    "h:mm AM/PM, false",
    "'0\" days\"', false",
    "0\\d, false",
    "@, false"
  })
  void isDate_format_onlyWhereADayShows(String format, boolean date) {
    assertEquals(date, CellStyles.isDate(format));
  }
}
