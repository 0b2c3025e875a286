package org.evenhand.report.render;

import org.evenhand.report.Results;

/** Turns the results of a run into one file. Implementations are immutable. */
public interface Renderer {

  /** The name of the file, such as {@code report.html}. */
  String fileName();

  /** The file's text; the same results give the same text. */
  String render(Results results);
}
