package org.evenhand.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.fixture.WholeReport;
import org.evenhand.report.Document;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.render.HtmlRenderer;
import org.evenhand.report.render.MarkdownRenderer;
import org.evenhand.schema.Language;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every chapter on the full sample can be written in Welsh. */
@ExtendWith(SharedEngine.class)
class WelshReportTest {

  static List<String> sections() {
    return WholeReport.sections().stream().map(Section::id).toList();
  }

  @ParameterizedTest
  @MethodSource("sections")
  void chapter_fullSample_isWrittenInWelsh(String id) {
    Results results = FullSample.results();
    Section section = WholeReport.section(id);
    Document welsh =
        new Document(
            section.title(),
            Language.WELSH,
            Document.FOLDER,
            List.of(),
            List.of(),
            results.smallCount(),
            List.of(new Document.Chapter(id, section.title(), section.write(results))),
            List.of());
    assertFalse(text(new MarkdownRenderer().render(welsh)).matches("(?s).*[{}].*"));
    assertFalse(text(new HtmlRenderer().render(welsh)).isBlank());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }
}
