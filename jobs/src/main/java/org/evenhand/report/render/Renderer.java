package org.evenhand.report.render;

import org.evenhand.report.Document;

/** An output format. Implementations are immutable. */
public interface Renderer {

  /** The document as the bytes of one file; the same document gives the same bytes. */
  byte[] render(Document document);
}
