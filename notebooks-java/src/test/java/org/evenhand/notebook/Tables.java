package org.evenhand.notebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.evenhand.schema.Contract;
import org.evenhand.schema.OutputTable;
import org.evenhand.schema.Row;
import org.evenhand.spark.ParquetTable;

/** Tables of a made-up period, written as the main job writes them. */
final class Tables {
  private Tables() {}

  /** Makes the folder of a period, as a run of it would. */
  static Path period(Path out, String period) throws IOException {
    Path folder = Files.createDirectories(out.resolve("confidential/period=" + period));
    Files.writeString(folder.resolve("manifest.json"), "{\"period\": \"" + period + "\"}");
    return folder;
  }

  /** Writes one table of the contract into a period's folder. */
  static void write(Path folder, String name, Object[]... rows) throws IOException {
    write(folder, Contract.v1().output(name), rows);
  }

  /** Writes a cube with these dimensions. */
  static void writeCube(Path folder, List<String> dimensions, Object[]... rows) throws IOException {
    List<OutputTable.Column> leading =
        dimensions.stream()
            .map(name -> new OutputTable.Column(name, OutputTable.Type.STRING, "", ""))
            .toList();
    write(folder, Contract.v1().output("cube").withLeading(leading), rows);
  }

  private static void write(Path folder, OutputTable table, Object[]... rows) throws IOException {
    Path file =
        Files.createDirectories(folder.resolve(table.name())).resolve(table.name() + ".parquet");
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
