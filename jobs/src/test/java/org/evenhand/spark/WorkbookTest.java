package org.evenhand.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.evenhand.fixture.WorkbookFile.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.fixture.WorkbookFile;
import org.evenhand.gate.Refusal;
import org.evenhand.schema.Mapping;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The claim that a workbook is read as people see it, and nothing in it goes unsaid. */
@ExtendWith(SharedEngine.class)
class WorkbookTest {

  private static final long SEED = 20261130;
  private static final List<List<String>> TABLE =
      List.of(List.of("id", "code"), List.of("c1", "A"), List.of("c2", "B"));

  private static Engine engine;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    engine = Engine.start("local[2]");
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  private List<String> taken(byte[] bytes, String sheet) throws IOException {
    Path file = Files.write(folder.resolve("cases.xlsx"), bytes);
    return Taken.of(engine, file.toString(), new Mapping.Layout(null, null, sheet));
  }

  private List<String> taken(WorkbookFile file) throws IOException {
    return taken(file.bytes(), null);
  }

  private String refusal(byte[] bytes, String sheet) {
    return assertThrows(Refusal.class, () -> taken(bytes, sheet)).getMessage();
  }

  private static String cells(String header, String... rows) {
    StringBuilder xml = new StringBuilder("<sheetData><row r=\"1\">" + header + "</row>");
    for (String row : rows) {
      xml.append("<row>").append(row).append("</row>");
    }
    return xml.append("</sheetData>").toString();
  }

  private static String header(int columns) {
    StringBuilder xml = new StringBuilder();
    for (int i = 0; i < columns; i++) {
      xml.append("<c t=\"str\"><v>h").append(i).append("</v></c>");
    }
    return xml.toString();
  }

  @Test
  void read_everyKindOfCell_asPeopleSeeIt() throws IOException {
    WorkbookFile file =
        new WorkbookFile()
            .strings(
                List.of(
                    "<si><t>plain</t></si>",
                    "<si><r><t>rich </t></r><r><rPr><b/></rPr><t>text</t></r><rPh sb=\"0\" eb=\"1\"><t>aloud</t></rPh></si>",
                    "<si><t xml:space=\"preserve\"> é _x000D_</t></si>"))
            .sheet(
                "Cases",
                cells(
                    header(5),
                    "<c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c><c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c>",
                    "<c><v>7</v></c><c t=\"n\"><v>4.3499999999999996</v></c><c s=\"1\"><v>46206</v></c><c s=\"2\"><v>46206.5</v></c><c s=\"3\"><v>0.5</v></c>",
                    "<c r=\"B4\" t=\"d\"><v>2026-07-03T00:00:00.000</v></c><c r=\"C4\" t=\"d\"><v>2026-07-03T10:15:00.000</v></c><c r=\"E4\" t=\"inlineStr\"><is><r><t>in</t></r><r><t>line</t></r></is></c>",
                    "<c><f>1+1</f><v>2</v></c><c t=\"str\"><f>\"\"</f><v></v></c><c t=\"str\"><f>A1</f><v>x</v></c>"));
    assertEquals(
        List.of(
            "plain|rich text| é \r|true|false",
            "7|4.35|2026-07-03|2026-07-03T12:00:00|0.5",
            "|2026-07-03|2026-07-03T10:15:00||inline",
            "2||x||",
            "formulas 3"),
        taken(file));
  }

  @Test
  void read_daysFrom1904_theSameDates() throws IOException {
    assertEquals(
        List.of("2026-07-03"),
        taken(
            new WorkbookFile()
                .from1904()
                .sheet("S", cells(header(1), "<c s=\"1\"><v>44744</v></c>"))));
  }

