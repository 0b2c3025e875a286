package org.evenhand.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The claim that every pattern that is looked for is found, and means the day that it means. */
class DatePatternsTest {

  private static final List<LocalDate> DAYS =
      IntStream.range(0, 400).mapToObj(i -> LocalDate.of(2019, 12, 25).plusDays(7L * i)).toList();

  @Test
  void fitting_everyPattern_isFoundWithItsDay() {
    for (int i = 0; i < DatePatterns.ALL.size(); i++) {
      String pattern = DatePatterns.ALL.get(i);
      DateTimeFormatter written = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
      for (LocalDate day : DAYS) {
        String text =
            day.atTime(LocalTime.of(13, 4, 5)).atOffset(ZoneOffset.ofHours(2)).format(written);
        assertTrue((DatePatterns.fitting(text) >> i & 1) == 1, pattern + ": " + text);
        LocalDate read = DatePatterns.day(text, i).orElseThrow();
        assertEquals(part(pattern, day), part(pattern, read), pattern + ": " + text);
      }
    }
  }

  /** What a pattern says of a day. */
  private static String part(String pattern, LocalDate day) {
    return (pattern.contains("d") ? day.getDayOfMonth() + "." : "")
        + (pattern.contains("M") ? day.getMonthValue() + "." : "")
        + day.getYear();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "12345",
        "24-0001",
        "1.5",
        "0001",
        "9999",
        "20261332",
        "31/02/2026",
        "99/99/2026",
        "2026-13",
        "2026-02-30",
        "Upheld",
        "May be",
        "12:30",
        "1/2",
        "C-2026-07",
        "2026-07-03 ?",
        "07700 900123"
      })
  void fitting_noDate_isNone(String text) {
    assertEquals(0, DatePatterns.fitting(text), text);
    IntStream.range(0, DatePatterns.ALL.size())
        .filter(i -> text.length() > 4)
        .forEach(i -> assertEquals(Optional.empty(), DatePatterns.day(text, i), text));
  }
}
