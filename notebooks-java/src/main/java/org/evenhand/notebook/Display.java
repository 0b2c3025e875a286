package org.evenhand.notebook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What cells call to show more than text, by the names and parameters that the rapaio kernel gives
 * them in Jupyter, so that the same notebook runs in both.
 */
public final class Display {

  private static final Consumer<Map<String, String>> NOWHERE = forms -> {};

  private static volatile Consumer<Map<String, String>> shown = NOWHERE;

  private Display() {}

  /**
   * Shows an object as text.
   *
   * @param content what to show
   */
  public static void display(Object content) {
    display("text/plain", content);
  }

  /**
   * Shows an object as a form of text that a browser renders. A drawing shown as HTML is kept as an
   * image as well: the kernel has no name for SVG, and readers that strip HTML still show images.
   *
   * @param mime type of the content, such as {@code text/html}
   * @param content what to show
   */
  public static void display(String mime, Object content) {
    String text = String.valueOf(content);
    Map<String, String> forms = new LinkedHashMap<>();
    if (mime.equals("text/html") && text.startsWith("<svg")) {
      forms.put("image/svg+xml", text);
    }
    forms.put(mime, text);
    shown.accept(forms);
  }

  static void to(CellOutputs outputs) {
    shown = outputs::show;
  }

  static void toNowhere() {
    shown = NOWHERE;
  }
}
