package org.evenhand.pipeline;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.evenhand.fixture.English;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.fixture.WorkbookFile;
import org.evenhand.gate.Account;
import org.evenhand.message.Message;
import org.evenhand.schema.AccountLine;
import org.evenhand.schema.Remark;
import org.evenhand.spark.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The claim that one table of cases, good rows and bad ones, has one gate account and one cube,
 * whatever the form in which a spreadsheet program saved it.
 */
@ExtendWith(SharedEngine.class)
class SpreadsheetFormsTest {

  private static final long SEED = 20261201;

  private static final List<String> HEADER =
      List.of("Id", "Month", "Category", "Group", "Outcome", "Sanction", "Région", "Note");

  private static final String FIELDS =
      """
      fields:
        case_id: Id
        received_month: Month
        complaint_category: Category
        declared_alignment: Group
        outcome: Outcome
        sanction: Sanction
        region: {column: "Région", codes: as_found}
      ignore: [Note]
      """;

  @TempDir private Path folder;

  /** What a reading of the table came to; rejections by row, and remarks apart. */
  private record Outcome(List<AccountLine> account, List<Object> rejections, List<Object> cubes) {}

  /** A way to save a table. */
  private record Form(String file, String layout, byte[] bytes) {}

  @Test
  void read_randomTableInEveryForm_sameAccountAndCube() throws IOException {
    System.out.println("forms with seed " + SEED);
    Random random = new Random(SEED);
    for (int round = 0; round < 3; round++) {
      List<List<String>> table = table(random);
      List<Form> forms = forms(table, random);
      Outcome right = outcome(forms.get(0));
      assertTrue(right.rejections().size() > 5, "there is nothing to reject");
      for (Form form : forms) {
        assertEquals(right, outcome(form), form.file() + " " + form.layout());
      }
    }
  }

  @Test
  void run_hiddenThingsAndFormulas_saidInAccountAndReport() throws IOException {
    String cells = WorkbookFile.texts(List.of(HEADER)).replace("</sheetData>", "");
    StringBuilder rows = new StringBuilder(cells);
    for (int i = 0; i < 40; i++) {
      rows.append("<row hidden=\"%d\">".formatted(i % 2));
      for (String text :
          List.of("c%012x".formatted(i), "2026-07", "bullying", "A1", "no_breach", "", "", "")) {
        rows.append("<c t=\"str\"><v>%s</v></c>".formatted(text));
      }
      rows.append("</row>");
    }
    String sheet =
        "<cols><col min=\"8\" max=\"8\" hidden=\"1\"/></cols>"
            + rows.toString().replace("<c t=\"str\"><v>A1<", "<c t=\"str\"><f>A1</f><v>A1<")
            + "<row r=\"60\"/></sheetData>";
    byte[] bytes =
        new WorkbookFile()
            .sheet("Cases", sheet)
            .sheet("Lists", "state=\"hidden\"", "<sheetData/>")
            .bytes();
    Path file = Files.write(folder.resolve("cases.xlsx"), bytes);
    Path mapping = Files.writeString(folder.resolve("mapping.yaml"), FIELDS);
    Path out = Runs.run(file, mapping, null, "2026Q3", folder.resolve("out"));
    Map<String, String> account = new TreeMap<>();
    for (Map<String, String> line : Runs.table(out, "gate_account")) {
      account.merge(line.get("item"), line.get("rows"), (one, other) -> one);
    }
    String report = Files.readString(out.resolve("report.html"));
    Map<Remark, String> expected =
        Map.of(
            Remark.EMPTY_ROWS, "19",
            Remark.FORMULAS, "40",
            Remark.HIDDEN_ROWS, "20",
            Remark.HIDDEN_COLUMNS, "1",
            Remark.HIDDEN_SHEETS, "1");
    assertEquals(
        EnumSet.complementOf(
            EnumSet.of(Remark.UNCHECKED_ROWS, Remark.NO_LINE_END, Remark.IGNORED_COLUMNS)),
        expected.keySet());
    expected.forEach(
        (remark, count) -> {
          assertEquals(count, account.get(remark.item()), remark.item());
          assertTrue(
              report.contains(
                  English.of(Message.of("about.remark_" + remark.item(), "rows", count))),
              remark.item());
        });
  }

  private Outcome outcome(Form form) throws IOException {
    Path own = Files.createTempDirectory(folder, "form");
    Path file = Files.write(own.resolve(form.file()), form.bytes());
    Path mapping = Files.writeString(own.resolve("mapping.yaml"), form.layout() + FIELDS);
    Path plan = Files.writeString(own.resolve("plan.yaml"), "questions: [caseload]\n");
    try (Engine engine = Engine.start("local[2]")) {
      ScannedExport read =
          ScannedExport.survey(engine, Request.of(file.toString(), mapping, plan, "2026Q3"));
      assertEquals(List.of(), read.headerErrors());
      Account account = read.scan().account();
      assertEquals(account.rowsRead(), account.rowsAdmitted() + account.rowsRejected());
      return new Outcome(
          new ValidationSummary(read.gate(), read.scan(), List.of())
              .lines().stream().filter(line -> Remark.of(line).isEmpty()).toList(),
          read.scan().rejections().stream()
              .<Object>map(reason -> List.of(reason.row(), reason.field(), reason.rule()))
              .toList(),
          read.scan().cubes().stream()
              .<Object>map(cube -> List.of(cube.dimensions(), cube.cells()))
              .toList());
    }
  }