  @Test
  void read_whatIsNoValue_rejectedByReason() throws IOException {
    assertEquals(
        List.of(
            "row 2 cell_error",
            "row 3 uncalculated",
            "row 4 uncalculated",
            "row 5 rounded",
            "row 6 nameless"),
        taken(
            new WorkbookFile()
                .sheet(
                    "S",
                    cells(
                        header(1),
                        "<c t=\"e\"><v>#N/A</v></c>",
                        "<c><f>A1</f></c>",
                        "<c><f>A1</f><v></v></c>",
                        "<c><v>1234567890123456</v></c>",
                        "<c><v>1</v></c><c><v>2</v></c>"))));
  }

  @Test
  void read_hiddenThings_readAndSaid() throws IOException {
    String sheet =
        "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/><col min=\"9\" max=\"16384\" hidden=\"1\"/></cols>"
            + "<sheetData><row r=\"1\">"
            + header(2)
            + "</row><row r=\"2\" hidden=\"1\"><c><v>1</v></c></row></sheetData>";
    assertEquals(
        List.of("1|", "hidden_rows 1", "hidden_columns 1", "hidden_sheets 2"),
        taken(
            new WorkbookFile()
                .sheet("A", "state=\"hidden\"", texts(TABLE))
                .sheet("B", sheet)
                .sheet("C", "state=\"veryHidden\"", texts(TABLE))));
  }

  @Test
  void read_emptyRowsAndColumns_countedApartAndNumbered() throws IOException {
    String sheet =
        "<sheetData><row r=\"3\"><c r=\"B3\" t=\"str\"><v> id </v></c><c r=\"D3\"/></row>"
            + "<row r=\"5\"><c r=\"B5\"><v>1</v></c><c r=\"D5\" s=\"1\"/></row>"
            + "<row r=\"6\"><c r=\"A6\"><v>1</v></c></row>"
            + "<row r=\"1000\"><c r=\"B1000\" s=\"1\"/></row></sheetData>";
    assertEquals(
        List.of("|1", "row 6 nameless", "empty_rows 995"),
        taken(new WorkbookFile().sheet("S", sheet)));
  }

  @Test
  void read_mergedCells_refusedWhereTheCasesAre() throws IOException {
    for (String range : List.of("A1:B1", "A2:A3", "B3:F9")) {
      String sheet = texts(TABLE) + "<mergeCells><mergeCell ref=\"" + range + "\"/></mergeCells>";
      List<String> taken = taken(new WorkbookFile().sheet("S", sheet));
      assertEquals(List.of("c1|A", "c2|B", "merged"), taken, range);
    }
    String aside = texts(TABLE) + "<mergeCells><mergeCell ref=\"C1:D2\"/></mergeCells>";
    assertEquals(List.of("c1|A", "c2|B"), taken(new WorkbookFile().sheet("S", aside)));
  }

  @Test
  void open_severalSheets_asksForOne() throws IOException {
    WorkbookFile file =
        new WorkbookFile()
            .sheet("Cases", texts(TABLE))
            .sheet("a@example.org", texts(TABLE))
            .sheet("Empty", "<sheetData/>")
            .sheet("Lists", "state=\"hidden\"", texts(TABLE.subList(0, 2)));
    assertEquals(
        "cases.xlsx: there are 2 sheets (Cases, …) with cells: name the one with the cases under"
            + " sheet in the mapping",
        refusal(file.bytes(), null));
    assertEquals(List.of("c1|A", "c2|B", "hidden_sheets 1"), taken(file.bytes(), "Cases"));
    assertEquals(List.of("c1|A"), taken(file.bytes(), "Lists"));
    assertTrue(refusal(file.bytes(), "cases").contains("has no sheet of the name"));
    assertTrue(
        refusal(new WorkbookFile().sheet("S", "<sheetData/>").bytes(), null)
            .contains("no visible sheet with cells"));
  }

