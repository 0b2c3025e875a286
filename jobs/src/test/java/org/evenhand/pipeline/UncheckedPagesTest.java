package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.spark.sql.SparkSession;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.schema.Remark;
import org.evenhand.spark.Engine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The claim that the account says of how many rows a damage could pass unseen. */
@ExtendWith(SharedEngine.class)
class UncheckedPagesTest {

  private static final long ROWS = 30;

  @TempDir private Path folder;

  private Path csv;

  @BeforeEach
  void write() throws IOException {
    csv = Files.write(folder.resolve("cases.csv"), Exports.lines());
  }

  @Test
  void survey_parquetOfDuckDb_allRows() throws SQLException {
    assertEquals(ROWS, unchecked(duck("snappy")));
  }

  @Test
  void survey_gzipWhichHasChecksumsOfItsOwn_none() throws SQLException {
    assertEquals(0, unchecked(duck("gzip")));
  }

  @Test
  void survey_parquetOfSpark_none() {
    Path files = folder.resolve("files");
    SparkSession.builder()
        .getOrCreate()
        .read()
        .option("header", "true")
        .csv(csv.toString())
        .write()
        .parquet(files.toString());
    assertEquals(0, unchecked(files));
  }

  private Path duck(String codec) throws SQLException {
    Path file = folder.resolve("cases.parquet");
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute(
          "COPY (FROM read_csv('%s', all_varchar = true)) TO '%s' (FORMAT parquet, CODEC '%s')"
              .formatted(csv, file, codec));
    }
    return file;
  }

  private static long unchecked(Path cases) {
    try (Engine engine = Engine.start("local[2]")) {
      ScannedExport read =
          ScannedExport.survey(engine, Request.of(cases.toString(), null, null, "2026Q3"));
      assertEquals(ROWS, read.scan().account().rowsAdmitted());
      return read.scan().account().remarked(Remark.UNCHECKED_ROWS);
    }
  }
}
