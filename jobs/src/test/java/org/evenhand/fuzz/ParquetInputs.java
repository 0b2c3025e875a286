package org.evenhand.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.evenhand.pipeline.Exports;

/** Exports as Parquet: of any type of column, or damaged. */
final class ParquetInputs {

  private static final Connection DUCK = duck();

  /** Good files with check sums of their pages. */
  static final List<Stored> CHECKED = checked();

  private static final String CASES = "cases.parquet";

  /**
   * A table, and the bytes of a file that holds it.
   *
   * @param sheet the table
   * @param bytes of the file
   */
  record Stored(Sheet sheet, byte[] bytes) {}

  private ParquetInputs() {}

  private static Connection duck() {
    try {
      Connection duck = DriverManager.getConnection("jdbc:duckdb:");
      try (Statement sql = duck.createStatement()) {
        sql.execute("set threads = 1");
      }
      return duck;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Stored> checked() {
    return Stream.of(Sheet.SAMPLE.part(0, 40), Sheet.FULL.part(0, 300))
        .flatMap(
            sheet ->
                Stream.of("snappy", "zstd", "gzip", "none").map(codec -> bySpark(sheet, codec)))
        .toList();
  }

  private static Stored bySpark(Sheet sheet, String codec) {
    try {
      Path scratch = Files.createTempDirectory("fuzz");
      Path csv = Files.write(scratch.resolve("seed.csv"), Dialect.PLAIN.write(sheet));
      Path folder = scratch.resolve("parts");
      SparkSession.builder()
          .getOrCreate()
          .read()
          .option("header", "true")
          .csv(csv.toString())
          .coalesce(1)
          .write()
          .option("compression", codec)
          .parquet(folder.toString());
      String part =
          Exports.files(folder).stream()
              .filter(f -> f.endsWith(".parquet"))
              .findAny()
              .orElseThrow();
      byte[] bytes = Files.readAllBytes(Path.of(part));
      Exports.delete(scratch);
      return new Stored(sheet, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Input next(Dice dice) {
    byte[] bytes =
        switch (dice.below(4)) {
          case 0, 1 -> ByteChanges.some(dice.pick(CHECKED).bytes(), dice);
          case 2 -> odd(dice);
          default -> ByteChanges.some(odd(dice), dice);
        };
    return new Input(Map.of(CASES, bytes), Lines.reading(dice, 0.03, CASES));
  }

  /** Two files in a folder, of which the second may have other columns or types. */
  static Input folder(Dice dice) {
    return new Input(
        Map.of("cases/a.parquet", dice.pick(CHECKED).bytes(), "cases/b.parquet", odd(dice)),
        Lines.reading(dice, 0.03, "cases"));
  }

  /** A table of which some columns are of other types. */
  private static byte[] odd(Dice dice) {
    Sheet sheet = CsvInputs.base(dice);
    if (dice.chance(0.3)) {
      sheet = SheetChanges.some(SheetChanges.ADMISSIBLE, sheet, dice, 3);
    }
    return byDuck(
        sheet,
        sheet.header().stream()
            .map(name -> dice.chance(0.08) ? other(name, dice) : quoted(name))
            .toList(),
        dice);
  }

  private static String other(String name, Dice dice) {
    String column = quoted(name);
    String made =
        dice.chance(0.6)
            ? "try_cast(%s as %s)".formatted(column, Words.of("types", dice))
            : Words.of("columns", dice).replace("%s", column);
    return made + " as " + (dice.chance(0.05) ? quoted(Words.name(dice)) : column);
  }

  /** The same table with months as dates, and whole numbers in any type that can hold them. */
  static byte[] typed(Sheet sheet, Dice dice) {
    List<String> columns = new ArrayList<>();
    for (String name : sheet.header()) {
      String column = quoted(name);
      if (name.endsWith("_month") && dice.chance(0.5)) {
        column = "(%s || '-01')::date as %s".formatted(column, column);
      } else if (name.matches(".*_day|severity") && dice.chance(0.5)) {
        String type =
            dice.pick("smallint", "uinteger", "bigint", "double", "decimal(9,0)", "float");
        column = "nullif(%s, '')::%s as %s".formatted(column, type, column);
      }
      columns.add(column);
    }
    return byDuck(sheet, columns, dice);
  }

  private static byte[] byDuck(Sheet sheet, List<String> columns, Dice dice) {
    try (Statement sql = DUCK.createStatement()) {
      Path scratch = Files.createTempDirectory("fuzz");
      Path csv = Files.write(scratch.resolve("rows.csv"), Dialect.PLAIN.write(sheet));
      Path parquet = scratch.resolve(CASES);
      try {
        sql.execute(
            "copy (select %s from read_csv('%s', all_varchar=true, header=true, delim=',', quote='\"'))"
                    .formatted(String.join(", ", columns), csv)
                + " to '%s' (format parquet, compression %s, row_group_size %d, parquet_version %s)"
                    .formatted(
                        parquet,
                        dice.pick("snappy", "zstd", "gzip", "lz4_raw", "brotli", "uncompressed"),
                        dice.pick(2048, 100_000),
                        dice.pick("v1", "v2")));
        return Files.readAllBytes(parquet);
      } catch (SQLException e) {
        // A value that the type cannot hold, or a name given twice: DuckDB writes no such file.
        return CHECKED.get(0).bytes();
      } finally {
        Exports.delete(scratch);
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
