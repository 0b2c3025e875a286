package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The claim that a month has come where it has begun somewhere on Earth, or was asked for. */
class RequestTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-29, 2026-11",
    "2026-11-30, 2026-12",
    "2026-12-31, 2027-01",
    "2026-08-01, 2026-09",
    "1970-01-01, 2026-09"
  })
  void latestMonth_ofADay_thatOfTomorrowOrOfThePeriod(LocalDate today, YearMonth latest) {
    Request request = Request.of("cases.csv", null, null, "2026Q3");
    assertEquals(Optional.of(latest), request.on(today).latestMonth());
    assertEquals(Optional.empty(), request.latestMonth());
  }
}
