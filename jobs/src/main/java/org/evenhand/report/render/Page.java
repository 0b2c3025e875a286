package org.evenhand.report.render;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.ArrayList;
import java.util.List;
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

  static Page of(Document document, TemplateEngine engine) {
    return new Page(
        document,
        blocks(document, engine, "front", CHAPTER_LEVEL, document.front()),
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
      chapters.add(
          new Chapter(
              first + chapters.size(),
              chapter.id(),
              chapter.title().in(document.language()),
              blocks(document, engine, chapter.id(), level, chapter.blocks())));
    }
    return chapters;
  }

  private static List<Content> blocks(
      Document document, TemplateEngine engine, String chapter, int level, List<Block> blocks) {
    return new HtmlBlocks(engine, document.language(), document.smallCount(), chapter, level + 1)
        .of(blocks);
  }
}
