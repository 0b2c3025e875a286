package org.evenhand.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.evenhand.fixture.English;
import org.evenhand.fixture.WholeReport;
import org.evenhand.measure.Question;
import org.evenhand.measure.caseload.Caseload;
import org.evenhand.message.Message;
import org.evenhand.report.Document.Chapter;
import org.evenhand.report.contents.Sections;
import org.evenhand.schema.Language;
import org.junit.jupiter.api.Test;

class DocumentTest {

  private static final Question COMPUTED = Caseload.QUESTION;
  private static final Question NOT_ASKED = new Question("of_another_plan", "Which?");
  private static final Question NO_FIELD = new Question("time_to_decision", "How long?");

  private static Section section(String id, Question... needs) {
    return new Section(
        id,
        Message.literal("Title of " + id),
        Set.of(needs),
        results -> List.of(new Block.Paragraph(Message.literal("Text."))));
  }

  private static List<String> ids(List<Chapter> chapters) {
    return chapters.stream().map(Chapter::id).toList();
  }

  private static List<Block> lacking(Section... annex) {
    Document document =
        Document.of(Fixture.results(List.of("caseload")), List.of(), List.of(annex));
    return WholeReport.chapter(document, "lacking").blocks();
  }

  @Test
  void of_noQuestionComputed_everySectionIsWrittenOrOneLine() {
    Document document = WholeReport.of(Fixture.results(List.of()));
    List<Chapter> chapters = WholeReport.chapters(document);
    assertTrue(chapters.stream().noneMatch(chapter -> chapter.blocks().isEmpty()));
    Block.Facts lines = (Block.Facts) WholeReport.chapter(document, "lacking").blocks().get(0);
    List<Message> lacking = lines.facts().stream().map(Block.Fact::name).toList();
    for (Section section : WholeReport.sections()) {
      boolean isWritten = ids(chapters).contains(section.id());
      assertNotEquals(isWritten, lacking.contains(section.title()), section.id());
      assertFalse(isWritten && !section.needs().isEmpty(), section.id());
    }
    assertEquals(
        WholeReport.sections().size(), chapters.size() - 1 + lacking.size(), "none is another's");
  }

  @Test
  void of_sectionOfTheBriefLacksItsQuestion_isALineOfTheAnnex() {
    Document document =
        Document.of(
            Fixture.results(List.of("caseload")),
            List.of(section("first", COMPUTED), section("second", NOT_ASKED)),
            List.of(section("third")));
    assertEquals(List.of("first"), ids(document.chapters()));
    assertEquals(List.of("third", "lacking"), ids(document.annex()));
    assertEquals(
        List.of(
            Block.Facts.of(
                new Block.Fact(
                    Message.literal("Title of second"), Message.of("report.not_asked")))),
        document.annex().get(1).blocks());
  }

  @Test
  void of_oneQuestionOfSeveralLacking_givesItsReason() {
    assertEquals(
        List.of(
            Block.Facts.of(
                new Block.Fact(
                    Message.literal("Title of both"), Message.literal("no field decided_day")))),
        lacking(section("both", COMPUTED, NO_FIELD)));
  }

  @Test
  void of_severalQuestionsLacking_givesEachReasonOnce() {
    Question another = new Question("of_a_third_plan", "Why?");
    Block.Facts lines = (Block.Facts) lacking(section("all", NOT_ASKED, NO_FIELD, another)).get(0);
    assertEquals(
        List.of("the plan does not ask for it; no field decided_day"),
        lines.facts().stream().map(line -> English.of(line.meaning())).toList());
  }

  @Test
  void of_nothingLacking_hasNoChapterForIt() {
    Document document =
        Document.of(
            Fixture.results(List.of("caseload")), List.of(), List.of(section("one", COMPUTED)));
    assertEquals(List.of("one"), ids(document.annex()));
  }

  @Test
  void notComputed_askedWithoutAReason_hadNoCase() {
    Results results = Fixture.results(List.of("caseload"));
    assertEquals(Message.of("report.no_case_to_ask"), Document.notComputed(COMPUTED, results));
    assertEquals(Message.of("report.not_asked"), Document.notComputed(NOT_ASKED, results));
    assertEquals(Message.literal("no field decided_day"), Document.notComputed(NO_FIELD, results));
  }

  @Test
  void of_results_statesTheRunAheadOfTheChapters() {
    Document document = WholeReport.of(Fixture.results());
    assertEquals("Sanction parity report, 2026Q3", English.of(document.title()));
    assertEquals(
        List.of(
            "Period: 2026Q3 (July to September 2026)",
            "Plan: Quarterly plan",
            "Plan hash: 5f2c8d4e9b1a",
            "Departures from the plan: 7, listed in the annex under \u201cThe plan\u201d",
            "Export: cases-2026Q3.csv",
            "Software: evenhand 0.1.0"),
        document.facts().stream()
            .map(fact -> English.of(fact.name()) + ": " + English.of(fact.meaning()))
            .toList());
    assertEquals(Language.ENGLISH, document.language());
    assertEquals(List.of(), document.front());
    assertEquals(5, document.smallCount().minimum());
  }

  @Test
  void report_sections_haveUniqueIdsAndTitles() {
    List<Section> sections = WholeReport.sections();
    assertEquals(sections.size(), sections.stream().map(Section::id).distinct().count());
    assertEquals(sections.size(), sections.stream().map(Section::title).distinct().count());
    assertEquals("main-points", Sections.BRIEF.get(0).id());
  }
}
