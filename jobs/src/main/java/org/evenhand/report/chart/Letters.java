package org.evenhand.report.chart;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.evenhand.report.Picture.Style;

/**
 * How wide text is. The font of the reader is not known, so that each letter counts as wide as it
 * is in the widest of the usual sans serifs, Liberation Sans (or Arial) and DejaVu Sans (or
 * Verdana).
 */
final class Letters {

  /** The size of all text, in units of a picture. */
  static final int SIZE = 13;

  /** From one line of text to the next. */
  static final int LEADING = 17;

  /** From the middle of a line of text down to its base line. */
  static final int DROP = 4;

  private static final double SLACK = 1.02;
  private static final double BOLD = 1.15;

  /** Advances in thousandths of the size, from the blank to the tilde. */
  private static final int[] ADVANCES = {
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636,
    636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 556, 1015, 684, 686, 722,
    770, 667, 611, 778, 752, 295, 500, 667, 557, 863, 748, 787, 667, 787, 722, 667, 611, 732,
    684, 989, 685, 667, 685, 390, 337, 390, 838, 556, 500, 613, 635, 550, 635, 615, 352, 635,
    634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592,
    525, 636, 337, 636, 838
  };

  private static final int OTHER_ADVANCE = 1000;

  private Letters() {}

  /** The width of a text in this style. */
  static int width(Style style, String text) {
    double advances =
        Normalizer.normalize(text, Normalizer.Form.NFD).codePoints().map(Letters::advance).sum();
    double bold = style == Style.STRONG ? BOLD : 1;
    return (int) Math.ceil(advances * SIZE / 1000 * SLACK * bold);
  }

  private static int advance(int letter) {
    if (Character.getType(letter) == Character.NON_SPACING_MARK) {
      return 0;
    }
    if (letter >= ' ' && letter <= '~') {
      return ADVANCES[letter - ' '];
    }
    return OTHER_ADVANCE;
  }

  /** The text in lines of at most this width; a word that is wider is broken. */
  static List<String> wrap(Style style, String text, int width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.strip().split(" +")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (width(style, longer) <= width) {
        line = longer;
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line);
      }
      line = word;
      while (width(style, line) > width && line.codePointCount(0, line.length()) > 1) {
        int end = fitting(style, line, width);
        lines.add(line.substring(0, end));
        line = line.substring(end);
      }
    }
    lines.add(line);
    return lines;
  }

  /** Where a word has to be broken; after a letter at the least. */
  private static int fitting(Style style, String word, int width) {
    int end = word.offsetByCodePoints(0, 1);
    while (end < word.length()
        && width(style, word.substring(0, word.offsetByCodePoints(end, 1))) <= width) {
      end = word.offsetByCodePoints(end, 1);
    }
    return end;
  }
}
