package org.evenhand.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.evenhand.cube.Cube;
import org.evenhand.cube.Dimension;
import org.evenhand.fixture.CubeOfRows;
import org.evenhand.fixture.English;
import org.evenhand.fixture.Rendered;
import org.evenhand.fixture.WholeReport;
import org.evenhand.fixture.Words;
import org.evenhand.measure.Finding;
import org.evenhand.measure.catalogue.Catalogue;
import org.evenhand.schema.Code;
import org.evenhand.schema.Language;
import org.evenhand.schema.Plan;
import org.junit.jupiter.api.Test;

/** The sections about time, written about a made-up quarter. */
class TimeSectionsTest {

  private static final Set<String> IDS =
      Set.of(
          "waiting-time",
          "category-time",
          "leaving",
          "open-cases",
          "appeal-waiting",
          "backlog",
          "promises");

  private static Cube decisions() {
    CubeOfRows rows =
        new CubeOfRows(
            "complaint_category", "declared_alignment", "outcome", "decided_day", "followed_day");
    for (String alignment : List.of("A1", "A2", "unknown")) {
      for (String category : List.of("bullying", "harassment")) {
        for (String day : List.of("20", "45", "100", "220", "400")) {
          rows.with(20, category, alignment, "no_breach", day, day)
              .with(10, category, alignment, "pending", "", day)
              .with(8, category, alignment, "resigned_or_lapsed", "", day);
        }
      }
    }
    return rows.cube();
  }

  private static Cube appeals() {
    return new CubeOfRows(
            "complaint_category",
            "declared_alignment",
            "appealed_day",
            "appeal_decided_day",
            "appeal_outcome",
            "followed_day")
        .with(30, "bullying", "A1", "60", "100", "upheld", "100")
        .with(20, "bullying", "A2", "60", "160", "upheld", "160")
        .with(10, "bullying", "A2", "60", "", "pending", "160")
        .cube();
  }

  private static Cube months() {
    return new CubeOfRows(
            "received_month",
            "ended_month",
            "handler_fte_pool",
            "outcome",
            "declared_alignment",
            "followed_day")
        .with(30, "2026-05", "2026-08", "5", "no_breach", "A1", "80")
        .with(40, "2026-07", "", "5", "pending", "A2", "80")
        .with(20, "2026-09", "", "5", "pending", "A1", "20")
        .cube()
        .with(
            CubeOfRows.companion(
                "policy_events",
                List.of("code", "announced_month", "promised_month", "delivered_month"),
                new String[] {"guidance", "2026-01", "2026-03", "2026-03"},
                new String[] {"review", "2026-01", "2026-03", ""}));
  }

  private static Map<String, Cube> cubes() {
    return Map.of(
        "waiting_time", decisions(),
        "category_time", decisions(),
        "leaving", decisions(),
        "open_cases", decisions(),
        "appeal_waiting", appeals(),
        "backlog", months(),
        "promises", months());
  }

  private static Document document() {
    Results plain = Fixture.results(List.of("caseload"));
    Plan plan = Fixture.plan(List.copyOf(cubes().keySet()));
    List<Finding> findings = new ArrayList<>();
    Catalogue.of(plan)
        .forEach(
            measure -> findings.addAll(measure.findings(cubes().get(measure.question().id()))));
    Map<String, List<Code>> codes =
        decisions().dimensions().stream()
            .filter(dimension -> !dimension.name().endsWith("_day"))
            .collect(Collectors.toMap(Dimension::name, Dimension::codes));
    Results results = new Results(findings, List.of(), List.of(), plain.facts(), codes, plan);
    return Document.of(
        results,
        WholeReport.sections().stream().filter(section -> IDS.contains(section.id())).toList(),
        List.of());
  }

  @Test
  void standardSections_holdEveryPartAboutTime() {
    assertEquals(IDS.size(), document().chapters().size());
  }

  @Test
  void write_everySection_fillsItsTablesAndKeepsTheWordingRules() {
    for (Document.Chapter chapter : document().chapters()) {
      List<Table> tables =
          chapter.blocks().stream().filter(Table.class::isInstance).map(Table.class::cast).toList();
      assertFalse(tables.isEmpty(), chapter.id());
      for (Table table : tables) {
        assertFalse(table.rows().isEmpty(), English.of(table.caption()));
        assertFalse(
            table.notes(Language.ENGLISH).contains("Not computed."), English.of(table.caption()));
      }
      String text = Rendered.markdown(chapter);
      Matcher avoided = Words.AVOIDED.matcher(text);
      assertFalse(avoided.find(), () -> chapter.id() + ": " + avoided.group());
      assertFalse(text.contains("_days"), chapter.id());
    }
  }
}
