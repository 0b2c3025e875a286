package org.evenhand.report.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.evenhand.report.Document;

/**
 * A document as one HTML file that needs nothing else: no script, no external resource, styles
 * inside. It is well-formed XML too, so that it can be checked and printed by other tools.
 */
public final class HtmlRenderer implements Renderer {

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, null, "org.evenhand.report.template");

  @Override
  public byte[] render(Document document) {
    StringOutput output = new StringOutput();
    engine.render("report.jte", Page.of(document, engine), output);
    return output.toString().getBytes(UTF_8);
  }
}
