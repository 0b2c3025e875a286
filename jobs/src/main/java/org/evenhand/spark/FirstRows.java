package org.evenhand.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.evenhand.gate.Refusal;

/**
 * How many cells the first rows of a file fill. People put a title above the names of the columns;
 * it fills fewer cells than what stands below it.
 *
 * @param first cells that the first row fills
 * @param most cells that the fullest of the rows below it fills
 */
record FirstRows(int first, int most) {

  /** Rows below the first that are looked at: more than people write above a table. */
  static final int LOOKED_AT = 10;

  /** Rows as their cells, the first one and those below it. */
  static FirstRows of(List<List<String>> rows) {
    List<Integer> filled =
        rows.stream()
            .map(row -> (int) row.stream().filter(cell -> !cell.isBlank()).count())
            .toList();
    return new FirstRows(
        filled.get(0), filled.stream().skip(1).mapToInt(Integer::intValue).max().orElse(0));
  }

  /** Lines of CSV with this delimiter. */
  static FirstRows of(List<String> lines, char delimiter) {
    return of(lines.stream().map(line -> cells(line, delimiter)).toList());
  }

  /** What cannot be taken apart is told when the rows are read. */
  private static List<String> cells(String line, char delimiter) {
    try (CSVParser parser = CSVParser.parse(line, CsvLines.format(delimiter))) {
      return parser.getRecords().stream().flatMap(CSVRecord::stream).toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  /** Whether lines of CSV begin with a title, whatever their delimiter is. */
  static boolean beginWithTitle(List<String> lines) {
    List<FirstRows> parted =
        CsvHeader.DELIMITERS.chars().mapToObj(one -> of(lines, (char) one)).toList();
    return parted.stream().anyMatch(FirstRows::isTitle)
        && parted.stream().noneMatch(FirstRows::isTable);
  }

  /** Whether the first row seems to be a title; some columns may lack a name in a header. */
  boolean isTitle() {
    return 2 * first < most;
  }

  private boolean isTable() {
    return first > 1 && most > 1 && !isTitle();
  }

  /**
   * The refusal of a file that begins with a title.
   *
   * @param row what its rows are called
   */
  static Refusal refusal(String file, String row, int number) {
    return new Refusal(
        "%s: %s %d seems to be a title, for it fills fewer cells than what stands below it: remove all that stands above the names of the columns"
            .formatted(file, row, number));
  }
}
