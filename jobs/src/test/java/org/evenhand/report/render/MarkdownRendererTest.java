package org.evenhand.report.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import org.evenhand.fixture.English;
import org.evenhand.fixture.Rendered;
import org.evenhand.fixture.WholeReport;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Document;
import org.evenhand.report.Entry;
import org.evenhand.report.Fixture;
import org.evenhand.report.SmallCount;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.schema.Language;
import org.junit.jupiter.api.Test;

/** Every kind of block in Markdown. */
class MarkdownRendererTest {

  private static Message literal(String text) {
    return Message.literal(text);
  }

  @Test
  void render_eachKind_isMarkdown() {
    Document document =
        new Document(
            literal("Title"),
            Language.ENGLISH,
            Document.FOLDER,
            List.of(new Block.Fact(literal("Export"), literal("a_b|c"))),
            List.of(new Block.Note(literal("Before all else."))),
            new SmallCount(5),
            List.of(
                new Document.Chapter(
                    "one",
                    literal("First"),
                    List.of(
                        new Block.Heading(literal("Within")),
                        new Block.Note(literal("Mind.")),
                        new Block.Bullets(List.of(literal("one"), literal("two"))),
                        Table.of(
                            literal("Caption"),
                            literal("How to read it."),
                            List.of("r"),
                            List.of(
                                Source.header(literal("Name"), MarkdownRendererTest::literal),
                                Source.<String>number(literal("Number"), name -> Entry.number("1")),
                                Source.<String>number(
                                    literal("None"), name -> Entry.absent(literal("no case"))),
                                Source.<String>number(
                                    literal("Few"),
                                    name -> Entry.number("4").restingOn(OptionalLong.of(4)))))))),
            List.of(
                new Document.Chapter(
                    "two", literal("Second"), List.of(new Block.Paragraph(literal("All else."))))));
    assertEquals(
        """
        # Title

        - **Export**: a\\_b\\|c

        > Before all else.

        ## First

        ### Within

        > Mind.

        - one
        - two

        **Caption.** How to read it.

        | Name | Number | None | Few |
        | --- | ---: | ---: | ---: |
        | r | 1 | n/a [1] | 4° |

        [1] No case.

        # Annex

        ## Second

        All else.
        """,
        Rendered.markdown(document));
  }

  @Test
  void render_report_hasEveryChapter() {
    Document report = WholeReport.of(Fixture.results());
    String text = Rendered.markdown(report);
    for (Document.Chapter chapter : WholeReport.chapters(report)) {
      assertTrue(text.contains("\n## " + English.of(chapter.title()) + "\n"), chapter.id());
    }
  }
}
