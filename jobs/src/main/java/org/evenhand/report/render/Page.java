package org.evenhand.report.render;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Document;

/**
 * A document with its blocks laid out.
 *
 * @param document the document
 * @param front what stands before the contents
 * @param chapters what everybody reads
 * @param annex what it rests on
 */
public record Page(
    Document document, List<Content> front, List<Chapter> chapters, List<Chapter> annex) {

  private static final int TITLE_LEVEL = 1;
  private static final int CHAPTER_LEVEL = 2;
  private static final int ANNEX_LEVEL = 3;

  /**
   * A section laid out.
   *
   * @param number its number; that of the annex goes on, since a letter before it, such as {@code
   *     A1}, could be the code of a group
   * @param id identifier that links lead to
   * @param title the title
   * @param blocks what it says
   */
  public record Chapter(int number, String id, String title, List<Content> blocks) {}

  /** The heading of the annex, with the numbers of its chapters. */
  public Message annexTitle() {
    return Message.of(
        "report.annex_numbered",
        "first",
        annex.get(0).number(),
        "last",
        annex.get(annex.size() - 1).number());
  }

  /** What stands at the head of every page that a browser prints. */
  public Content head() {
    String said =
        Stream.of("report.confidential", "report.for_whom")
            .map(key -> Message.of(key).in(document.language()))
            .collect(Collectors.joining(" "));
    return output ->
        output.writeContent(
            "<style>@page { @top-left { content: \"%s\"; font: 600 8.5pt sans-serif; } }</style>"
                .formatted(said.replaceAll("[\\\\\"<]", "")));
  }

  static Page of(Document document, TemplateEngine engine) {
    return new Page(
        document,
        blocks(document, engine, "front", 0, TITLE_LEVEL, document.front()),
        chapters(document, engine, 1, CHAPTER_LEVEL, document.chapters()),
        chapters(document, engine, document.chapters().size() + 1, ANNEX_LEVEL, document.annex()));
  }

  private static List<Chapter> chapters(
      Document document,
      TemplateEngine engine,
      int first,
      int level,
      List<Document.Chapter> written) {
    List<Chapter> chapters = new ArrayList<>();
    for (Document.Chapter chapter : written) {
      int number = first + chapters.size();
      chapters.add(
          new Chapter(
              number,
              chapter.id(),
              chapter.title().in(document.language()),
              blocks(document, engine, chapter.id(), number, level, chapter.blocks())));
    }
    return chapters;
  }

  private static List<Content> blocks(
      Document document,
      TemplateEngine engine,
      String chapter,
      int number,
      int level,
      List<Block> blocks) {
    return new HtmlBlocks(engine, document, chapter, number, level + 1).of(blocks);
  }
}
