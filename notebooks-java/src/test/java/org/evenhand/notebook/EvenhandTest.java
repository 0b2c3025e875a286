package org.evenhand.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.evenhand.schema.Contract;
import org.evenhand.schema.OutputTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;

/** Every table of the contract arrives in Tablesaw with its columns, types and empty cells. */
class EvenhandTest {

  private static final Object[] RATE = {"2026Q3", "all", "A1", 1L, 1L, 1L, 1.0, 0.0, 1.0};

  @TempDir private Path out;

  @Test
  void everyTableOfTheContractKeepsItsColumnsAndTypesBehindThePeriod() throws IOException {
    Path folder = Tables.period(out, "2026Q3");
    for (OutputTable table : Contract.v1().outputs()) {
      Tables.write(folder, table.name());
      Table read = Evenhand.open(folder).table(table.name());
      List<String> names = new ArrayList<>(List.of("period"));
      List<ColumnType> types = new ArrayList<>(List.of(ColumnType.STRING));
      table.columns().stream()
          .filter(column -> !column.name().equals("period"))
          .forEach(
              column -> {
                names.add(column.name());
                types.add(type(column.type()));
              });
      assertEquals(names, read.columnNames());
      assertEquals(types, read.types());
      assertEquals(0, read.rowCount());
    }
    Table tables = Evenhand.open(out).tables();
    assertEquals(
        Contract.v1().outputs().stream().map(OutputTable::name).sorted().toList(),
        tables.stringColumn("table").asList());
    assertEquals(0, tables.stringColumn("one row is").countMissing());
  }

  @Test
  void cellsKeepTheirValuesAndEmptyCellsStayMissing() throws IOException {
    Path folder = Tables.period(out, "2026Q3");
    Tables.write(
        folder,
        "sanction_rates",
        new Object[] {"2026Q3", "all", "A1", 5L, 4L, 1L, 0.25, 0.0, 1.0},
        new Object[] {"2026Q3", "all", "A2", 0L, 0L, null, null, null, null},
        new Object[] {"2026Q3", "all", null, 3_000_000_000L, 0L, 0L, 0.0, -0.5, null});
    Table read = Evenhand.open(folder).table("sanction_rates");
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
    Path folder = Tables.period(out, "2026Q3");
    Object[] row = RATE.clone();
    Tables.write(folder, "sanction_rates", row);
    Path first = folder.resolve("sanction_rates/sanction_rates.parquet");
    Files.move(first, folder.resolve("sanction_rates/b.parquet"));
    row[2] = "A2";
    Tables.write(folder, "sanction_rates", row);
    Files.move(first, folder.resolve("sanction_rates/a.parquet"));
    Files.writeString(folder.resolve("sanction_rates/_SUCCESS"), "");
    Table read = Evenhand.open(folder).table("sanction_rates");
    assertEquals(List.of("A2", "A1"), read.stringColumn("declared_alignment").asList());
  }

  @Test
  void periodsStandOneAfterTheOtherTheEarliestFirst() throws IOException {
    for (String period : List.of("2026Q3", "2025Q4", "2026Q1")) {
      Path folder = Tables.period(out, period);
      Object[] row = RATE.clone();
      row[0] = period;
      Tables.write(folder, "sanction_rates", row);
      Tables.write(folder, "gate_account", new Object[] {"read", null, null, 7L});
    }
    Tables.write(out.resolve("confidential/period=2026Q3"), "standing");
    Evenhand study = Evenhand.open(out);
    List<String> periods = List.of("2025Q4", "2026Q1", "2026Q3");
    assertEquals(periods, study.periods());
    assertEquals(periods, study.table("sanction_rates").stringColumn("period").asList());
    assertEquals(periods, study.table("gate_account").stringColumn("period").asList());
    assertEquals(List.of("2026Q3"), study.latest().periods());
    assertEquals(1, study.period("2026Q1").table("sanction_rates").rowCount());
    assertEquals(0, study.table("standing").rowCount());
    assertEquals(periods, Evenhand.open(out.resolve("confidential")).periods());
  }

  @Test
  void aColumnThatAPeriodDoesNotHaveIsMissingThere() throws IOException {
    Tables.writeCube(
        Tables.period(out, "2026Q2"), List.of("region"), new Object[] {"R01", "period", 4L});
    Tables.writeCube(
        Tables.period(out, "2026Q3"), List.of("channel"), new Object[] {"x", "period", 5L});
    Table cube = Evenhand.open(out).table("cube");
    assertEquals(9, cube.longColumn("cases").sum());
    assertTrue(cube.stringColumn("region").isMissing(1));
    assertTrue(cube.stringColumn("channel").isMissing(0));
  }

