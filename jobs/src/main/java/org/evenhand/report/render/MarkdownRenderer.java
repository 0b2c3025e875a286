package org.evenhand.report.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.evenhand.report.Block;
import org.evenhand.report.Document;

/** A document as a Markdown file, for reading beside code and in a plain editor. */
public final class MarkdownRenderer implements Renderer {

  @Override
  public byte[] render(Document document) {
    MarkdownBlocks blocks = new MarkdownBlocks(document.smallCount());
    StringBuilder page = new StringBuilder("# " + document.title() + "\n\n");
    page.append(new Block.Facts(document.facts()).accept(blocks));
    document.front().forEach(block -> page.append('\n').append(block.accept(blocks)));
    for (Document.Chapter chapter : document.chapters()) {
      page.append("\n## ").append(chapter.title()).append('\n');
      chapter.blocks().forEach(block -> page.append('\n').append(block.accept(blocks)));
    }
    return page.toString().getBytes(UTF_8);
  }
}
