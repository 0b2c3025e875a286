package org.evenhand.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.evenhand.schema.OutputTable;
import org.evenhand.schema.Row;

/** The CSV twin of a table: the same rows and columns, UTF-8, all digits. */
public final class CsvTable {

  private static final String FORMULA_STARTS = "=+-@\t\r";

  private CsvTable() {}

  public static byte[] of(OutputTable table, List<Row> rows) {
    StringBuilder out = new StringBuilder();
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setRecordSeparator("\n")
            .setHeader(
                table.columns().stream().map(OutputTable.Column::name).toArray(String[]::new))
            .get();
    try (CSVPrinter printer = new CSVPrinter(out, format)) {
      for (Row row : rows) {
        printer.printRecord(row.cells().stream().map(CsvTable::harmless));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A text that a spreadsheet would take for a formula is marked as text. */
  private static Object harmless(Object cell) {
    return cell instanceof String text
            && !text.isEmpty()
            && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
        ? "'" + text
        : cell;
  }
}
