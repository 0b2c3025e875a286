package org.evenhand.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.TaskAttemptID;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;
import org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl;

/** The cells of a Parquet file as the program reads them, without Spark. */
final class ParquetCells {

  private static final Configuration CONF = new Configuration();

  private ParquetCells() {}

  /** The texts of these columns, row by row. */
  static List<List<String>> of(Path file, List<String> columns) throws IOException {
    var path = new org.apache.hadoop.fs.Path(file.toUri());
    Configuration conf = new Configuration(CONF);
    ParquetPart.want(conf, columns);
    List<List<String>> rows = new ArrayList<>();
    try (ParquetPart part = new ParquetPart()) {
      part.initialize(
          new FileSplit(path, 0, Files.size(file), new String[0]),
          new TaskAttemptContextImpl(conf, new TaskAttemptID()));
      while (part.nextKeyValue()) {
        List<String> row = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
          row.add(new String(part.bytes(i), part.from(i), part.length(i), UTF_8));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** The names of the columns of a file. */
  static List<String> columns(Path file) {
    return ParquetSource.read(new org.apache.hadoop.fs.Path(file.toUri()), CONF)
        .schema()
        .getFields()
        .stream()
        .map(type -> type.getName())
        .toList();
  }
}
