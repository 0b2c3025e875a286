package org.evenhand.spark;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.evenhand.gate.Rule;

/**
 * Which styles of cells show a number as a date.
 *
 * @param dates by the number of the style
 */
record CellStyles(boolean[] dates) {

  /** Of a workbook without styles. */
  static final CellStyles NONE = new CellStyles(new boolean[0]);

  /** Ten times as many as Excel allows. */
  private static final int MOST = 650_000;

  /** Texts in quotes, characters as they are, colours and languages, halves of the day. */
  private static final Pattern NO_PLACEHOLDER =
      Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]|AM/PM|am/pm|A/P|a/p");

  /** Reads the part of a workbook that holds them. */
  static CellStyles read(XmlPart part) throws IOException {
    Map<Integer, Boolean> formats = new HashMap<>();
    boolean[] dates = new boolean[64];
    int styles = 0;
    boolean ofCells = false;
    boolean ofFormats = false;
    while (part.next()) {
      if (part.begins("cellXfs") || part.ends("cellXfs")) {
        ofCells = part.begins("cellXfs");
      } else if (part.begins("numFmts") || part.ends("numFmts")) {
        ofFormats = part.begins("numFmts");
      } else if (ofFormats && part.begins("numFmt")) {
        formats.put(part.number("numFmtId", -1), isDate(part.attribute("formatCode")));
      } else if (ofCells && part.begins("xf")) {
        if (styles == MOST) {
          throw new Spoilt(Rule.CORRUPT);
        }
        if (styles == dates.length) {
          dates = Arrays.copyOf(dates, 2 * styles);
        }
        int format = part.number("numFmtId", 0);
        dates[styles++] = formats.getOrDefault(format, isBuiltInDate(format));
      }
      part.endPiece();
    }
    part.finish();
    return new CellStyles(Arrays.copyOf(dates, styles));
  }

  /** Whether a style shows dates; numbers without a style are numbers. */
  boolean isDate(int style) {
    return style >= 0 && style < dates.length && dates[style];
  }

  /** Formats that every spreadsheet program knows by number; those of times alone are none. */
  private static boolean isBuiltInDate(int format) {
    return format >= 14 && format <= 17
        || format == 22
        || format >= 27 && format <= 31
        || format == 36
        || format >= 50 && format <= 54
        || format == 57
        || format == 58;
  }

  /** Whether a format shows a year, a month or a day: {@code m} beside hours is minutes. */
  static boolean isDate(String format) {
    if (format == null) {
      return false;
    }
    String places =
        NO_PLACEHOLDER.matcher(format).replaceAll("").toLowerCase(Locale.ROOT).split(";", 2)[0];
    boolean ofDay = places.contains("h") || places.contains("s");
    return !places.contains("general")
        && (places.contains("y")
            || places.contains("d")
            || places.contains("m") && !ofDay
            || places.contains("e") && places.contains("m"));
  }
}
