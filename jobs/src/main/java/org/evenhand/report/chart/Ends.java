package org.evenhand.report.chart;

import java.util.List;
import org.evenhand.report.Picture;
import org.evenhand.report.Picture.Anchor;
import org.evenhand.report.Picture.Style;

/** Names of what ends at the right edge of a plot, in a column beside it. */
final class Ends {

  /** From the edge of the plot to the names. */
  static final int GAP = 16;

  private static final int NEAR = 3;
  private static final int SHORT = 34;

  private Ends() {}

  /**
   * What ends, and its name.
   *
   * @param at where it ends
   * @param name its name in lines
   */
  record End(Picture.Point at, List<String> name) {}

  /**
   * Names them, moved apart where they would lie upon each other, with a line to what ends
   * elsewhere.
   *
   * @param right the edge of the plot
   * @param top where the column begins
   * @param bottom where it ends; it is high enough for all names
   */
  static void name(Canvas canvas, List<End> ends, int right, int top, int bottom) {
    double[] middles =
        Spread.apart(
            ends.stream().mapToDouble(end -> end.at().y()).toArray(),
            ends.stream().mapToInt(end -> end.name().size() * Letters.LEADING).toArray(),
            top,
            bottom);
    for (int i = 0; i < middles.length; i++) {
      Picture.Point at = ends.get(i).at();
      List<String> name = ends.get(i).name();
      if (Math.abs(middles[i] - at.y()) > NEAR || at.x() < right - SHORT) {
        canvas.line(Style.LEADER, at.x() + GAP / 2.0, at.y(), right + GAP - NEAR, middles[i]);
      }
      double first = middles[i] - (name.size() - 1) * Letters.LEADING / 2.0;
      canvas.lines(Style.LABEL, Anchor.START, right + GAP, first, name);
    }
  }
}
