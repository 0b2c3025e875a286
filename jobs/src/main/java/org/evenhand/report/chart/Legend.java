package org.evenhand.report.chart;

import java.util.List;
import org.evenhand.report.Picture.Anchor;
import org.evenhand.report.Picture.Style;

/** Samples with their names, one after the other in as many lines as they need. */
final class Legend {

  private static final int SAMPLE = 36;
  private static final int GAP = 6;
  private static final int APART = 22;
  private static final int LINE = 22;
  private static final int BELOW = 8;

  private Legend() {}

  /**
   * A sample and its name.
   *
   * @param sample the sample
   * @param name the name
   */
  record Entry(Sample sample, String name) {}

  /** Draws a sample between two places of a line. */
  interface Sample {

    void draw(Canvas canvas, double from, double to, double middle);
  }

  /** Draws them from this height on. Returns where what they are about begins. */
  static int draw(Canvas canvas, List<Entry> entries, int top) {
    int x = 0;
    int y = top;
    for (Entry entry : entries) {
      List<String> name = Letters.wrap(Style.LABEL, entry.name(), canvas.width() - SAMPLE - GAP);
      int width = Letters.width(Style.LABEL, entry.name());
      if (x > 0 && x + SAMPLE + GAP + width > canvas.width()) {
        x = 0;
        y += LINE;
      }
      int middle = y + LINE / 2;
      entry.sample().draw(canvas, x, x + SAMPLE, middle);
      canvas.lines(Style.LABEL, Anchor.START, x + SAMPLE + GAP, middle, name);
      y += (name.size() - 1) * Letters.LEADING;
      x += SAMPLE + GAP + width + APART;
    }
    return entries.isEmpty() ? top : y + LINE + BELOW;
  }
}
