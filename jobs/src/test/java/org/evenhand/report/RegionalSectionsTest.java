package org.evenhand.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.evenhand.cube.Cube;
import org.evenhand.cube.Dimension;
import org.evenhand.fixture.Adherences;
import org.evenhand.fixture.English;
import org.evenhand.fixture.Plans;
import org.evenhand.fixture.RegionalCases;
import org.evenhand.fixture.Rendered;
import org.evenhand.fixture.WholeReport;
import org.evenhand.fixture.Words;
import org.evenhand.measure.Finding;
import org.evenhand.measure.catalogue.Catalogue;
import org.evenhand.report.chart.FunnelPlot;
import org.evenhand.report.section.members.RegionalFunnelSection;
import org.evenhand.schema.Code;
import org.evenhand.schema.Plan;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** The chapters on regions and members, written from the cases of {@code regions.R}. */
class RegionalSectionsTest {
  private static final List<String> QUESTIONS =
      List.of(
          "member_rates",
          "regional_funnel",
          "member_funnel",
          "collective_sanctions",
          "collective_share",
          "complaints_per_member");
  private static final List<String> CHAPTERS =
      List.of(
          "member-rates",
          "regional-funnel",
          "member-funnel",
          "collective-sanctions",
          "not-answerable");
  private static final String NOT_ANSWERABLE = "Not answerable: whose conduct is worse.";

  private static Results results(List<String> questions) {
    Plan p = Plans.standard();
    Plan plan = p.asking(questions);
    Cube cube = RegionalCases.cube();
    List<Finding> findings =
        Catalogue.of(plan).stream().flatMap(measure -> measure.findings(cube).stream()).toList();
    Map<String, List<Code>> codes =
        cube.dimensions().stream().collect(Collectors.toMap(Dimension::name, Dimension::codes));
    return new Results(findings, List.of(), List.of(), facts(), codes, plan);
  }

  private static RunFacts facts() {
    return new RunFacts(
        "2026Q3",
        "quarter",
        new RunFacts.PlanFacts("Plan", "0", List.of(), Adherences.whole()),
        new RunFacts.InputFacts(
            "cases.csv", "0", new RunFacts.Rows(1, 1, 0, 0, 0), List.of(), List.of()),
        new RunFacts.Versions("evenhand", "1"),
        List.of());
  }

  private static String html(List<String> questions) {
    List<Section> sections =
        WholeReport.sections().stream().filter(s -> CHAPTERS.contains(s.id())).toList();
    assertEquals(CHAPTERS.size(), sections.size());
    return Rendered.html(Document.of(results(questions), sections, List.of()));
  }

  @Test
  void render_allQuestions_isWellFormedAndKeepsTheWordingRules() throws Exception {
    String html = html(QUESTIONS);
    String body = html.substring(html.indexOf("<html"));
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(body)));
    String text = html.replaceAll("(?s)<style>.*?</style>", "").replaceAll("<[^>]*>", " ");
    Matcher matcher = Words.AVOIDED.matcher(text);
    assertFalse(matcher.find(), () -> "found: " + matcher.group());
    assertFalse(html.contains(" id=\"lacking\""));
    assertFalse(text.contains("NaN"));
  }

  @Test
  void render_plantedRegion_standsOutsideTheLimitsInWordsAndPlot() {
    String html = html(QUESTIONS);
    assertTrue(html.contains("R07: "), "the planted region is named");
    assertTrue(html.contains("outside the 99.8% limits that allow for chance and ordinary spread"));
    assertFalse(html.contains("tau"), "no letter of the method without a word");
    assertTrue(html.contains(NOT_ANSWERABLE));
    assertTrue(html.contains("Complaints per 1,000 member-years"));
  }

  @Test
  void chart_plantedRegion_isNamedInTheTitle() {
    FunnelPlot chart = (FunnelPlot) RegionalFunnelSection.chart(results(QUESTIONS)).orElseThrow();
    assertEquals(
        "More sanctions among decided cases than expected in R07, fewer in R05",
        English.of(chart.title()));
    assertEquals(chart.dots().size(), chart.data().rows().size());
    assertTrue(RegionalFunnelSection.chart(results(List.of())).isEmpty());
  }

  @Test
  void write_memberRatesAndFunnel_areDrawnWithTheirNumbers() {
    for (String id : List.of("member-rates", "member-funnel")) {
      List<Chart> charts =
          WholeReport.section(id).write(results(QUESTIONS)).stream()
              .filter(Chart.class::isInstance)
              .map(Chart.class::cast)
              .toList();
      assertEquals(1, charts.size(), id);
      assertFalse(charts.get(0).data().rows().isEmpty(), id);
    }
  }

  @Test
  void render_nothingComputed_stillSaysWhatIsNotAnswerable() {
    String html = html(List.of());
    assertTrue(html.contains(NOT_ANSWERABLE));
    assertFalse(html.contains("Complaints per 1,000 member-years"));
  }
}
