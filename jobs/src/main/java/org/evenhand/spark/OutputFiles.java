package org.evenhand.spark;

import java.io.IOException;
import java.util.Map;
import org.evenhand.schema.OutputTable;
import org.evenhand.schema.Row;

/** Where the files of a run go, by their names. */
public interface OutputFiles {

  /** Where they will lie, as it was named. */
  String path();

  /** Writes a file of these bytes. */
  void write(String name, byte[] bytes) throws IOException;

  /** Writes a table as {@code NAME/NAME.parquet}. */
  default void write(OutputTable table, Iterable<Row> rows) throws IOException {
    write(ResultFolder.fileOf(table.name()), ParquetTable.bytes(table, rows));
  }

  /** SHA-256 of every file written so far, by name. */
  Map<String, String> digests();
}
