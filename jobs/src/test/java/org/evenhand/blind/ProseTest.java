package org.evenhand.blind;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {

  private static final Prose PROSE = new Prose(List.of("A1", "Birch Grove", "Cédrat", ""));

  @ParameterizedTest
  @ValueSource(
      strings = {"against A1", "a1", "cases_A1.csv", "Is Birch grove treated alike?", "CÉDRAT."})
  void of_namesAGroup_isWithheldWhole(String text) {
    assertEquals("withheld", PROSE.of(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "cases-2026Q3.csv", "A12", "BA1", "Birch", "Cédrats", "a 1"})
  void of_namesNone_stays(String text) {
    assertEquals(text, PROSE.of(text));
  }

  @Test
  void of_fileNames_areToldApart() {
    assertEquals(
        Map.of("A1.csv", "withheld-1", "Cédrat.csv", "withheld-2", "x.csv", "x.csv"),
        PROSE.of(Set.of("x.csv", "Cédrat.csv", "A1.csv")));
  }

  @Test
  void of_noGroupAtAll_stays() {
    assertEquals("anything", new Prose(List.of()).of("anything"));
  }
}
