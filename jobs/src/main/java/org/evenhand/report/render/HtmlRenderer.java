package org.evenhand.report.render;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import org.evenhand.report.Document;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.contents.Sections;

/**
 * The report as one HTML file that needs nothing else: no script, no external resource, styles
 * inside. It is well-formed XML too, so that it can be checked and printed by other tools.
 */
public final class HtmlRenderer implements Renderer {

  private static final HtmlRenderer DEFAULTS = new HtmlRenderer(Sections.STANDARD);

  private final List<Section> sections;
  private final TemplateEngine engine;

  private HtmlRenderer(List<Section> sections) {
    this.sections = List.copyOf(sections);
    this.engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, null, "org.evenhand.report.template");
  }

  /** The renderer of the standard sections. */
  public static HtmlRenderer withDefaults() {
    return DEFAULTS;
  }

  /** The renderer of these sections instead, in their order. */
  public HtmlRenderer with(List<Section> chosen) {
    return new HtmlRenderer(chosen);
  }

  @Override
  public String fileName() {
    return "report.html";
  }

  @Override
  public String render(Results results) {
    return render(Document.of(results, sections));
  }

  /** A document of another kind in the same layout. */
  public String render(Document document) {
    HtmlBlocks blocks = new HtmlBlocks(engine, document.smallCount());
    StringOutput output = new StringOutput();
    engine.render("report.jte", Page.of(document, blocks), output);
    return output.toString();
  }
}
