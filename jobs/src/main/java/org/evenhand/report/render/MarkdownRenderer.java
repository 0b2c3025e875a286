package org.evenhand.report.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Document;
import org.evenhand.schema.Language;

/** A document as a Markdown file, for reading beside code and in a plain editor. */
public final class MarkdownRenderer implements Renderer {

  @Override
  public byte[] render(Document document) {
    Language language = document.language();
    MarkdownBlocks blocks = new MarkdownBlocks(document);
    StringBuilder page = new StringBuilder("# " + document.title().in(language) + "\n\n");
    page.append(new Block.Facts(document.facts()).accept(blocks));
    document.front().forEach(block -> page.append('\n').append(block.accept(blocks)));
    document.chapters().forEach(chapter -> page.append(written(chapter, language, blocks)));
    if (!document.annex().isEmpty()) {
      page.append("\n# ").append(Message.of("report.annex").in(language)).append('\n');
      document.annex().forEach(chapter -> page.append(written(chapter, language, blocks)));
    }
    return page.toString().getBytes(UTF_8);
  }

  private static String written(
      Document.Chapter chapter, Language language, MarkdownBlocks blocks) {
    StringBuilder text = new StringBuilder("\n## " + chapter.title().in(language) + "\n");
    chapter.blocks().forEach(block -> text.append('\n').append(block.accept(blocks)));
    return text.toString();
  }
}
