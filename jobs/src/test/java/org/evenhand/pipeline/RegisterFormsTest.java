package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.evenhand.cli.Terminal;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.schema.AccountLine;
import org.evenhand.schema.Remark;
import org.evenhand.spark.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The claims that the worked example is the same cases as a workbook, and that its second register,
 * whose columns do not tell a case's fate one by one, is what a person would make of it.
 */
@ExtendWith(SharedEngine.class)
class RegisterFormsTest {

  private static final Path FOLDER = Runs.SAMPLES.resolve("worked-example");
  private static final Path TEXT = FOLDER.resolve("export.csv");
  private static final Path WORKBOOK = FOLDER.resolve("export.xlsx");
  private static final Path REGISTER = FOLDER.resolve("register.csv");
  private static final Path MAPPING = FOLDER.resolve("register.yaml");

  /** The register's thirteen cases as a person reads them, in the contract's columns. */
  private static final String BY_HAND =
      """
      case_id,received_month,complaint_category,declared_alignment,outcome,sanction,decided_day,followed_day
      26-0101,2026-07,bullying,Blue,sanctioned,formal_warning,19,19
      26-0102,2026-07,abusive_or_insulting_language,Green,no_breach,,14,14
      26-0103,2026-07,harassment,Amber,pending,,,86
      26-0104,2026-07,abusive_or_insulting_language,Blue,resolved_informally,advice,26,26
      26-0105,2026-07,other_undefined,unknown,insufficient_evidence,,38,38
      26-0106,2026-07,bullying,Green,withdrawn_by_reporter,,,5
      26-0107,2026-07,harassment,Green,sanctioned,fixed_suspension,31,31
      26-0109,2026-08,abusive_or_insulting_language,Amber,no_breach,,28,28
      26-0110,2026-08,bullying,Blue,pending,,,51
      26-0111,2026-08,other_undefined,Green,no_breach,,19,19
      26-0112,2026-08,harassment,Blue,sanctioned,expulsion,21,21
      26-0113,2026-09,bullying,Amber,insufficient_evidence,,14,14
      26-0114,2026-09,abusive_or_insulting_language,unknown,sanctioned,formal_warning,21,21
      """;

  /** The organisation's own alignments, and nothing else to translate. */
  private static final String BY_HAND_MAPPING =
      """
      fields:
        case_id: case_id
        received_month: received_month
        complaint_category: complaint_category
        declared_alignment: {column: declared_alignment, codes: [Blue, Green, Amber]}
        outcome: outcome
        sanction: sanction
        decided_day: decided_day
        followed_day: followed_day
      """;

  @TempDir private Path folder;

  /** What a reading came to; what the reader says beside the rows stands apart. */
  private record Read(List<AccountLine> account, List<AccountLine> remarks, List<Object> cubes) {}

  /** {@code -Dreference.update=true} writes the workbook anew. */
  @Test
  void read_workbook_sameCasesAsItsText() throws IOException {
    if (Boolean.getBoolean("reference.update")) {
      writeWorkbook();
    }
    Read text = read(TEXT);
    Read workbook = read(WORKBOOK);
    assertEquals(12, text.account().get(1).rows());
    assertEquals(text.account(), workbook.account());
    assertEquals(text.cubes(), workbook.cubes());
    assertEquals(List.of(remark(Remark.IGNORED_COLUMNS)), text.remarks());
    assertEquals(
        List.of(
            remark(Remark.EMPTY_ROWS),
            remark(Remark.HIDDEN_COLUMNS),
            remark(Remark.IGNORED_COLUMNS)),
        workbook.remarks());
    assertEquals(
        List.of("1  empty_rows", "1  hidden_columns"),
        shown(" *\\d+  (empty_rows|hidden_columns)"));
  }

