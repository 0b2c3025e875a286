package org.evenhand.spark;

import java.io.Closeable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.Type;

/** Reads a Parquet file that {@link ParquetTable} wrote, row by row and in the order written. */
final class ParquetRows implements Closeable {

  private final ParquetReader<Group> reader;

  private ParquetRows(ParquetReader<Group> reader) {
    this.reader = reader;
  }

  /** Opens a file of any file system that Hadoop's client knows. */
  static ParquetRows open(Path file, Configuration conf) throws IOException {
    return new ParquetRows(
        ParquetReader.builder(new GroupReadSupport(), file).withConf(conf).build());
  }

  /**
   * The next row as its filled cells by column, each a String, Long or Double; an empty cell is not
   * among them. Nothing after the last row.
   *
   * @throws IOException if the file is no such table
   */
  Optional<Map<String, Object>> next() throws IOException {
    try {
      return Optional.ofNullable(reader.read()).map(ParquetRows::cells);
    } catch (RuntimeException e) {
      // Parquet says so where bytes are missing or are none of its own.
      throw new IOException("not readable as Parquet", e);
    }
  }

  private static Map<String, Object> cells(Group group) {
    Map<String, Object> cells = new LinkedHashMap<>();
    for (Type column : group.getType().getFields()) {
      String name = column.getName();
      if (group.getFieldRepetitionCount(name) > 0) {
        cells.put(name, cell(group, column));
      }
    }
    return cells;
  }

  private static Object cell(Group group, Type column) {
    return switch (column.asPrimitiveType().getPrimitiveTypeName()) {
      case INT64 -> group.getLong(column.getName(), 0);
      case DOUBLE -> group.getDouble(column.getName(), 0);
      default -> group.getString(column.getName(), 0);
    };
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
