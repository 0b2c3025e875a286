package org.evenhand.report.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.evenhand.report.Document;

/**
 * A document as one HTML file that needs nothing else to be read: no script, no external resource,
 * styles inside. It is well-formed XML too, so that it can be checked and printed by other tools.
 *
 * <p>The annex lies in the same file, each chapter collapsed until somebody opens it. Two files
 * would be parted as soon as one is sent by mail, and every number of the brief would lose what it
 * rests on. The collapsed headings are the annex's contents; a link or a search in the page opens
 * the chapter that it leads to, without a script. The tables lie beside the page as CSV files too,
 * which nobody needs for reading.
 *
 * <p>No table is a tab stop of its own. Whether one has to be scrolled depends on the screen, which
 * a page without a script cannot know; the link to its file stands inside of what scrolls, so that
 * whoever tabs to it can scroll with the arrow keys, and every tab stop does something.
 */
public final class HtmlRenderer implements Renderer {

  /** The templates of pages and of all that stands on them. */
  static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          HtmlRenderer.class.getClassLoader(),
          "org.evenhand.report.template");

  @Override
  public byte[] render(Document document) {
    StringOutput output = new StringOutput();
    TEMPLATES.render("report.jte", Page.of(document, TEMPLATES), output);
    return output.toString().getBytes(UTF_8);
  }
}
