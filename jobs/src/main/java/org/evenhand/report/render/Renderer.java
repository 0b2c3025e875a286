package org.evenhand.report.render;

import org.evenhand.disclosure.Release;

/** Turns a release into one file. Implementations are immutable. */
public interface Renderer {

  /** The name of the file, such as {@code report.html}. */
  String fileName();

  /** The file's text; the same release gives the same text. */
  String render(Release release);
}
