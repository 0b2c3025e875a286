package org.evenhand.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {

  @ParameterizedTest
  @CsvSource({
    "quarter, 2026Q3, 2026Q3",
    "rolling4, 2026Q3, 2025-10..2026-09",
    "rolling4, 2026Q4, 2026",
    "rolling2, 2026, 2025-01..2026-12",
    "rolling3, 2026-01..2026-02, 2025-09..2026-02"
  })
  void over_period_coversAsManyOfItsLength(String window, String last, String covered) {
    assertEquals(
        Period.parse(covered).label(), Window.parse(window).over(Period.parse(last)).label());
  }

  @Test
  void each_fourQuarters_oneByOneTheEarliestFirst() {
    assertEquals(
        List.of("2025Q4", "2026Q1", "2026Q2", "2026Q3"),
        Window.parse("rolling4").each(Period.parse("2026Q3")).stream().map(Period::label).toList());
  }

  @Test
  void parse_everyWindow_writtenAsRead() {
    for (int periods = 1; periods <= 40; periods++) {
      String label = new Window(periods).label();
      assertEquals(new Window(periods), Window.parse(label));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "rolling", "rolling1", "rolling0", "rolling41", "rolling04", "year"})
  void parse_otherwise_refused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Window.parse(text));
  }
}
