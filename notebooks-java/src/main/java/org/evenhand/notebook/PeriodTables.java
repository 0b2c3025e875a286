package org.evenhand.notebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * The Parquet tables of one period, as Tablesaw tables. Text becomes a {@link StringColumn}, counts
 * a {@link LongColumn}, other numbers a {@link DoubleColumn}; an empty cell stays a missing value
 * and is never a zero.
 */
public final class PeriodTables {

  private final Path folder;

  private PeriodTables(Path folder) {
    this.folder = folder;
  }

  /**
   * Names the folder of a period.
   *
   * @param folder one {@code confidential/period=...} folder of a run
   * @throws IllegalArgumentException if there is no such folder
   */
  public static PeriodTables in(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          folder + ": no such folder of tables; run the main job first, or name its period folder");
    }
    return new PeriodTables(folder);
  }

  /**
   * Reads a whole table.
   *
   * @param name of the table, such as {@code sanction_rates}
   * @return its rows in the order of the files and of their rows
   * @throws IllegalArgumentException if the folder has no such table, or the table has a column of
   *     a type that the contract does not know
   * @throws UncheckedIOException if a file cannot be read
   */
  public Table read(String name) {
    try {
      List<Path> parts = parts(name);
      Table table = Table.create(name);
      for (Type field : schema(parts.get(0)).getFields()) {
        table.addColumns(column(field));
      }
      for (Path part : parts) {
        append(table, part);
      }
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(
          name + ": the table cannot be read; run the main job again", e);
    }
  }

  private List<Path> parts(String name) throws IOException {
    Path place = folder.resolve(name);
    List<Path> parts = List.of();
    if (Files.isDirectory(place)) {
      try (Stream<Path> files = Files.list(place)) {
        parts = files.filter(f -> f.toString().endsWith(".parquet")).sorted().toList();
      }
    }
    if (parts.isEmpty()) {
      throw new IllegalArgumentException(
          place + ": no such table; see schemas/REFERENCE.md for the names of the tables");
    }
    return parts;
  }

  private static MessageType schema(Path part) throws IOException {
    try (ParquetFileReader file = ParquetFileReader.open(new LocalInputFile(part))) {
      return file.getFileMetaData().getSchema();
    }
  }

  private static Column<?> column(Type field) {
    return switch (field.asPrimitiveType().getPrimitiveTypeName()) {
      case BINARY -> StringColumn.create(field.getName());
      case INT64 -> LongColumn.create(field.getName());
      case DOUBLE -> DoubleColumn.create(field.getName());
      default ->
          throw new IllegalArgumentException(
              field.getName()
                  + ": a column of a type that the contract does not know; see"
                  + " schemas/REFERENCE.md");
    };
  }

  private static void append(Table table, Path part) throws IOException {
    try (ParquetReader<Group> rows = new Rows(part).build()) {
      for (Group row = rows.read(); row != null; row = rows.read()) {
        for (int i = 0; i < table.columnCount(); i++) {
          append(table.column(i), row, i);
        }
      }
    }
  }

  private static void append(Column<?> column, Group row, int i) {
    if (row.getFieldRepetitionCount(i) == 0) {
      column.appendMissing();
    } else if (column instanceof StringColumn text) {
      text.append(row.getString(i, 0));
    } else if (column instanceof LongColumn counts) {
      counts.append(row.getLong(i, 0));
    } else if (column instanceof DoubleColumn numbers) {
      numbers.append(row.getDouble(i, 0));
    }
  }

  /** Reads local files without Hadoop's file systems, which a notebook's class loader hides. */
  private static final class Rows extends ParquetReader.Builder<Group> {

    Rows(Path part) {
      super(new LocalInputFile(part), new PlainParquetConfiguration());
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }
}