  @Test
  void open_noWorkbook_oneLine() throws IOException {
    assertTrue(refusal("id,code\n".getBytes(), null).contains("is no .xlsx file"));
    assertTrue(refusal(new byte[0], null).contains("is no .xlsx file"));
    byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, 0, 0, 0};
    assertTrue(refusal(ole, null).contains("has a password"));
    ByteArrayOutputStream other = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(other)) {
      zip.putNextEntry(new ZipEntry("mimetype"));
    }
    assertTrue(refusal(other.toByteArray(), null).contains("is damaged"));
  }

  @Test
  void read_hostileParts_spoiltInBoundedTimeAndMemory() throws IOException {
    String wide =
        "<sheetData><row><c r=\"A1\"><v>" + "1".repeat(2 << 20) + "</v></c></row></sheetData>";
    assertTrue(refusal(new WorkbookFile().sheet("S", wide).bytes(), null).contains("unpacks to"));
    String deep = "<sheetData><row>" + "<c>".repeat(10_000);
    assertTrue(refusal(new WorkbookFile().sheet("S", deep).bytes(), null).contains("is damaged"));
    String far = cells(header(1), "<c r=\"ZZZ2\"><v>1</v></c>");
    assertEquals(List.of("corrupt"), taken(new WorkbookFile().sheet("S", far)));
    String string = cells(header(1), "<c t=\"s\"><v>2000000000</v></c>");
    assertEquals(
        List.of("corrupt"),
        taken(new WorkbookFile().strings(List.of("<si><t>x</t></si>")).sheet("S", string)));
    String number = cells(header(1), "<c><v>1E999999999</v></c>");
    assertEquals(List.of("corrupt"), taken(new WorkbookFile().sheet("S", number)));
    String after = cells(header(1), "<c><v>1</v></c>") + ("<z>" + "z".repeat(9_000)).repeat(60);
    assertEquals(List.of("1", "corrupt"), taken(new WorkbookFile().sheet("S", after)));
    String notes = ("<z>" + "z".repeat(9_000) + "</z>").repeat(9_000);
    String full = cells(header(1), "<c><v>1</v></c>") + notes;
    assertEquals(List.of("1", "expands"), taken(new WorkbookFile().sheet("S", full)));
    String entity =
        "<!DOCTYPE sst [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>";
    WorkbookFile bomb =
        new WorkbookFile()
            .strings(List.of())
            .sheet("S", cells(header(1), "<c t=\"s\"><v>0</v></c>"))
            .part("xl/sharedStrings.xml", entity);
    assertEquals(List.of("corrupt"), taken(bomb));
  }

  @Test
  void read_columnsWithoutEnd_refused() throws IOException {
    assertTrue(
        refusal(new WorkbookFile().sheet("S", cells(header(1_001))).bytes(), null)
            .contains("has more than 1,000 columns"));
  }

  /** A byte turned or a file cut short changes nothing, or closes the gate. */
  @Test
  void read_damagedFile_theSameRowsOrSpoilt() throws IOException {
    System.out.println("damage with seed " + SEED);
    Random random = new Random(SEED);
    byte[] whole =
        new WorkbookFile()
            .strings(List.of("<si><t>first</t></si>", "<si><t>second</t></si>"))
            .sheet(
                "S",
                cells(
                    header(2),
                    "<c t=\"s\"><v>0</v></c><c><v>12</v></c>",
                    "<c t=\"s\"><v>1</v></c><c s=\"1\"><v>46206</v></c>"))
            .bytes();
    List<String> right = taken(whole, null);
    PrintStream terminal = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, UTF_8));
    try {
      damage(whole, right, random);
    } finally {
      System.setErr(terminal);
    }
    assertEquals("", printed.toString(UTF_8));
  }

  private void damage(byte[] whole, List<String> right, Random random) throws IOException {
    for (int i = 0; i < 200; i++) {
      byte[] damaged = whole.clone();
      for (int n = random.nextInt(3); n >= 0; n--) {
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      }
      if (i % 4 == 0) {
        damaged = java.util.Arrays.copyOf(damaged, random.nextInt(damaged.length));
      }
      try {
        List<String> taken = taken(damaged, null);
        assertTrue(
            taken.equals(right) || taken.contains("corrupt") || taken.contains("expands"),
            i + ": " + taken);
      } catch (Refusal e) {
        assertEquals(1, e.getMessage().lines().count());
      }
    }
  }
}
