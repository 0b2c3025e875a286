package org.evenhand.report;

import org.evenhand.message.Message;
import org.evenhand.schema.Language;

/**
 * What a picture is drawn on. A chart is drawn once for a page and once for a narrow screen, where
 * shrinking the first would leave its text too small to read.
 *
 * @param width in units of about a pixel
 * @param language of its words
 */
public record Sheet(int width, Language language) {

  private static final int WIDE = 860;
  private static final int NARROW = 288;

  /** The column of a page. */
  public static Sheet wide(Language language) {
    return new Sheet(WIDE, language);
  }

  /** The column of a telephone. */
  public static Sheet narrow(Language language) {
    return new Sheet(NARROW, language);
  }

  /** Whether what stands side by side on a page has to stand below each other. */
  public boolean isNarrow() {
    return width < WIDE / 2;
  }

  /** A message in words. */
  public String say(Message message) {
    return message.in(language);
  }
}
