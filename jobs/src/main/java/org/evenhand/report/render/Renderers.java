package org.evenhand.report.render;

import java.util.List;

/** The output formats of the committee's report. */
public final class Renderers {

  /** One line per format. */
  public static final List<Renderer> STANDARD = List.of(HtmlRenderer.withDefaults());

  private Renderers() {}
}
