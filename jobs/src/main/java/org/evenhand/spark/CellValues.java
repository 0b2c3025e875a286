package org.evenhand.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.evenhand.gate.Rule;

/**
 * Makes texts of the cells of a workbook.
 *
 * @param strings the texts that cells refer to
 * @param styles tell dates from numbers
 * @param from1904 whether days are counted from 1904
 */
record CellValues(SharedStrings strings, CellStyles styles, boolean from1904) {

  /**
   * A cell as it is stored.
   *
   * @param column from 0
   * @param type blank for a number
   * @param style its number
   * @param isFormula whether its value was computed
   * @param value null if it holds none
   */
  record Stored(int column, String type, int style, boolean isFormula, String value) {

    /** Whether the program that wrote the file left the value of a formula to others. */
    boolean isUncalculated() {
      return value == null || value.isEmpty() && !type.equals("str");
    }
  }

  /** Puts a cell into its row. */
  void put(Stored cell, SheetRow row) throws IOException {
    if (cell.isFormula()) {
      if (cell.isUncalculated()) {
        row.flaw(cell.column(), Rule.UNCALCULATED);
        return;
      }
      row.formula(cell.column());
    }
    if (cell.value() == null) {
      return;
    }
    try {
      switch (cell.type()) {
        case "s" -> shared(cell, row);
        case "e" -> row.flaw(cell.column(), Rule.CELL_ERROR);
        case "b" -> text(cell, truth(cell.value()), row);
        case "n" -> number(cell, row);
        case "d" -> text(cell, isoDate(cell.value()), row);
        case "str", "inlineStr" -> text(cell, SharedStrings.unescaped(cell.value()), row);
        default -> throw new Spoilt(Rule.CORRUPT);
      }
    } catch (NumberFormatException e) {
      throw new Spoilt(Rule.CORRUPT);
    }
  }

  private void shared(Stored cell, SheetRow row) throws IOException {
    int number = Integer.parseInt(cell.value().strip());
    if (number < 0) {
      throw new Spoilt(Rule.CORRUPT);
    }
    strings.readTo(number);
    row.put(cell.column(), strings.text(), strings.from(number), strings.length(number));
  }

  private void number(Stored cell, SheetRow row) {
    String stored = cell.value().strip();
    if (stored.isEmpty()) {
      return;
    }
    if (styles.isDate(cell.style())) {
      text(cell, StoredNumber.date(stored, from1904), row);
    } else if (StoredNumber.isRounded(stored)) {
      row.flaw(cell.column(), Rule.ROUNDED);
    } else {
      text(cell, StoredNumber.plain(stored), row);
    }
  }

  private static String truth(String value) throws Spoilt {
    return switch (value.strip()) {
      case "1", "true" -> "true";
      case "0", "false" -> "false";
      default -> throw new Spoilt(Rule.CORRUPT);
    };
  }

  private static String isoDate(String value) {
    return value
        .strip()
        .replaceFirst("(T[0-9:]+)\\.0+Z?$", "$1")
        .replaceFirst("T00:00(:00)?Z?$", "");
  }

  private static void text(Stored cell, String text, SheetRow row) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    row.put(cell.column(), bytes, 0, bytes.length);
  }
}
