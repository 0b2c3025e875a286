package org.evenhand.notebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evenhand.schema.Contract;
import org.evenhand.schema.OutputTable;
import org.evenhand.schema.Row;
import org.evenhand.spark.ParquetTable;

/** Tables of a made-up period, written as the main job writes them. */
final class Tables {
  private Tables() {}

  /** Writes one table of the contract into a period's folder. */
  static void write(Path folder, String name, Object[]... rows) throws IOException {
    Path file = Files.createDirectories(folder.resolve(name)).resolve(name + ".parquet");
    OutputTable table = Contract.v1().output(name);
    try (ParquetTable parquet = ParquetTable.create(file, table)) {
      for (Object[] cells : rows) {
        Row row = new Row(table);
        for (int i = 0; i < cells.length; i++) {
          row.set(table.columns().get(i).name(), cells[i]);
        }
        parquet.row(row);
      }
    }
  }
}
