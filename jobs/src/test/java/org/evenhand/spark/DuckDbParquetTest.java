package org.evenhand.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The claim that files of DuckDB are read as DuckDB itself writes their values out. */
class DuckDbParquetTest {

  /** Rows with nulls, few different values and many, in several row groups. */
  private static final String TABLE =
      """
      SELECT
        CASE WHEN r % 11 <> 0 THEN 'R' || (r * 7919 % 12) END AS region,
        md5('' || r) AS case_id,
        CASE WHEN r % 5 <> 0 THEN 'R' || (r % 3) END::ENUM ('R0', 'R1', 'R2', 'R9') AS rank,
        (r % 200)::TINYINT AS tiny,
        (r % 250)::UTINYINT AS utiny,
        (r * 31 % 30000)::SMALLINT AS small,
        (r * 31 % 60000)::USMALLINT AS usmall,
        (r * 104729)::INTEGER AS number,
        (4294967295 - r)::UINTEGER AS unumber,
        r * 1000000000000 AS large,
        (18446744073709551615 - r)::UBIGINT AS ularge,
        r % 2 = 0 AS truth,
        CASE WHEN r % 3 <> 0 THEN r::DOUBLE ELSE 'NaN'::DOUBLE END AS days,
        (r / 8)::DECIMAL(9, 3) AS money,
        DATE '2026-01-01' + r::INTEGER AS day,
        TIMESTAMP '2026-01-01 00:00:00' + to_days(r::INTEGER) AS midnight,
        TIMESTAMP_MS '2026-01-01 00:00:01' + to_hours(24 * r::INTEGER) AS later,
        ('0a1b2c3d-4e5f-6071-8293-' || lpad('' || r, 12, '0'))::UUID AS uuid,
        NULL AS nothing
      FROM (SELECT unnest(range(0, 120)) AS r)
      """;

  /** The same values as text, by DuckDB. */
  private static final String TEXTS =
      """
      SELECT coalesce(region, ''), case_id, coalesce(rank::VARCHAR, ''), '' || tiny, '' || utiny,
        '' || small, '' || usmall, '' || number, '' || unumber, '' || large, '' || ularge,
        CASE WHEN truth THEN 'true' ELSE 'false' END,
        CASE WHEN isnan(days) THEN '' ELSE '' || days::BIGINT END,
        regexp_replace('' || money, '\\.?0*$', ''),
        strftime(day, '%Y-%m-%d'), strftime(midnight, '%Y-%m-%d'),
        strftime(later, '%Y-%m-%dT%H:%M:%S'), uuid::VARCHAR, ''
      FROM cases ORDER BY number
      """;

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> cells_anyCodecAndVersion_asDuckDbWritesThem() {
    return Stream.of("uncompressed", "snappy", "gzip", "zstd", "lz4_raw")
        .flatMap(codec -> Stream.of("V1", "V2").map(version -> List.of(codec, version)))
        .map(way -> DynamicTest.dynamicTest(way.toString(), () -> assertSame(way)));
  }

  private void assertSame(List<String> way) throws SQLException, IOException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute("CREATE TABLE cases AS " + TABLE);
      Path file =
          copy(statement, ", CODEC '%s', PARQUET_VERSION %s".formatted(way.get(0), way.get(1)));
      assertEquals(texts(statement), ParquetCells.of(file, ParquetCells.columns(file)));
    }
  }

  private Path copy(Statement statement, String options) throws SQLException {
    Path file = folder.resolve("cases.parquet");
    statement.execute(
        "COPY (FROM cases ORDER BY number) TO '%s' (FORMAT parquet%s)".formatted(file, options));
    return file;
  }

  private static List<List<String>> texts(Statement statement) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (ResultSet result = statement.executeQuery(TEXTS)) {
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
          row.add(result.getString(column));
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
