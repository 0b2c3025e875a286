package org.evenhand.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Stream;
import org.evenhand.pipeline.Exports;

/** Parquet that is refused as a whole; the files are DuckDB's. */
final class BadParquet {

  private static final String ALL = "SELECT *";

  /** What pandas says of its columns. */
  private static final String DURATIONS =
      """
      , KV_METADATA {pandas: '{"index_columns": [], "columns": [
      {"name": "region", "field_name": "region", "pandas_type": "unicode",
       "numpy_type": "object", "metadata": null},
      {"name": "triaged_day", "field_name": "triaged_day", "pandas_type": "timedelta",
       "numpy_type": "timedelta64[ms]", "metadata": null}]}'}""";

  private BadParquet() {}

  static Stream<Bad> all() {
    return Stream.of(
        new Bad("Parquet, damaged", "a.parquet: is damaged at row group 1: copy", f -> damaged(f)),
        new Bad("Parquet, half", "is no Parquet file that can be read", BadParquet::half),
        new Bad("Parquet, a list", "column region is of type list: write it", BadParquet::list),
        new Bad("Parquet, bytes", "column region is of type binary: write it", BadParquet::bytes),
        new Bad(
            "Parquet, lengths of time of pandas",
            "column triaged_day is of type timedelta: write whole days",
            f -> write(f, DURATIONS, ALL)),
        new Bad("Parquet, brotli", "is compressed with brotli: write it with zstd", f -> brotli(f)),
        new Bad(
            "Parquet, a field in one file",
            "a.parquet: lacks the column incident_id that b.parquet has: give all",
            f -> two(f, "SELECT * EXCLUDE incident_id", ALL)),
        new Bad(
            "Parquet, a field in the other file",
            "b.parquet: lacks the column incident_id that a.parquet has: give all",
            f -> two(f, ALL, "SELECT * EXCLUDE incident_id")),
        new Bad(
            "Parquet, a column more in one file",
            "unknown column: remarks",
            f -> two(f, ALL, "SELECT *, '%s' AS remarks".formatted(Exports.CANARY))),
        new Bad(
            "Parquet, types differ",
            "b.parquet: column severity is of type int32, in a.parquet of type string: give it",
            f -> two(f, ALL, "SELECT * REPLACE (severity::INTEGER AS severity)")),
        new Bad(
            "Parquet, an index of pandas",
            "unknown column: __index_level_0__: map it",
            f -> two(f, "SELECT *, 1 AS __index_level_0__", "SELECT *, 2 AS __index_level_0__")),
        new Bad("Parquet, many columns", "more than 1,000 columns", BadParquet::wide),
        new Bad(
            "Parquet, partitions", "is divided into folders", f -> beside(f, "region=Zqcanary")),
        new Bad("Parquet, Delta", "is a table with a log", f -> beside(f, "_delta_log")));
  }

  /** Writes files of the good export. */
  private static String[] write(Path folder, String options, String... selections)
      throws IOException {
    Path csv = Files.write(folder.resolve("cases.csv"), Exports.lines());
    Path files = Files.createDirectory(folder.resolve("files"));
    char name = 'a';
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      for (String selection : selections) {
        statement.execute(
            "COPY (%s FROM read_csv('%s', all_varchar = true)) TO '%s' (FORMAT parquet%s)"
                .formatted(selection, csv, files.resolve(name++ + ".parquet"), options));
      }
    } catch (SQLException e) {
      throw new IOException(e);
    }
    return new String[] {"--cases", files.toString()};
  }

  private static String[] two(Path folder, String first, String second) throws IOException {
    return write(folder, "", first, second);
  }

  private static String[] list(Path folder) throws IOException {
    return write(folder, "", "SELECT * REPLACE ([region] AS region)");
  }

  private static String[] bytes(Path folder) throws IOException {
    return write(folder, "", "SELECT * REPLACE (encode(region) AS region)");
  }

  private static String[] brotli(Path folder) throws IOException {
    return write(folder, ", CODEC 'brotli'", ALL);
  }

  private static String[] wide(Path folder) throws IOException {
    StringBuilder columns = new StringBuilder(ALL);
    for (int i = 0; i < 1_000; i++) {
      columns.append(", 1 AS c").append(i);
    }
    return write(folder, "", columns.toString());
  }

  /** With a byte of every tenth changed. */
  private static String[] damaged(Path folder) throws IOException {
    return spoilt(
        folder,
        bytes -> {
          for (int i = 10; i < bytes.length / 2; i += 10) {
            bytes[i] ^= 1;
          }
          return bytes;
        });
  }

  private static String[] half(Path folder) throws IOException {
    return spoilt(folder, bytes -> Arrays.copyOf(bytes, bytes.length / 2));
  }

  private static String[] spoilt(Path folder, java.util.function.UnaryOperator<byte[]> how)
      throws IOException {
    String[] arguments = write(folder, "", ALL);
    Path file = folder.resolve("files/a.parquet");
    Files.write(file, how.apply(Files.readAllBytes(file)));
    return arguments;
  }

  private static String[] beside(Path folder, String name) throws IOException {
    String[] arguments = write(folder, "", ALL);
    Files.createDirectory(folder.resolve("files").resolve(name));
    return arguments;
  }
}
