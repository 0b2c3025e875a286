package org.evenhand.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.pipeline.Exports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The claim that an export says the same in Parquet, whatever types its tool gave the columns. */
@ExtendWith(SharedEngine.class)
class TypedParquetTest {

  /** As pandas has it: numbers that may be missing are doubles. */
  private static final String PANDAS =
      """
      SELECT * REPLACE (
        severity::UTINYINT AS severity,
        coalesce(try_cast(triaged_day AS DOUBLE), 'NaN') AS triaged_day,
        coalesce(try_cast(investigated_day AS FLOAT), 'NaN') AS investigated_day,
        coalesce(try_cast(decided_day AS DOUBLE), 'NaN') AS decided_day)
      """;

  /** As a database has it, in another order. */
  private static final String DATABASE =
      """
      SELECT
        * EXCLUDE (severity, triaged_day, investigated_day, decided_day),
        decided_day::DECIMAL(9, 2) AS decided_day,
        investigated_day::UBIGINT AS investigated_day,
        triaged_day::SMALLINT AS triaged_day,
        severity::BIGINT AS severity
      """;

  @TempDir Path folder;

  @Test
  void check_typedFiles_sameAsCsv() throws IOException, SQLException {
    Path csv = Files.write(folder.resolve("cases.csv"), Exports.lines());
    Path files = Files.createDirectory(folder.resolve("files"));
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute(
          "CREATE TABLE cases AS SELECT *, row_number() OVER () AS r FROM read_csv('%s', all_varchar = true)"
              .formatted(csv));
      copy(statement, PANDAS, "r <= 12", files.resolve("a.parquet"));
      copy(statement, DATABASE, "r > 12", files.resolve("b.parquet"));
    }
    assertEquals(check(csv), check(files));
  }

  private static void copy(Statement statement, String selection, String where, Path file)
      throws SQLException {
    statement.execute(
        "COPY (%s FROM (SELECT * EXCLUDE r FROM cases WHERE %s)) TO '%s' (FORMAT parquet)"
            .formatted(selection, where, file));
  }

  private static String check(Path cases) {
    Terminal seen = Terminal.run("check", "--cases", cases.toString(), "--period", "2026Q3");
    assertEquals(0, seen.code(), seen.err());
    // DuckDB writes no checksums, and check says so.
    return seen.out()
        .replace(cases.toString(), "")
        .replaceAll("(?m)^( +30  unchecked_rows|Note: 30 rows of Parquet pages .*)\\R", "");
  }
}
