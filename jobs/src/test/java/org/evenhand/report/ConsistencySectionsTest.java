package org.evenhand.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.evenhand.cube.Cube;
import org.evenhand.cube.Dimension;
import org.evenhand.fixture.ConsistencyRows;
import org.evenhand.fixture.English;
import org.evenhand.fixture.Judged;
import org.evenhand.fixture.Rendered;
import org.evenhand.fixture.WholeReport;
import org.evenhand.fixture.Words;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.consistency.Deciders;
import org.evenhand.report.chart.BarPlot;
import org.evenhand.report.section.consistency.DecidersSection;
import org.evenhand.schema.Code;
import org.evenhand.schema.Plan;
import org.junit.jupiter.api.Test;

/** The chapters on dependence and consistency, written about made-up cases. */
class ConsistencySectionsTest {

  private static final List<String> QUESTIONS =
      List.of(
          "sanction_rate",
          "like_for_like",
          "dependence_respondent",
          "dependence_incident",
          "dependence_decider",
          "exchanges",
          "deciders",
          "blind_decisions",
          "outside_contact",
          "agreement");
  private static final List<String> CHAPTERS =
      List.of(
          "like-for-like",
          "exchanges",
          "agreement",
          "blind-decisions",
          "deciders",
          "outside-contact");

  private static Document document() throws IOException {
    return WholeReport.of(results());
  }

  private static Results results() throws IOException {
    Results plain = Fixture.results(List.of());
    Plan given = plain.plan();
    Plan plan = given.asking(QUESTIONS);
    Cube cube = ConsistencyRows.cube(1, code -> code);
    Map<String, List<Code>> codes =
        cube.dimensions().stream().collect(Collectors.toMap(Dimension::name, Dimension::codes));
    Judged judged = Judged.of(plan, cube, codes);
    return new Results(judged.findings(), judged.rulings(), List.of(), plain.facts(), codes, plan);
  }

  @Test
  void write_madeUpCases_givesEveryChapterWithinTheWordingRules() throws IOException {
    List<Document.Chapter> chapters =
        WholeReport.chapters(document()).stream().filter(c -> CHAPTERS.contains(c.id())).toList();
    assertEquals(CHAPTERS, chapters.stream().map(Document.Chapter::id).toList());
    for (Document.Chapter chapter : chapters) {
      String text = Rendered.markdown(chapter);
      Matcher matcher = Words.AVOIDED.matcher(text);
      assertFalse(matcher.find(), () -> chapter.id() + " says " + matcher.group());
      for (Table table : WholeReport.tables(chapter)) {
        assertFalse(table.rows().isEmpty(), English.of(table.caption()));
        assertTrue(shown(table) > 0, English.of(table.caption()));
      }
    }
  }

  @Test
  void write_likeForLike_hasARowForEachTokenAndGroup() throws IOException {
    Table table =
        WholeReport.chapters(document()).stream()
            .flatMap(chapter -> chapter.blocks().stream())
            .filter(Table.class::isInstance)
            .map(Table.class::cast)
            .filter(
                t ->
                    English.of(t.caption())
                        .endsWith("ranges that allow for cases that hang together"))
            .findFirst()
            .orElseThrow();
    assertEquals(9, table.rows().size());
    assertEquals("person", English.of(table.rows().get(0).get(0).text()));
  }

  @Test
  void chart_deciders_setsThoseOutsideBesideChance() throws IOException {
    Results results = results();
    BarPlot chart = (BarPlot) DecidersSection.chart(results).orElseThrow();
    double compared = estimate(results, Statistic.DECIDERS_COMPARED);
    double outside = estimate(results, Statistic.OUTSIDE_95);
    double beyond = estimate(results, Statistic.OUTSIDE_998);
    assertTrue(outside > 0);
    assertTrue(English.of(chart.title()).startsWith(Math.round(outside) + " decider"));
    assertEquals(
        List.of(1 - outside / compared, (outside - beyond) / compared, beyond / compared),
        chart.bars().get(1).parts().stream().map(OptionalDouble::getAsDouble).toList());
    assertTrue(DecidersSection.chart(Fixture.results(List.of("like_for_like"))).isEmpty());
  }

  private static double estimate(Results results, Statistic statistic) {
    return results.findings(Deciders.QUESTION, statistic).get(0).estimate().orElseThrow();
  }

  @Test
  void write_chartsOfTheChapters_haveTheirNumbers() throws IOException {
    for (String id : List.of("exchanges", "agreement", "blind-decisions", "outside-contact")) {
      Document.Chapter chapter = WholeReport.chapter(document(), id);
      assertTrue(chapter.blocks().stream().anyMatch(Chart.class::isInstance), id);
    }
  }

  private static long shown(Table table) {
    return table.rows().stream()
        .flatMap(List::stream)
        .filter(entry -> entry.kind() == Entry.Kind.NUMBER)
        .count();
  }
}
