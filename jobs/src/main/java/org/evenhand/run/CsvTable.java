package org.evenhand.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.evenhand.schema.OutputTable;

/** The CSV twin of a table: the same rows and columns, UTF-8, all digits. */
final class CsvTable {

  private static final String FORMULA_STARTS = "=+-@\t\r";

  private CsvTable() {}

  static byte[] of(OutputTable table, List<Object[]> rows) {
    StringBuilder out = new StringBuilder();
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setRecordSeparator("\n")
            .setHeader(
                table.columns().stream().map(OutputTable.Column::name).toArray(String[]::new))
            .get();
    try (CSVPrinter printer = new CSVPrinter(out, format)) {
      for (Object[] row : rows) {
        Object[] safe = row.clone();
        for (int i = 0; i < safe.length; i++) {
          safe[i] = safe[i] instanceof String text ? harmless(text) : safe[i];
        }
        printer.printRecord(safe);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A text that a spreadsheet would take for a formula is marked as text. */
  private static String harmless(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
