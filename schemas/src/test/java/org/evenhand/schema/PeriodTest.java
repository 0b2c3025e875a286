package org.evenhand.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2026Q1, 2026-01, 2026-03, 2026Q1",
    "2026Q2, 2026-04, 2026-06, 2026Q2",
    "2026Q3, 2026-07, 2026-09, 2026Q3",
    "2026Q4, 2026-10, 2026-12, 2026Q4",
    "2026, 2026-01, 2026-12, 2026",
    "2026-01..2026-12, 2026-01, 2026-12, 2026",
    "2026-07..2026-09, 2026-07, 2026-09, 2026Q3",
    "2026-01..2026-06, 2026-01, 2026-06, 2026-01..2026-06",
    "2026-02..2026-04, 2026-02, 2026-04, 2026-02..2026-04",
    "2025-04..2026-03, 2025-04, 2026-03, 2025-04..2026-03",
    "2026-07..2026-07, 2026-07, 2026-07, 2026-07..2026-07",
    "1985-09..2020-06, 1985-09, 2020-06, 1985-09..2020-06",
    "1927-01..2026-12, 1927-01, 2026-12, 1927-01..2026-12"
  })
  void parse_form_monthsAndLabel(String text, YearMonth from, YearMonth to, String label) {
    Period period = Period.parse(text);
    assertEquals(new Period(from, to), period);
    assertEquals(label, period.label());
    assertEquals(period, Period.parse(period.label()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "2026Q0",
        "2026Q5",
        "2026q3",
        "26",
        "02026",
        "2026-07",
        "2026-00..2026-03",
        "2026-01..2026-13",
        "2026-06..2026-01",
        "2026-1..2026-6",
        "1926-12..2026-12",
        "0001-01..9999-12",
        "2026Q1..2026Q2",
        " 2026",
        "2026 "
      })
  void parse_otherText_throws(String text) {
    assertThrows(IllegalArgumentException.class, () -> Period.parse(text));
  }

  @Test
  void contains_everyMonthOfThreeYears_onlyThoseOfThePeriod() {
    Period quarter = Period.parse("2026Q3");
    List<YearMonth> inside =
        IntStream.range(0, 36)
            .mapToObj(YearMonth.of(2025, 1)::plusMonths)
            .filter(quarter::contains)
            .toList();
    assertEquals(
        List.of(YearMonth.of(2026, 7), YearMonth.of(2026, 8), YearMonth.of(2026, 9)), inside);
  }

  @ParameterizedTest
  @CsvSource({"2026Q3, 3", "2026, 12", "2026-07..2026-07, 1", "2025-04..2026-03, 12"})
  void months_counted(String text, int months) {
    assertEquals(months, Period.parse(text).months());
  }

  @Test
  void compareTo_ordersByTime() {
    List<Period> sorted =
        List.of("2026Q2", "2026", "2025Q4", "2026-01..2026-02").stream()
            .map(Period::parse)
            .sorted()
            .toList();
    assertEquals(
        List.of("2025Q4", "2026-01..2026-02", "2026", "2026Q2"),
        sorted.stream().map(Period::label).toList());
  }
}
