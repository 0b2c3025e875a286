package org.evenhand.spark;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.evenhand.gate.Cells;
import org.evenhand.gate.Refusal;

/**
 * The columns of an export as its header names them. Spreadsheet programs write columns without a
 * name where a sheet was wider once: such a column keeps its position and holds no value.
 *
 * @param names in order, blank where a column has none
 */
record Columns(List<String> names) implements Serializable {

  /** More are no export of cases, but a page turned on its side or a wrong delimiter. */
  private static final int MOST = 1_000;

  /** Copies into a list that travels to executors. */
  Columns {
    names = List.copyOf(names);
  }

  /**
   * The columns of a header, without the spaces around their names.
   *
   * @throws Refusal if there are too many
   */
  static Columns of(String file, List<String> header) {
    refuseTooMany(file, header);
    return new Columns(
        header.stream().map(name -> name.replaceAll("^[\\p{Z}\\s]+|[\\p{Z}\\s]+$", "")).toList());
  }

  /**
   * Checks how many columns a file has.
   *
   * @throws Refusal if there are too many
   */
  static void refuseTooMany(String file, List<String> columns) {
    if (columns.size() > MOST) {
      throw new Refusal(
          "%s: has more than %,d columns: export only those that are asked for"
              .formatted(file, MOST));
    }
  }

  int width() {
    return names.size();
  }

  /** The positions of the columns without a name. */
  int[] nameless() {
    return IntStream.range(0, width()).filter(column -> names.get(column).isEmpty()).toArray();
  }

  /** Whether none of these cells holds more than spaces. */
  static boolean areBlank(Cells cells, int[] columns) {
    for (int column : columns) {
      if (!isBlank(cells, column)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a cell holds no more than spaces. */
  static boolean isBlank(Cells cells, int column) {
    byte[] bytes = cells.bytes(column);
    int end = cells.from(column) + cells.length(column);
    for (int i = cells.from(column); i < end; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t') {
        return false;
      }
    }
    return true;
  }

  /**
   * Checks that all files of a folder have the columns of the first.
   *
   * @throws Refusal if this file has others
   */
  void refuseOther(String first, String file, Columns other) {
    if (!equals(other)) {
      throw new Refusal(
          "%s: has another header than %s: give all files of a folder the same columns"
              .formatted(file, first));
    }
  }
}
