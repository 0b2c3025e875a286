package org.evenhand.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.evenhand.disclosure.Release;
import org.evenhand.report.section.Sections;
import org.junit.jupiter.api.Test;

class DocumentTest {

  @Test
  void of_questionsAbsent_sectionSaysNotComputed() {
    Document document = Document.of(Fixture.release(List.of()), Sections.STANDARD);
    for (int i = 0; i < Sections.STANDARD.size(); i++) {
      Section section = Sections.STANDARD.get(i);
      List<Block> expected =
          section.needs().stream()
              .sorted()
              .map(
                  q ->
                      (Block)
                          new Block.Note("Not computed: " + q + " (the plan does not ask for it)."))
              .toList();
      List<Block> written = document.chapters().get(i).blocks();
      assertFalse(written.isEmpty(), section.id());
      if (!section.needs().isEmpty()) {
        assertEquals(expected, written, section.id());
      }
    }
  }

  @Test
  void notComputed_reasonKnown_isGiven() {
    Release release = Fixture.release(List.of("caseload"));
    assertEquals(
        "Not computed: time_to_decision (no field decided_day).",
        Document.notComputed("time_to_decision", release.facts()).text());
  }

  @Test
  void of_oneQuestionOfTheBesideSectionAbsent_namesThatOneOnly() {
    Document document = Document.of(Fixture.release(List.of("like_for_like")), Sections.STANDARD);
    Document.Chapter beside =
        document.chapters().stream()
            .filter(chapter -> chapter.id().equals("like-for-like-beside"))
            .findFirst()
            .orElseThrow();
    assertEquals(1, beside.blocks().size());
    assertTrue(beside.blocks().get(0).toString().contains("like_for_like_beside"));
  }

  @Test
  void standard_sections_haveUniqueIdsAndTitles() {
    List<Section> sections = Sections.STANDARD;
    assertEquals(sections.size(), sections.stream().map(Section::id).distinct().count());
    assertEquals(sections.size(), sections.stream().map(Section::title).distinct().count());
    assertEquals("verdicts", sections.get(0).id());
  }
}
