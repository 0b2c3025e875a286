package org.evenhand.notebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evenhand.schema.Contract;
import org.evenhand.spark.ParquetTable;

/** Tables of a made-up period, written as the main job writes them. */
final class Tables {
  private Tables() {}

  /** Writes one table of the contract into a period's folder. */
  static void write(Path folder, String name, Object[]... rows) throws IOException {
    Path file = Files.createDirectories(folder.resolve(name)).resolve(name + ".parquet");
    try (ParquetTable table = ParquetTable.create(file, Contract.v1().output(name))) {
      for (Object[] row : rows) {
        table.row(row);
      }
    }
  }
}
