package org.evenhand.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.evenhand.measure.Question;
import org.evenhand.report.contents.Sections;
import org.junit.jupiter.api.Test;

class DocumentTest {

  @Test
  void of_noQuestionOfASectionComputed_leavesItOutButForTheVerdicts() {
    Document document = Document.of(Fixture.results(List.of()), Sections.STANDARD);
    List<String> expected =
        Sections.STANDARD.stream()
            .filter(section -> section.needs().isEmpty() || section.id().equals("verdicts"))
            .map(Section::id)
            .toList();
    assertEquals(expected, document.chapters().stream().map(Document.Chapter::id).toList());
    assertTrue(document.chapters().stream().noneMatch(chapter -> chapter.blocks().isEmpty()));
    assertEquals(
        List.of(new Block.Note("Not computed: like_for_like (the plan does not ask for it).")),
        document.chapters().get(0).blocks());
  }

  @Test
  void notComputed_reasonKnown_isGiven() {
    Results results = Fixture.results(List.of("caseload"));
    assertEquals(
        "Not computed: time_to_decision (no field decided_day).",
        Document.notComputed(new Question("time_to_decision", "How long?"), results).text());
  }

  @Test
  void of_oneQuestionOfTheBesideSectionAbsent_namesThatOneOnly() {
    Document document = Document.of(Fixture.results(List.of("like_for_like")), Sections.STANDARD);
    Document.Chapter beside =
        document.chapters().stream()
            .filter(chapter -> chapter.id().equals("like-for-like-beside"))
            .findFirst()
            .orElseThrow();
    assertEquals(1, beside.blocks().size());
    assertTrue(beside.blocks().get(0).toString().contains("like_for_like_beside"));
  }

  @Test
  void of_results_statesTheRunAheadOfTheChapters() {
    Document document = Document.of(Fixture.results(), Sections.STANDARD);
    assertEquals("Sanction parity report, 2026Q3", document.title());
    assertEquals(
        List.of(
            new Block.Fact("Period", "2026Q3"),
            new Block.Fact("Plan", "Quarterly plan"),
            new Block.Fact("Plan hash", "5f2c8d4e9b1a"),
            new Block.Fact(
                "Departures from the plan", "7, listed in the chapter \u201cThe plan\u201d"),
            new Block.Fact("Export", "cases-2026Q3.csv"),
            new Block.Fact("Software", "evenhand 0.1.0")),
        document.facts());
    assertEquals(List.of(), document.front());
    assertEquals(5, document.smallCount().minimum());
  }

  @Test
  void standard_sections_haveUniqueIdsAndTitles() {
    List<Section> sections = Sections.STANDARD;
    assertEquals(sections.size(), sections.stream().map(Section::id).distinct().count());
    assertEquals(sections.size(), sections.stream().map(Section::title).distinct().count());
    assertEquals("verdicts", sections.get(0).id());
  }
}
