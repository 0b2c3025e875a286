package org.evenhand.report.chart;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.evenhand.report.Picture.Style;

/**
 * How wide text is, by a table of a usual sans serif. The font of the reader is not known, so that
 * every width has some slack: the widest usual one, DejaVu Sans, is a tenth wider.
 */
final class Letters {

  /** The size of all text, in units of a picture. */
  static final int SIZE = 13;

  /** From one line of text to the next. */
  static final int LEADING = 17;

  /** From the middle of a line of text down to its base line. */
  static final int DROP = 4;

  private static final double SLACK = 1.12;
  private static final double BOLD = 1.08;

  /** Advances in thousandths of the size, from the blank to the tilde. */
  private static final int[] ADVANCES = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
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
    return letter < 0x2E80 && !Character.isIdeographic(letter) ? 600 : OTHER_ADVANCE;
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
