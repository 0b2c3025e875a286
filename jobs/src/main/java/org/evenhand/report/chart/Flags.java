package org.evenhand.report.chart;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.evenhand.report.Picture.Anchor;
import org.evenhand.report.Picture.Style;

/** Upright lines through a plot with their names above them, or numbered and listed below it. */
final class Flags {

  /** The room above the plot. */
  static final int ROOM = 25;

  private static final int MIDDLE = 14;
  private static final int GAP = 16;
  private static final int NEAR = 3;
  private static final int LISTED = 22;

  private Flags() {}

  /**
   * A line and its name.
   *
   * @param x where it stands
   * @param words its name
   */
  record Flag(double x, String words) {}

  /**
   * Draws them from the top to the bottom of a plot; on a wide sheet with their names if there is
   * room for all. Returns where what is listed from the foot on ends.
   */
  static int draw(Canvas canvas, List<Flag> flags, int top, int bottom, int foot) {
    List<Flag> sorted = flags.stream().sorted(Comparator.comparingDouble(Flag::x)).toList();
    sorted.forEach(flag -> canvas.line(Style.EVENT, flag.x(), top, flag.x(), bottom));
    if (haveRoom(sorted, canvas.width())) {
      sorted.forEach(
          flag -> canvas.text(Style.WORDS, Anchor.START, flag.x(), top - MIDDLE, flag.words()));
      return foot;
    }
    number(canvas, sorted, top);
    int y = foot + Letters.LEADING / 2;
    for (int i = 0; i < sorted.size(); i++) {
      List<String> words =
          Letters.wrap(Style.WORDS, sorted.get(i).words(), canvas.width() - LISTED);
      canvas.text(Style.WORDS, Anchor.START, 0, y, String.valueOf(i + 1));
      canvas.lines(Style.WORDS, Anchor.START, LISTED, y, words);
      y += words.size() * Letters.LEADING;
    }
    return y;
  }

  private static boolean haveRoom(List<Flag> flags, int width) {
    double end = width;
    for (int i = flags.size() - 1; i >= 0; i--) {
      if (flags.get(i).x() + Letters.width(Style.WORDS, flags.get(i).words()) > end) {
        return false;
      }
      end = flags.get(i).x() - GAP;
    }
    return true;
  }

  /** Numbers above the lines, moved apart where they would lie upon each other. */
  private static void number(Canvas canvas, List<Flag> flags, int top) {
    int[] sizes =
        IntStream.rangeClosed(1, flags.size())
            .map(i -> Letters.width(Style.WORDS, String.valueOf(i)) + NEAR * 2)
            .toArray();
    double[] middles =
        Spread.apart(flags.stream().mapToDouble(Flag::x).toArray(), sizes, 0, canvas.width());
    for (int i = 0; i < middles.length; i++) {
      canvas.text(Style.WORDS, Anchor.MIDDLE, middles[i], top - MIDDLE, String.valueOf(i + 1));
      canvas.line(
          Style.LEADER, middles[i], top - MIDDLE + Letters.LEADING / 2.0, flags.get(i).x(), top);
    }
  }
}
