package org.evenhand.report.chart;

import java.util.List;
import org.evenhand.message.Message;
import org.evenhand.report.Picture;
import org.evenhand.report.Picture.Anchor;
import org.evenhand.report.Picture.Style;
import org.evenhand.report.Sheet;

/** What a page writes above a picture, drawn for a picture that stands on no page. */
public final class Heading {

  private static final int BELOW = 8;

  private Heading() {}

  /** A title and the sentence below it, in lines as wide as the sheet; either may be missing. */
  public static Picture of(Message title, Message reading, Sheet sheet) {
    Canvas canvas = new Canvas(sheet);
    int bottom = write(canvas, Style.STRONG, sheet.say(title), sheet.width(), 0);
    bottom = write(canvas, Style.WORDS, sheet.say(reading), sheet.width(), bottom);
    return canvas.picture(title, List.of(reading), bottom == 0 ? 0 : bottom + BELOW);
  }

  private static int write(Canvas canvas, Style style, String text, int width, int top) {
    if (text.isEmpty()) {
      return top;
    }
    List<String> lines = Letters.wrap(style, text, width);
    canvas.lines(style, Anchor.START, 0, top + Letters.LEADING / 2.0, lines);
    return top + lines.size() * Letters.LEADING;
  }
}