  private static List<List<String>> table(Random random) {
    List<List<String>> table = new ArrayList<>(List.of(HEADER));
    for (int i = 0; i < 120; i++) {
      boolean sanctioned = random.nextInt(3) == 0;
      List<String> row =
          new ArrayList<>(
              List.of(
                  "c%011x%d".formatted(random.nextLong(1L << 40), i),
                  "2026-0" + (6 + random.nextInt(4)),
                  of(random, "bullying", "harassment"),
                  of(random, "A1", "A2", "unknown"),
                  sanctioned ? "sanctioned" : "no_breach",
                  sanctioned ? "formal_warning" : "",
                  of(random, "Nord-Été", "Süd", "12", "true", ""),
                  of(random, "", "a, b; c", "\"q\"", "é\tà")));
      if (random.nextInt(6) == 0) {
        row.set(random.nextInt(7), of(random, "", "bad!", "2026-13", "7", "x@example.org"));
      }
      table.add(row);
    }
    table.set(99, table.get(9));
    return table;
  }

  private static String of(Random random, String... values) {
    return values[random.nextInt(values.length)];
  }

  private static List<Form> forms(List<List<String>> table, Random random) throws IOException {
    String plain = csv(table, ",", "\n");
    Charset western = Charset.forName("windows-1252");
    String semicolons = csv(table, ";", "\r\n");
    return List.of(
        new Form("a.csv", "", plain.getBytes(UTF_8)),
        new Form("a.csv", "", ("\uFEFF" + csv(table, ",", "\r\n")).getBytes(UTF_8)),
        new Form("a.csv", "", csv(table, ",", "\r").getBytes(UTF_8)),
        new Form("A.CSV.GZ", "", gzip(plain.getBytes(UTF_8))),
        new Form("a.csv", "delimiter: \";\"\n", semicolons.getBytes(UTF_8)),
        new Form("a.tsv", "delimiter: \"\\t\"\n", csv(table, "\t", "\r\n").getBytes(UTF_16)),
        new Form("a.csv", "encoding: windows-1252\n", plain.getBytes(western)),
        new Form("10:30.csv", "", wider(table).getBytes(UTF_8)),
        new Form("a.xlsx", "", workbook(table, random)),
        new Form("a.xlsx", "", dated(table)),
        new Form("A.XLSX", "sheet: Cases\n", workbook(table, random)));
  }

  private static String csv(List<List<String>> table, String delimiter, String end) {
    return table.stream()
        .map(
            row ->
                row.stream()
                    .map(
                        cell ->
                            cell.matches("(?s).*[,;\t\"].*")
                                ? '"' + cell.replace("\"", "\"\"") + '"'
                                : cell)
                    .collect(Collectors.joining(delimiter, "", end)))
        .collect(Collectors.joining());
  }

  /** As after columns and rows were emptied: spaces in the header, empty columns and rows. */
  private static String wider(List<List<String>> table) {
    List<List<String>> wider = new ArrayList<>();
    for (List<String> row : table) {
      List<String> cells = new ArrayList<>(row);
      if (row == HEADER) {
        cells.replaceAll(name -> " " + name + " ");
      }
      cells.addAll(List.of("", ""));
      wider.add(cells);
    }
    wider.addAll(Collections.nCopies(5, Collections.nCopies(HEADER.size() + 2, "")));
    return csv(wider, ",", "\n");
  }

  /** Months as dates, which spreadsheet programs make of them. */
  private static byte[] dated(List<List<String>> table) throws IOException {
    StringBuilder rows = new StringBuilder("<sheetData>");
    for (List<String> row : table) {
      rows.append("<row>");
      for (String text : row) {
        if (text.matches("2026-0\\d")) {
          long day = LocalDate.parse(text + "-15").toEpochDay() + 25_569;
          rows.append("<c s=\"1\"><v>").append(day).append("</v></c>");
        } else {
          String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
          rows.append("<c t=\"str\"><v>").append(escaped).append("</v></c>");
        }
      }
      rows.append("</row>");
    }
    return new WorkbookFile().sheet("Cases", rows.append("</sheetData>").toString()).bytes();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  /** Cells as texts, or as numbers and Booleans where they are such; some without a value. */
  private static byte[] workbook(List<List<String>> table, Random random) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Cases");
      for (int r = 0; r < table.size(); r++) {
        for (int c = 0; c < HEADER.size(); c++) {
          String text = table.get(r).get(c);
          if (text.matches("\\d+")) {
            sheet.value(r, c, Integer.parseInt(text));
          } else if (text.equals("true")) {
            sheet.value(r, c, true);
          } else if (text.isEmpty()) {
            sheet.style(r, c).bold().set();
          } else if (random.nextBoolean()) {
            sheet.inlineString(r, c, text);
          } else {
            sheet.value(r, c, text);
          }
        }
      }
      sheet.style(table.size() + 3, 1).bold().set();
    }
    return out.toByteArray();
  }
}
