package org.evenhand.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.evenhand.schema.OutputTable;
import org.evenhand.schema.Row;

/** The CSV twin of a table: the same rows and columns, UTF-8, all digits. */
public final class CsvTable {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  /** What a formula begins with, and the minus of typography. */
  private static final String FORMULA_STARTS = "=+-@\u2212";

  /** What spreadsheets drop before it. */
  private static final String DROPPED = "\t\r\n";

  private CsvTable() {}

  /** A table that goes out. */
  public static byte[] of(OutputTable table, List<Row> rows) {
    Stream<List<?>> head =
        Stream.of(table.columns().stream().map(OutputTable.Column::name).toList());
    return of(Stream.concat(head, rows.stream().map(Row::cells)));
  }

  /** A table as a document prints it, its head first. */
  public static byte[] of(List<List<String>> lines) {
    return of(lines.stream());
  }

  private static byte[] of(Stream<? extends List<?>> lines) {
    StringBuilder out = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
      for (List<?> line : lines.toList()) {
        printer.printRecord(line.stream().map(CsvTable::harmless));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A text that a spreadsheet would take for a formula is marked as text. */
  private static Object harmless(Object cell) {
    return cell instanceof String text && !text.isEmpty() && beginsFormula(text)
        ? "'" + text
        : cell;
  }

  /** Some spreadsheets take wide, small and raised forms of a sign for the sign itself. */
  private static boolean beginsFormula(String text) {
    int first = 0;
    while (first < text.length() - 1 && Character.isSpaceChar(text.charAt(first))) {
      first++;
    }
    char begin = text.charAt(first);
    char plain = Normalizer.normalize(String.valueOf(begin), Normalizer.Form.NFKC).charAt(0);
    return FORMULA_STARTS.indexOf(plain) >= 0 || DROPPED.indexOf(begin) >= 0;
  }
}
