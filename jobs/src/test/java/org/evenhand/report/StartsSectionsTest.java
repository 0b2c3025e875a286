package org.evenhand.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.evenhand.cube.Cube;
import org.evenhand.fixture.English;
import org.evenhand.fixture.Plans;
import org.evenhand.fixture.Rendered;
import org.evenhand.fixture.WholeReport;
import org.evenhand.fixture.Words;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Measure;
import org.evenhand.measure.reports.Starts;
import org.evenhand.report.chart.HeatMatrix;
import org.evenhand.report.section.reports.ReportersSection;
import org.evenhand.schema.Code;
import org.evenhand.schema.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the report prints of how cases start, of made-up rows. */
class StartsSectionsTest {

  private static Document document;
  private static String text;

  @BeforeAll
  static void write() throws IOException {
    Results results = results();
    document = WholeReport.of(results);
    text = Rendered.text(Rendered.html(document));
  }

  private static Results results() throws IOException {
    Starts rows = Starts.read();
    List<Finding> findings = new ArrayList<>();
    Map<String, List<Code>> codes = new HashMap<>();
    Stream.concat(Stream.of("like_for_like"), Starts.QUESTIONS.stream())
        .map(Starts::measure)
        .forEach(measure -> answer(rows.cube(measure), measure, findings, codes));
    return new Results(
        findings,
        List.of(),
        List.of(),
        Fixture.results(List.of()).facts(),
        codes,
        Plans.standard());
  }

  @Test
  void chart_reporters_hasACellForEachPair() throws IOException {
    HeatMatrix chart = (HeatMatrix) ReportersSection.chart(results()).orElseThrow();
    assertEquals(chart.rows().size(), chart.data().rows().size());
    assertEquals(chart.columns().size() + 1, chart.data().columns().size());
    assertTrue(
        English.of(chart.title()).contains("outside of the group"), English.of(chart.title()));
    assertTrue(ReportersSection.chart(Fixture.results(List.of("like_for_like"))).isEmpty());
  }

  private static void answer(
      Cube cube, Measure measure, List<Finding> findings, Map<String, List<Code>> codes) {
    findings.addAll(measure.findings(cube));
    cube.dimensions().forEach(dimension -> codes.put(dimension.name(), dimension.codes()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "routes",
        "reporters",
        "mass-reports",
        "repeat-respondents",
        "jurisdiction",
        "disclosures",
        "referrals"
      })
  void write_section_hasRowsInEveryTableAndAnEntryInEveryCell(String id) {
    List<Table> tables = WholeReport.tables(WholeReport.chapter(document, id));
    assertFalse(tables.isEmpty());
    for (Table table : tables) {
      assertFalse(table.rows().isEmpty(), English.of(table.caption()));
      assertFalse(
          table.notes(Language.ENGLISH).contains("Not computed."), English.of(table.caption()));
    }
  }

  @Test
  void write_all_keepsTheWordingRulesAndNamesNoCode() {
    Matcher matcher = Words.AVOIDED.matcher(text);
    assertFalse(matcher.find(), () -> "found: " + matcher.group());
    for (String code : List.of("not_recorded", "third_party_member", "non_member")) {
      assertFalse(text.contains(code), code);
    }
    assertTrue(text.contains("Third party, member"));
  }

  @Test
  void write_mixOfRoutes_givesDenominators() {
    HeatMatrix chart = (HeatMatrix) WholeReport.chapter(document, "routes").blocks().get(1);
    assertTrue(
        English.of(chart.title()).startsWith("The most frequent route is “"),
        English.of(chart.title()));
    Table routes = chart.data();
    assertEquals("Route", English.of(routes.columns().get(0).label()));
    assertEquals("Complaint by the target", English.of(routes.rows().get(0).get(0).text()));
    assertTrue(English.of(routes.rows().get(0).get(1).text()).matches("\\d+ of \\d+, [0-9.]+%"));
  }
}