  @Test
  void countsAddUpOneTableOfTheCubeAlone() throws IOException {
    Tables.writeCube(
        Tables.period(out, "2026Q3"),
        List.of("region", "channel", "outcome"),
        new Object[] {"R01", "x", null, "period", 4L},
        new Object[] {"R01", "y", null, "period", 2L},
        new Object[] {"R02", "x", null, "period", 1L},
        new Object[] {"R01", null, "pending", "period", 7L},
        new Object[] {"R01", null, "pending", "history", 70L});
    Table counts = Evenhand.open(out).counts("channel");
    assertEquals(List.of("x", "y"), counts.stringColumn("channel").asList());
    assertEquals(List.of(5L, 2L), counts.longColumn("cases").asList());
    assertEquals(7, Evenhand.open(out).counts("region").longColumn("cases").sum());
    assertRefused(() -> Evenhand.open(out).counts("channel", "outcome"), "channel, outcome");
  }

  @Test
  void codesHaveTheirLabelsBesideThem() throws IOException {
    Path folder = Tables.period(out, "2026Q3");
    Object[] verdict = new Object[Contract.v1().output("verdicts").columns().size()];
    verdict[3] = "abusive_or_insulting_language";
    verdict[4] = "declared_alignment";
    verdict[5] = "declined";
    verdict[6] = "rest";
    verdict[10] = "mh_rate_ratio";
    Object[] own = verdict.clone();
    own[3] = "a_category_of_our_own";
    own[4] = "role_band";
    own[5] = "local_officer";
    own[6] = null;
    own[10] = null;
    Tables.write(folder, "verdicts", verdict, own);
    Evenhand study = Evenhand.open(folder);
    Table labelled = study.labelled(study.table("verdicts"));
    assertEquals(labelled.columnIndex("group_code") + 1, labelled.columnIndex("group_code_label"));
    assertEquals(
        List.of("Abusive or insulting language", "a_category_of_our_own"),
        labelled.stringColumn("complaint_category_label").asList());
    assertEquals(
        List.of("Declined to say", "Local officer"),
        labelled.stringColumn("group_code_label").asList());
    assertEquals("all other declared groups", labelled.stringColumn("reference_code_label").get(0));
    assertTrue(labelled.stringColumn("reference_code_label").isMissing(1));
    assertTrue(labelled.stringColumn("estimand_label").isMissing(1));
    assertEquals(verdict.length + 4, labelled.columnCount());
  }

  @Test
  void codesOfAnOrganisationAreLabelledAsItsResultWordsThem() throws IOException {
    Path folder = Tables.period(out, "2026Q3");
    Tables.write(folder, "sanction_rates", RATE);
    Tables.write(
        folder,
        "codes",
        new Object[] {"declared_alignment", "A1", "Blues"},
        new Object[] {"complaint_category", "A1", "of another field"});
    Evenhand study = Evenhand.open(folder);
    Table labelled = study.labelled(study.table("sanction_rates"));
    assertEquals("Blues", labelled.stringColumn("declared_alignment_label").get(0));
    assertEquals(labelled.columnNames(), study.labelled(labelled).columnNames());
    assertTrue(Plots.rates(labelled).svg().contains(">Blues<"));
  }

  @Test
  void whatIsNotThereIsSaidInOneLine() throws IOException {
    assertRefused(() -> Evenhand.open(out.resolve("absent")), "absent: no such folder");
    assertRefused(() -> Evenhand.open(out), "holds no result of a run");
    Path folder = Tables.period(out, "2026Q3");
    Tables.write(folder, "sanction_rates", RATE);
    Evenhand study = Evenhand.open(out);
    assertRefused(() -> study.table("absent"), "no table absent; there are sanction_rates");
    assertRefused(() -> study.period("2026Q1"), "no period 2026Q1; there are 2026Q3");
    assertRefused(study::plan, "plan.yaml: no such file");
    Files.writeString(folder.resolve("manifest.json"), "{}");
    assertRefused(() -> Evenhand.open(out), "manifest.json: names no period");
    System.clearProperty(Evenhand.FOLDER);
    assertRefused(Evenhand::open, "no folder is named");
  }

  private static void assertRefused(Runnable reading, String said) {
    String message = assertThrows(IllegalArgumentException.class, reading::run).getMessage();
    assertTrue(message.contains(said), message);
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
