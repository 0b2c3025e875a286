package org.evenhand.report.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.cube.Cube;
import org.evenhand.cube.Dimension;
import org.evenhand.fixture.English;
import org.evenhand.fixture.Judged;
import org.evenhand.fixture.SeverityCases;
import org.evenhand.fixture.WholeReport;
import org.evenhand.fixture.Words;
import org.evenhand.report.Block;
import org.evenhand.report.Document;
import org.evenhand.report.Entry;
import org.evenhand.report.Fixture;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.section.appeals.AppealsSection;
import org.evenhand.report.section.ladder.GuidelineSection;
import org.evenhand.report.section.ladder.LadderSection;
import org.evenhand.report.section.ladder.SeveritySection;
import org.evenhand.report.section.ladder.SuspensionLengthSection;
import org.evenhand.report.section.ladder.UsualRangeSection;
import org.evenhand.schema.Code;
import org.evenhand.schema.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sections on sanctions, their severity and length, guidelines and appeals. */
class SeveritySectionsTest {

  private static final Pattern CODE = Pattern.compile("\\b[a-z]+_[a-z_]+\\b");
  private static final Results RELEASE = results();

  static Stream<Section> sections() {
    return Stream.of(
        LadderSection.SECTION,
        SeveritySection.SECTION,
        SuspensionLengthSection.SECTION,
        GuidelineSection.SECTION,
        UsualRangeSection.SECTION,
        AppealsSection.SECTION);
  }

  private static Results results() {
    Cube cube = SeverityCases.drawn().cube();
    Plan plan = Fixture.plan(SeverityCases.QUESTIONS);
    Map<String, List<Code>> codes =
        cube.dimensions().stream().collect(Collectors.toMap(Dimension::name, Dimension::codes));
    Judged judged = Judged.of(plan, cube, codes);
    return new Results(
        judged.findings(),
        judged.rulings(),
        List.of(),
        Fixture.results(List.of()).facts(),
        codes,
        plan);
  }

  @ParameterizedTest
  @MethodSource("sections")
  void write_allThere_fillsEveryTableInPlainWords(Section section) {
    List<Table> tables = tables(section);
    assertFalse(tables.isEmpty());
    for (Table table : tables) {
      String caption = English.of(table.caption());
      assertFalse(table.rows().isEmpty(), caption);
      for (Entry entry : table.rows().stream().flatMap(List::stream).toList()) {
        assertFalse(English.of(entry.note()).equals("not computed"), caption);
        plain(English.of(entry.text()) + " " + English.of(entry.note()));
      }
      table.columns().forEach(column -> plain(English.of(column.label())));
      plain(caption + " " + English.of(table.reading()));
    }
    plain(English.of(section.title()));
    section.write(RELEASE).stream()
        .filter(Block.Paragraph.class::isInstance)
        .forEach(paragraph -> plain(English.of(((Block.Paragraph) paragraph).text())));
  }

  @Test
  void write_appeals_everyCaptionSaysSuggestiveOnly() {
    Section appeals = AppealsSection.SECTION;
    assertTrue(English.of(appeals.title()).contains("suggestive only"));
    for (Table table : tables(appeals)) {
      String caption = English.of(table.caption());
      assertTrue(caption.contains("suggestive only"), caption);
    }
    assertEquals(5, tables(appeals).size());
  }

  @Test
  void write_severity_givesPercentOfPairsInTheOrderOfCodes() {
    Table pairs = tables(SeveritySection.SECTION).get(0);
    assertEquals(
        List.of("A1", "A2", "A3"),
        pairs.rows().stream().map(row -> English.of(row.get(0).text())).toList());
    assertTrue(English.of(pairs.rows().get(0).get(3).text()).endsWith("%"));
    assertTrue(
        pairs.columns().stream()
            .anyMatch(c -> English.of(c.label()).equals("With further fields too")));
  }

  private static List<Table> tables(Section section) {
    return WholeReport.tables(
        new Document.Chapter(section.id(), section.title(), section.write(RELEASE)));
  }

  private static void plain(String text) {
    assertFalse(Words.AVOIDED.matcher(text).find(), text);
    assertFalse(CODE.matcher(text).find(), text);
  }
}