  @Test
  void check_register_everyRowHasItsPlace() throws IOException {
    Terminal seen =
        Terminal.run(
            "check",
            "--cases",
            REGISTER.toString(),
            "--mapping",
            MAPPING.toString(),
            "--period",
            "2026Q3");
    assertEquals(0, seen.code(), seen.err());
    assertFalse(seen.out().contains("No use"), seen.out());
    List<String> account =
        seen.out().lines().filter(line -> line.matches(" *\\d+  .*")).map(String::strip).toList();
    assertEquals(
        List.of(
            "16 read",
            "13 admitted",
            "0 rejected",
            "3 excluded_by_mapping",
            "0 outside_period",
            "2 excluded_by exclude_rows_1",
            "1 excluded_by exclude_rows_2",
            "7 first_month received_month 2026-07",
            "2 last_month received_month 2026-09",
            "11 decided_by complaint_category column",
            "2 decided_by complaint_category default",
            "2 decided_by outcome when_1",
            "1 decided_by outcome when_2",
            "1 decided_by outcome when_3",
            "4 decided_by outcome when_4",
            "3 decided_by outcome when_5",
            "2 decided_by outcome default",
            "2 decided_by sanction when_1",
            "11 decided_by sanction column",
            "1 decided_by decided_day when_1",
            "12 decided_by decided_day days"),
        account.stream().map(line -> line.replaceAll(" +", " ")).toList());
    List<String> shown = shown(" *\\d+  (excluded|decided)_by .*");
    assertEquals(5, shown.size());
    assertTrue(account.containsAll(shown), "the guide shows: " + shown);
  }

  @Test
  void run_register_sameTablesAsByHand() throws IOException {
    Path cases = Files.writeString(folder.resolve("by-hand.csv"), BY_HAND);
    Path mapping = Files.writeString(folder.resolve("by-hand.yaml"), BY_HAND_MAPPING);
    Map<String, String> expected = tables(cases, mapping, "by-hand");
    assertTrue(expected.containsKey("cube.csv"), expected.keySet().toString());
    assertEquals(expected, tables(REGISTER, MAPPING, "register"));
  }

  /** The tables of a run but for the account of how its rows were read. */
  private Map<String, String> tables(Path cases, Path mapping, String name) throws IOException {
    Path out = Runs.run(cases, mapping, null, "2026Q3", folder.resolve(name));
    Map<String, String> tables = Runs.files(out.resolve("csv"));
    tables.remove("gate_account.csv");
    return tables;
  }

  /** The lines of this form in the guide. */
  private static List<String> shown(String form) throws IOException {
    try (Stream<String> guide = Files.lines(Runs.SAMPLES.resolve("README.md"))) {
      return guide.filter(line -> line.matches(form)).map(String::strip).toList();
    }
  }

  private static AccountLine remark(Remark remark) {
    return new AccountLine(remark.item(), "", "", 1);
  }

  private static Read read(Path cases) {
    Request request = Request.of(cases.toString(), FOLDER.resolve("mapping.yaml"), null, "2026Q3");
    try (Engine engine = Engine.start("local[2]")) {
      ScannedExport read = ScannedExport.survey(engine, request);
      assertEquals(List.of(), read.headerErrors());
      List<AccountLine> account = new ArrayList<>();
      List<AccountLine> remarks = new ArrayList<>();
      for (AccountLine line : new ValidationSummary(read.gate(), read.scan(), List.of()).lines()) {
        (Remark.of(line).isEmpty() ? account : remarks).add(line);
      }
      return new Read(
          account,
          remarks,
          read.scan().cubes().stream()
              .<Object>map(cube -> List.of(cube.dimensions(), cube.cells()))
              .toList());
    }
  }

  /** Dates as dates, who handled a case out of sight, and a row that was emptied. */
  private static void writeWorkbook() throws IOException {
    DateTimeFormatter written = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    try (Stream<String> lines = Files.lines(TEXT);
        OutputStream file = Files.newOutputStream(WORKBOOK);
        Workbook workbook = new Workbook(file, "Evenhand", "1.0")) {
      List<String[]> rows = lines.map(line -> line.split(";", -1)).toList();
      Worksheet sheet = workbook.newWorksheet("Cases");
      for (int r = 0; r < rows.size(); r++) {
        for (int c = 0; c < rows.get(r).length; c++) {
          String text = rows.get(r)[c];
          if (text.matches("\\d\\d/\\d\\d/\\d{4}")) {
            sheet.value(r, c, LocalDate.parse(text, written));
            sheet.style(r, c).format("dd/mm/yyyy").set();
          } else if (!text.isEmpty()) {
            sheet.value(r, c, text);
          }
        }
      }
      sheet.style(rows.size(), 0).bold().set();
      sheet.width(1, 12);
      sheet.hideColumn(7);
    }
  }
}
