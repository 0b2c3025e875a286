package org.evenhand.report.render;

import org.evenhand.report.Document;

/**
 * A document as a tagged PDF file (PDF/UA-1): the page of {@link HtmlRenderer}, brief and annex,
 * with a style sheet for paper. What prints is loaded when a document is printed, and not before.
 */
public final class PdfRenderer implements Renderer {

  private final Renderer page = new HtmlRenderer();

  @Override
  public byte[] render(Document document) {
    return PdfPrinter.print(PrintDocument.of(page.render(document), document.language()));
  }
}
