package org.evenhand.report.render;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.evenhand.report.Document;

/** Which files a document becomes: their names, and what renders them. */
public final class Renderers {

  private static final Renderer HTML = new HtmlRenderer();

  /** The committee's report; one line per format. */
  public static final SortedMap<String, Renderer> REPORT = files(Map.of("report.html", HTML));

  /** The same, and for print; one line per format. */
  public static final SortedMap<String, Renderer> PRINTED_REPORT =
      files(Map.of("report.html", HTML, "report.pdf", new PdfRenderer()));

  /** A calibration, which is read beside code too; one line per format. */
  public static final SortedMap<String, Renderer> CALIBRATION =
      files(Map.of("calibration.html", HTML, "calibration.md", new MarkdownRenderer()));

  private Renderers() {}

  /** A document in each of these formats, by the names of their files. */
  public static SortedMap<String, byte[]> of(
      Document document, SortedMap<String, Renderer> formats) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    formats.forEach((name, renderer) -> files.put(name, renderer.render(document)));
    return files;
  }

  private static SortedMap<String, Renderer> files(Map<String, Renderer> files) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }
}
