package org.evenhand.notebook;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.evenhand.schema.Period;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.numbers.NumberColumnFormatter;

/**
 * The folder of one period. Text becomes a {@link StringColumn}, counts a {@link LongColumn}, other
 * numbers a {@link DoubleColumn}; an empty cell stays a missing value and is never a zero.
 *
 * @param path where it lies
 * @param period the period that its manifest names
 */
record PeriodFolder(Path path, Period period) {

  private static final String MANIFEST = "manifest.json";
  private static final String PARQUET = ".parquet";

  /** Whether a folder holds the result of a run. */
  static boolean isOne(Path path) {
    return Files.isRegularFile(path.resolve(MANIFEST));
  }

  static PeriodFolder at(Path path) {
    try {
      String period =
          new ObjectMapper().readTree(path.resolve(MANIFEST).toFile()).path("period").asText();
      return new PeriodFolder(path, Period.parse(period));
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          path.resolve(MANIFEST) + ": names no period; run this period again", e);
    }
  }

  /** The names of its tables. */
  List<String> names() {
    try (Stream<Path> entries = Files.list(path)) {
      return entries
          .filter(entry -> !parts(entry).isEmpty())
          .map(entry -> entry.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(path + ": the folder cannot be read", e);
    }
  }

  /** How many rows a table has, which its files say without being read. */
  long rows(String name) {
    long rows = 0;
    for (Path part : parts(path.resolve(name))) {
      try (ParquetFileReader file = ParquetFileReader.open(new LocalInputFile(part))) {
        rows += file.getRecordCount();
      } catch (IOException e) {
        throw unreadable(name, e);
      }
    }
    return rows;
  }

  /** A whole table, its rows in the order of the files and of their rows. */
  Table read(String name) {
    try {
      List<Path> parts = parts(path.resolve(name));
      Table table = Table.create(name);
      for (Type field : schema(parts.get(0)).getFields()) {
        table.addColumns(column(field));
      }
      for (Path part : parts) {
        append(table, part);
      }
      return table;
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  private static UncheckedIOException unreadable(String name, IOException e) {
    return new UncheckedIOException(name + ": the table cannot be read; run the period again", e);
  }

  private static List<Path> parts(Path place) {
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(place)) {
      return files.filter(file -> file.toString().endsWith(PARQUET)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(place + ": the folder cannot be read", e);
    }
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
      case DOUBLE -> numbers(field.getName());
      default ->
          throw new IllegalArgumentException(
              field.getName()
                  + ": a column of a type that the contract does not know; see"
                  + " schemas/REFERENCE.md");
    };
  }

  /** Numbers print with four places; they hold all of them. */
  private static DoubleColumn numbers(String name) {
    DoubleColumn column = DoubleColumn.create(name);
    column.setPrintFormatter(NumberColumnFormatter.fixedWithGrouping(4));
    return column;
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
