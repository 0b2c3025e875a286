package org.evenhand.spark;

import java.io.Closeable;
import java.io.IOException;
import java.util.BitSet;
import org.evenhand.gate.Rule;

/** The rows of a sheet as they lie in its part, one after the other. */
final class SheetRows implements Closeable {

  /** The sizes of a sheet in every spreadsheet program. */
  private static final int MOST_ROWS = 1 << 20;

  private static final int MOST_COLUMNS = 1 << 14;

  private final XmlPart part;
  private final CellValues values;
  private final SheetRow row = new SheetRow();
  private final BitSet hiddenColumns = new BitSet();
  private int number;
  private boolean hidden;
  private boolean within;

  SheetRows(XmlPart part, CellValues values) {
    this.part = part;
    this.values = values;
  }

  /** Goes to the next row that the file holds; false after the last. */
  boolean next() throws IOException {
    part.endPiece();
    while (part.next()) {
      if (part.begins("col") && part.flag("hidden")) {
        int first = Math.max(1, part.number("min", 1));
        int last = Math.min(MOST_COLUMNS, part.number("max", first));
        hiddenColumns.set(first - 1, Math.max(first - 1, last));
      } else if (part.begins("sheetData") || part.ends("sheetData")) {
        within = part.begins("sheetData");
        if (!within) {
          return false;
        }
      } else if (within && part.begins("row")) {
        readRow();
        return true;
      }
    }
    throw new Spoilt(Rule.CORRUPT);
  }

  private void readRow() throws IOException {
    int next = part.number("r", number + 1);
    if (next <= number || next > MOST_ROWS) {
      throw new Spoilt(Rule.CORRUPT);
    }
    number = next;
    hidden = part.flag("hidden");
    row.clear();
    int column = -1;
    while (part.next() && !part.ends("row")) {
      if (part.begins("c")) {
        String address = part.attribute("r");
        int place = address == null ? column + 1 : columnOf(address);
        if (place <= column || place >= MOST_COLUMNS) {
          throw new Spoilt(Rule.CORRUPT);
        }
        column = place;
        readCell(column);
      }
    }
  }

  private void readCell(int column) throws IOException {
    String type = part.attribute("t");
    int style = part.number("s", -1);
    boolean formula = false;
    String value = null;
    while (part.next() && !part.ends("c")) {
      if (part.begins("f")) {
        formula = true;
        part.text();
      } else if (part.begins("v") || part.begins("is")) {
        value = part.text();
      }
    }
    values.put(
        new CellValues.Stored(column, type == null ? "n" : type, style, formula, value), row);
  }

  /** The column of an address such as AB12, from 0. */
  private static int columnOf(String address) throws IOException {
    int column = 0;
    int at = 0;
    while (at < address.length() && at < 4 && Character.isLetter(address.charAt(at))) {
      int letter = Character.toUpperCase(address.charAt(at++)) - 'A';
      if (letter < 0 || letter > 25) {
        throw new Spoilt(Rule.CORRUPT);
      }
      column = 26 * column + letter + 1;
    }
    return column - 1;
  }

  /** The row. */
  SheetRow row() {
    return row;
  }

  /** Its number as people count. */
  int number() {
    return number;
  }

  /** Whether the spreadsheet hides it. */
  boolean isHidden() {
    return hidden;
  }

  /** Whether the spreadsheet hides a column. */
  boolean isHidden(int column) {
    return hiddenColumns.get(column);
  }

  /**
   * Whether cells among these are merged; read after the last row, to the end of the part.
   *
   * @param first row, as people count
   * @param columns the number of columns
   */
  boolean areMerged(int first, int columns) throws IOException {
    boolean merged = false;
    while (part.next()) {
      part.endPiece();
      if (part.begins("mergeCell")) {
        String range = part.attribute("ref");
        if (range == null || !range.matches("[A-Za-z]{1,3}[0-9]{1,7}:[A-Za-z]{1,3}[0-9]{1,7}")) {
          throw new Spoilt(Rule.CORRUPT);
        }
        String[] corners = range.split(":");
        int lastRow = Integer.parseInt(corners[1].replaceAll("[A-Za-z]", ""));
        int firstRow = Integer.parseInt(corners[0].replaceAll("[A-Za-z]", ""));
        merged |= lastRow >= first && firstRow <= number && columnOf(corners[0]) < columns;
      }
    }
    part.finish();
    return merged;
  }

  @Override
  public void close() throws IOException {
    part.close();
  }
}
