package org.evenhand.report.render;

import gg.jte.Content;
import java.util.List;
import org.evenhand.report.Document;

/**
 * A document with its blocks laid out.
 *
 * @param document the document
 * @param front what stands before the contents
 * @param chapters its sections
 */
public record Page(Document document, List<Content> front, List<Chapter> chapters) {

  /**
   * A section laid out.
   *
   * @param id identifier that links lead to
   * @param title the title
   * @param blocks what it says
   */
  public record Chapter(String id, String title, List<Content> blocks) {}

  static Page of(Document document, HtmlBlocks blocks) {
    return new Page(
        document,
        blocks.of(document.front()),
        document.chapters().stream()
            .map(chapter -> new Chapter(chapter.id(), chapter.title(), blocks.of(chapter.blocks())))
            .toList());
  }
}
