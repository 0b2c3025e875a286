package org.evenhand.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenhand.schema.DateReader.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The claim that a pattern gives every date back as it was, or is refused before it is used. */
class DatePatternTest {

  private static final String LETTERS = "GuyDMLdQqYwWEecFaBhKkHmsSAnNVvzOXxZpg";

  private static DateReader proven(String... patterns) {
    DateReader reader = new Dates(List.of(patterns), 0, 0).reader();
    reader.proveMonths(false);
    return reader;
  }

  private static Optional<Dates.Reading> month(DateReader reader, String text) {
    return reader.month(text).date();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dd/MM/yyyy",
        "d.M.yyyy",
        "yyyy-MM-dd",
        "MM/dd/yyyy",
        "yyyyMMdd",
        "ddMMyyyy",
        "yyyy-MM",
        "yyyyMM",
        "MMM yyyy",
        "d MMMM yyyy",
        "dd-MMM-yyyy",
        "EEEE, d MMMM yyyy",
        "yyyy-DDD",
        "yyyy-MM-dd HH:mm:ss.SSS",
        "M/d/yyyy h:mm a",
        "yyyy-MM-dd'T'HH:mm:ssX",
        "yyyy-MM-dd'T'HH:mm[:ss[.SSSSSS]][X]",
        "yyyy[-MM[-dd]]",
        "'in' MMMM 'of' yyyy"
      })
  void read_everyDayOfSixYears_asJavaWritesIt(String pattern) {
    DateReader reader = proven(pattern);
    DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    for (LocalDate day = LocalDate.of(1899, 1, 1); day.getYear() < 1905; day = day.plusDays(1)) {
      String text = format.format(day.atTime(23, 59, 58).atOffset(java.time.ZoneOffset.UTC));
      Dates.Reading read = month(reader, text).orElseThrow(() -> new AssertionError(text));
      assertEquals(day.getYear(), read.year(), text);
      assertEquals(day.getMonthValue(), read.month(), text);
      assertTrue(read.day() == 0 || read.day() == day.getDayOfMonth(), text);
    }
  }

  /** Every letter in the place of the month, the year and the day, once to four times. */
  @Test
  void prove_everyLetterInEveryPlace_readsEveryMonthOrIsRefused() {
    int accepted = 0;
    for (String form : List.of("dd/%s/yyyy", "%s-dd-MM", "yyyy-MM-%s", "dd %s yyyy HH:mm")) {
      for (char letter : LETTERS.toCharArray()) {
        for (int count = 1; count <= 5; count++) {
          String pattern = form.formatted(String.valueOf(letter).repeat(count));
          DateReader reader;
          try {
            reader = proven(pattern);
          } catch (IllegalArgumentException e) {
            assertEquals(1, e.getMessage().lines().count());
            continue;
          }
          accepted++;
          DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
          for (int month = 1; month <= 12; month++) {
            String text =
                format.format(
                    LocalDate.of(2026, month, 9).atTime(8, 7).atZone(java.time.ZoneOffset.UTC));
            Dates.Reading read = month(reader, text).orElseThrow(() -> new AssertionError(pattern));
            assertEquals(2026, read.year(), pattern);
            assertEquals(month, read.month(), pattern);
          }
        }
      }
    }
    assertTrue(accepted > 20, accepted + " patterns accepted");
  }

  @ParameterizedTest
  @CsvSource({
    "dd/mm/yyyy, mm is minutes; write MM for months",
    "yyyy-mm-dd, mm is minutes; write MM for months",
    "d mmm yyyy, mm is minutes; write MM for months",
    "dd/MM/YYYY, Y is the year of a week",
    "yyyy-MM-DD, D is the day of the year",
    "yyyy-'Q'q, q is the quarter",
    "dd/MM/yyyy HH:MM, MM is months; write mm for minutes",
    "dd/MM/yyyy mm:HH, mm is minutes",
    "dd/MM/yyyy hh:mm, write HH",
    "dd/MM/yy, years_from",
    "MM/dd, names no year",
    "yyyy-dd, names no month"
  })
  void prove_astray_namesTheLetterMeant(String pattern, String words) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> proven(pattern)).getMessage();
    assertTrue(message.contains(words), message);
  }

  @Test
  void read_monthNames_inFullInShortInAnyCase() {
    for (String pattern : List.of("dd-MMM-yyyy", "dd-MMMM-yyyy")) {
      DateReader reader = proven(pattern);
      for (int i = 1; i <= 12; i++) {
        java.time.Month month = java.time.Month.of(i);
        String full = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        for (String name : List.of(full, full.substring(0, 3))) {
          for (String cased :
              List.of(name, name.toUpperCase(Locale.ROOT), name.toLowerCase(Locale.ROOT))) {
            assertEquals(
                Optional.of(new Dates.Reading(2026, i, 3)), month(reader, "03-" + cased + "-2026"));
          }
        }
      }
      assertEquals(Optional.of(new Dates.Reading(2026, 9, 3)), month(reader, "03-SEPT-2026"));
      for (String none : List.of("03-Juli-2026", "03-Ju-2026", "03--2026", "03-07-2026")) {
        assertEquals(Outcome.NONE, reader.month(none).outcome(), none);
      }
    }
  }

  @Test
  void read_twoDigitYears_ofTheHundredYearsNamed() {
    for (int first : List.of(1600, 1900, 1950, 1970, 1999, 2000, 2100)) {
      DateReader reader = new Dates(List.of("dd/MM/yy"), first, 0).reader();
      reader.proveMonths(false);
      for (int year = first; year < first + 100; year++) {
        String text = "03/07/%02d".formatted(year % 100);
        assertEquals(Optional.of(new Dates.Reading(year, 7, 3)), month(reader, text));
      }
    }
  }

  @Test
  void read_optionalParts_saidToBeMissing() {
    DateReader reader = proven("yyyy[-MM[-dd]]");
    assertEquals(Optional.of(new Dates.Reading(2026, 0, 0)), month(reader, "2026"));
    assertEquals(Optional.of(new Dates.Reading(2026, 7, 0)), month(reader, "2026-07"));
    assertEquals(Optional.of(new Dates.Reading(2026, 7, 3)), month(reader, "2026-07-03"));
    assertEquals(Outcome.NONE, reader.month("2026-").outcome());
    assertEquals(Outcome.NONE, reader.month("2026-02-30").outcome());
  }

  @Test
  void read_severalPatterns_theSameOrAmbiguous() {
    DateReader reader = proven("dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-dd");
    assertEquals(Optional.of(new Dates.Reading(2026, 7, 3)), month(reader, "03/07/2026"));
    assertEquals(Optional.of(new Dates.Reading(2026, 7, 3)), month(reader, "2026-07-03"));
    DateReader both = new Dates(List.of("dd/MM/yyyy", "MM/dd/yyyy"), 0, 0).reader();
    assertThrows(IllegalArgumentException.class, () -> both.proveMonths(false));
    assertEquals(Outcome.AMBIGUOUS, both.month("03/07/2026").outcome());
    assertEquals(Outcome.READ, both.month("07/07/2026").outcome());
    assertEquals(Outcome.READ, both.day("13/07/2026").outcome());
  }

  @Test
  void read_wrongDayOfTheWeek_none() {
    DateReader reader = proven("EEE d MMM yyyy");
    assertEquals(Outcome.READ, reader.month("Fri 3 Jul 2026").outcome());
    assertEquals(Outcome.NONE, reader.month("Mon 3 Jul 2026").outcome());
  }

  @Test
  void proveDays_aMonth_refused() {
    for (String pattern : List.of("yyyy-MM", "MMMM yyyy", "yyyy", "dd yyyy")) {
      DateReader reader = Dates.of(pattern).reader();
      assertThrows(IllegalArgumentException.class, reader::proveDays);
    }
    Dates.of("yyyy-MM[-dd]").reader().proveDays();
    Dates.of("yyyy-DDD").reader().proveDays();
  }

  /** Typed dates of spreadsheets and Parquet come as ISO 8601, whatever the pattern beside them. */
  @Test
  void read_isoDates_whateverThePattern() {
    for (DateReader reader :
        List.of(
            Dates.MONTHS.reader(),
            proven("dd/MM/yyyy"),
            proven("MM/dd/yyyy", "d MMM yyyy"),
            proven("yyyy-MM"),
            proven("yyyy[-MM[-dd]]"))) {
      for (LocalDate day = LocalDate.of(2023, 12, 1); day.getYear() < 2025; day = day.plusDays(1)) {
        for (String time : TIMES) {
          assertEquals(
              Optional.of(
                  new Dates.Reading(day.getYear(), day.getMonthValue(), day.getDayOfMonth())),
              month(reader, day + time));
          assertEquals(Outcome.READ, reader.day(day + time).outcome());
        }
      }
      for (String time : NO_TIMES) {
        assertEquals(Outcome.NONE, reader.month("2026-07-03" + time).outcome(), time);
      }
      assertEquals(Outcome.NONE, reader.month("2026-02-30T10:15:00").outcome());
    }
  }

  private static final List<String> TIMES =
      List.of(
          "",
          "T10:15:00",
          "T10:15:00.123",
          "T23:59:59.123456789Z",
          "T00:00",
          " 10:15:00",
          " 10:15:00+01:00",
          "T10:15:00-0530",
          "T10:15+01");

  private static final List<String> NO_TIMES =
      List.of(
          "T",
          " ",
          "T10",
          "T24:00:00",
          "T10:60:00",
          "T10:15:61",
          "T10:15:00.",
          "T10:15:00,5",
          "T10:15:00x",
          "T1:15:00",
          "10:15:00",
          "T10:15:",
          "T10:15:00+",
          "T10:15:00+1",
          "-01",
          "T10:15:00 PM",
          "  10:15:00",
          "T10:15:00+24:00",
          "Z",
          "é10:15:00");

  @Test
  void read_isoDateThatAPatternReadsOtherwise_asThePatternHasIt() {
    DateReader reader = proven("yyyy-dd-MM");
    assertEquals(Optional.of(new Dates.Reading(2026, 7, 3)), month(reader, "2026-03-07"));
    assertEquals(Outcome.NONE, reader.month("2026-03-17").outcome());
    assertEquals(Outcome.NONE, reader.month("2026-03-07T10:15:00").outcome());
  }

  @Test
  void months_ofTheContract_readWithoutADay() {
    DateReader reader = Dates.MONTHS.reader();
    reader.proveMonths(false);
    assertEquals(Optional.of(new Dates.Reading(2026, 7, 0)), month(reader, "2026-07"));
    for (String none : List.of("2026", "2026-7", "202607", "07/2026", "2026-07T10:15:00")) {
      assertEquals(Outcome.NONE, reader.month(none).outcome(), none);
    }
  }
}
