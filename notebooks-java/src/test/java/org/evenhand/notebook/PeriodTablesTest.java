package org.evenhand.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evenhand.schema.Contract;
import org.evenhand.schema.OutputTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;

/** Every table of the contract arrives in Tablesaw with its columns, types and empty cells. */
class PeriodTablesTest {

  @TempDir private Path folder;

  @Test
  void everyTableOfTheContractKeepsItsColumnsAndTypes() throws IOException {
    for (OutputTable table : Contract.v1().outputs()) {
      Tables.write(folder, table.name());
      Table read = PeriodTables.in(folder).read(table.name());
      assertEquals(
          table.columns().stream().map(OutputTable.Column::name).toList(), read.columnNames());
      assertEquals(
          table.columns().stream().map(column -> type(column.type())).toList(), read.types());
      assertEquals(0, read.rowCount());
    }
  }

  @Test
  void cellsKeepTheirValuesAndEmptyCellsStayMissing() throws IOException {
    Tables.write(
        folder,
        "sanction_rates",
        new Object[] {"2026Q3", "all", "A1", 5L, 4L, 1L, 0.25, 0.0, 1.0},
        new Object[] {"2026Q3", "all", "A2", 0L, 0L, null, null, null, null},
        new Object[] {"2026Q3", "all", null, 3_000_000_000L, 0L, 0L, 0.0, -0.5, null});
    Table read = PeriodTables.in(folder).read("sanction_rates");
    assertEquals(3, read.rowCount());
    assertEquals("A1", read.stringColumn("declared_alignment").get(0));
    assertTrue(read.stringColumn("declared_alignment").isMissing(2));
    assertEquals(3_000_000_000L, read.longColumn("n_cases").getLong(2));
    assertTrue(read.longColumn("n_sanctioned").isMissing(1));
    assertEquals(0.25, read.doubleColumn("sanction_rate").getDouble(0));
    assertTrue(read.doubleColumn("sanction_rate").isMissing(1));
    assertEquals(1, read.doubleColumn("sanction_rate").countMissing());
    assertEquals(-0.5, read.doubleColumn("ci_lower").getDouble(2));
  }

  @Test
  void partsAreReadInTheOrderOfTheirNames() throws IOException {
    Object[] row = {"2026Q3", "all", "A1", 1L, 1L, 1L, 1.0, 0.0, 1.0};
    Tables.write(folder, "sanction_rates", row);
    Path first = folder.resolve("sanction_rates/sanction_rates.parquet");
    Files.move(first, folder.resolve("sanction_rates/b.parquet"));
    row[2] = "A2";
    Tables.write(folder, "sanction_rates", row);
    Files.move(first, folder.resolve("sanction_rates/a.parquet"));
    Files.writeString(folder.resolve("sanction_rates/_SUCCESS"), "");
    Table read = PeriodTables.in(folder).read("sanction_rates");
    assertEquals("A2", read.stringColumn("declared_alignment").get(0));
    assertEquals("A1", read.stringColumn("declared_alignment").get(1));
  }

  @Test
  void whatIsNotThereIsSaidInOneLine() {
    PeriodTables tables = PeriodTables.in(folder);
    assertOneLine(() -> tables.read("absent"));
    assertOneLine(() -> PeriodTables.in(folder.resolve("absent")));
  }

  private void assertOneLine(Runnable reading) {
    String message = assertThrows(IllegalArgumentException.class, reading::run).getMessage();
    assertTrue(message.startsWith(folder.resolve("absent") + ": no such "), message);
    assertEquals(1, message.lines().count());
  }

  private static ColumnType type(OutputTable.Type type) {
    return switch (type) {
      case STRING -> ColumnType.STRING;
      case INTEGER -> ColumnType.LONG;
      case NUMBER -> ColumnType.DOUBLE;
    };
  }
}
