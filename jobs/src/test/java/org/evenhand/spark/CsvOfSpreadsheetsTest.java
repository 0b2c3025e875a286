package org.evenhand.spark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.gate.Refusal;
import org.evenhand.schema.Mapping;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The claim that CSV is read as spreadsheet programs write it, and that no line gets lost. */
@ExtendWith(SharedEngine.class)
class CsvOfSpreadsheetsTest {

  private static final long SEED = 20261129;
  private static final String[] BREAKS = {"\n", "\r\n", "\r"};

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

  private List<String> taken(String name, byte[] bytes, Mapping.Layout layout) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    try {
      return Taken.of(engine, file.toString(), layout);
    } finally {
      Files.delete(file);
    }
  }

  private List<String> taken(String text) throws IOException {
    return taken("cases.csv", text.getBytes(UTF_8), Mapping.Layout.UNSAID);
  }

  private String refusal(byte[] bytes, Mapping.Layout layout) {
    return assertThrows(Refusal.class, () -> taken("cases.csv", bytes, layout)).getMessage();
  }

  private static Mapping.Layout encoded(String encoding) {
    return new Mapping.Layout(null, encoding, null);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  @Test
  void read_lineThatNamesTheDelimiter_readByIt() throws IOException {
    for (String first : List.of("sep=;", "SEP=;", "\uFEFFsep=;", "\"sep=;\"")) {
      for (String end : BREAKS) {
        String text = String.join(end, first, "id;code", "1;A", ";", "2;B", "x", "");
        assertEquals(List.of("1|A", "2|B", "row 6 columns", "empty_rows 1"), taken(text), first);
      }
    }
    assertEquals(List.of("1|A"), taken("sep=\t\nid\tcode\n1\tA\n"));
    Mapping.Layout semicolon = new Mapping.Layout(";", null, null);
    byte[] text = "sep=;\nid;code\n1;A".getBytes(UTF_8);
    assertEquals(List.of("1|A", "no_line_end 1"), taken("a.csv", text, semicolon));
    assertTrue(
        refusal("sep=,\nid,code\n1,A".getBytes(UTF_8), semicolon)
            .contains("line 1 names another delimiter than the mapping"));
  }

  @Test
  void read_emptyColumnsAndRows_countedApart() throws IOException {
    assertEquals(
        List.of("1|A||", "row 3 columns", "row 4 nameless", "2|||", "empty_rows 4"),
        taken(" id , code,,\n1,A,,\n2,B\n3,A,,x\n2,,,\n,,,\n\n , ,,\n\"\",,\"\",\n"));
    assertEquals(List.of("|1", "row 3 nameless"), taken(",id\n,1\n0,2\n"));
  }

  @Test
  void open_namesInCapitals_read() throws IOException {
    byte[] text = "id,code\n1,A\n".getBytes(UTF_8);
    for (String name : List.of("CASES.CSV", "Cases.Csv", "a.tsv")) {
      assertEquals(List.of("1|A"), taken(name, text, Mapping.Layout.UNSAID), name);
    }
    for (String name : List.of("CASES.CSV.GZ", "a.tsv.gz")) {
      assertEquals(List.of("1|A"), taken(name, gzip(text), Mapping.Layout.UNSAID), name);
    }
  }

  @Test
  void open_foreignFile_namedWithWhatToDo() throws IOException {
    for (String name : List.of("a.xls", "A.ODS", "a.xlsb", "a.numbers")) {
      Refusal refusal =
          assertThrows(Refusal.class, () -> taken(name, new byte[9], Mapping.Layout.UNSAID));
      assertTrue(refusal.getMessage().matches(".*: is an? .*: (save|export) it as .*"), name);
    }
    Files.write(folder.resolve("a.csv"), "id,code\n1,A\n".getBytes(UTF_8));
    Files.write(folder.resolve("~$b.xlsx"), new byte[3]);
    Files.write(folder.resolve("notes.txt"), new byte[3]);
    assertEquals(List.of("1|A"), Taken.of(engine, folder.toString(), Mapping.Layout.UNSAID));
    Files.write(folder.resolve("b.ods"), new byte[3]);
    assertThrows(Refusal.class, () -> Taken.of(engine, folder.toString(), Mapping.Layout.UNSAID));
  }

  @Test
  void read_encodingOfTheMapping_sameTextAsUtf8() throws IOException {
    String text = "id,größe\n1,Straße\n2,\"é;\"\"ü\"\n3,A\n";
    List<String> right = List.of("1|Straße", "2|é;\"ü", "3|A");
    assertEquals(right, taken(text));
    for (String name : List.of("windows-1252", "iso-8859-1", "ISO-8859-15", "windows-1250")) {
      byte[] bytes = text.getBytes(Charset.forName(name));
      assertEquals(right, taken("a.csv", bytes, encoded(name)), name);
    }
    assertTrue(
        refusal(text.getBytes(ISO_8859_1), Mapping.Layout.UNSAID)
            .contains("such as encoding: windows-1252"));
    assertTrue(refusal(text.getBytes(UTF_8), encoded("windows-1252")).contains("is Unicode text"));
    assertEquals(
        List.of("row 2 encoding", "row 3 unicode", "no_line_end 1"),
        taken(
            "a.csv",
            "id,code\n1,\u0081\n2,\u00C3\u00A9".getBytes(ISO_8859_1),
            encoded("windows-1252")));
  }

  @Test
  void read_utf16_sameTextAsUtf8() throws IOException {
    String text = "id,größe\n1,Straße\n2,\uD83D\uDE00\u0A0A\n3," + "A".repeat(70_000);
    List<String> right = List.of("1|Straße", "2|\uD83D\uDE00\u0A0A", "row 4 long_line");
    for (Charset charset : List.of(UTF_16, Charset.forName("x-UTF-16LE-BOM"))) {
      byte[] bytes = text.getBytes(charset);
      assertEquals(right, taken("a.csv", bytes, Mapping.Layout.UNSAID), charset.name());
      assertEquals(right, taken("a.csv.gz", gzip(bytes), Mapping.Layout.UNSAID), charset.name());
      byte[] cut = Arrays.copyOf("id,code\n1,A\n".repeat(99_999).getBytes(charset), 999_999);
      List<String> half = taken("a.csv", cut, Mapping.Layout.UNSAID);
      assertEquals("corrupt", half.get(half.size() - 1));
    }
    assertEquals(
        List.of("row 2 unicode", "no_line_end 1"),
        taken("a.csv", "id,code\n1,é".getBytes(UTF_16), encoded("windows-1252")));
  }

  @Test
  void open_nameWithColon_read() throws IOException {
    byte[] text = "id,code\n1,A\n".getBytes(UTF_8);
    for (String name : List.of("a:b.csv", ":.csv", "10:30:00.CSV.GZ")) {
      byte[] bytes = FileKind.isGzip(name) ? gzip(text) : text;
      assertEquals(List.of("1|A"), taken(name, bytes, Mapping.Layout.UNSAID), name);
    }
    List<List<String>> table = List.of(List.of("id", "code"), List.of("1", "A"));
    byte[] workbook = workbook(table, new Random(SEED));
    assertEquals(List.of("1|A"), taken("a:b.xlsx", workbook, Mapping.Layout.UNSAID));
    Files.write(folder.resolve("2026:Q3.csv"), text);
    assertEquals(List.of("1|A"), Taken.of(engine, folder.toString(), Mapping.Layout.UNSAID));
    Path here = Files.write(Path.of("2026:Q3.csv"), text);
    try {
      assertEquals(List.of("1|A"), Taken.of(engine, here.toString(), Mapping.Layout.UNSAID));
    } finally {
      Files.delete(here);
    }
  }

  @Test
  void read_damagedGzip_corruptOrCut() throws IOException {
    byte[] whole = gzip("id,code\n1,A\n".repeat(99_999).getBytes(UTF_8));
    byte[] cut = Arrays.copyOf(whole, whole.length - 9);
    List<String> taken = taken("a.csv.gz", cut, Mapping.Layout.UNSAID);
    assertEquals("truncated", taken.get(taken.size() - 1));
    whole[whole.length - 7] ^= 1;
    taken = taken("a.csv.gz", whole, Mapping.Layout.UNSAID);
    assertEquals("corrupt", taken.get(taken.size() - 1));
  }

  @Test
  void read_longLinesAndBombs_countedAndBounded() throws IOException {
    String tooLong = "y".repeat(CsvLines.LONGEST_LINE + 1);
    String text = "id,code\n1,A\n" + tooLong + "\n2,B\n";
    assertEquals(List.of("1|A", "row 3 long_line", "2|B"), taken(text));
    assertEquals(
        List.of("1|A", "row 3 long_line", "2|B"),
        taken("a.csv.gz", gzip(text.getBytes(UTF_8)), Mapping.Layout.UNSAID));
    byte[] lost = ("id,code\n1,A\n" + "y".repeat(20 << 20)).getBytes(UTF_8);
    assertEquals(List.of("1|A", "row 3 long_line"), taken("a.csv", lost, Mapping.Layout.UNSAID));
    byte[] zeros = ("id,code\n1,A\n" + "\0".repeat(20 << 20)).getBytes(UTF_8);
    assertEquals(
        List.of("1|A", "row 3 long_line"), taken("a.csv.gz", gzip(zeros), Mapping.Layout.UNSAID));
    byte[] lines = ("id,code\n1,A\n" + (" ".repeat(9_999) + "\n").repeat(7_000)).getBytes(UTF_8);
    List<String> bomb = taken("a.csv.gz", gzip(lines), Mapping.Layout.UNSAID);
    assertEquals(List.of("1|A", "expands"), bomb.subList(0, 2));
  }

  @Test
  void open_tooManyColumns_refused() {
    String header = String.join(",", java.util.Collections.nCopies(1_001, "a"));
    assertEquals(
        "cases.csv: has more than 1,000 columns: export only those that are asked for",
        refusal((header + "\n").getBytes(UTF_8), Mapping.Layout.UNSAID));
  }

  @Test
  void open_workbookByAnotherName_saysSo() {
    assertTrue(
        refusal(new byte[] {'P', 'K', 3, 4, 0}, Mapping.Layout.UNSAID).contains("name a workbook"));
  }

  /** Wherever a file is divided, and however its lines end, each line is read once. */
  @Test
  void read_anyDivision_theSameLines() throws IOException {
    System.out.println("division with seed " + SEED);
    Random random = new Random(SEED);
    var conf = engine.context().hadoopConfiguration();
    try {
      for (int round = 0; round < 30; round++) {
        String end = BREAKS[round % 3];
        boolean hasEnd = random.nextBoolean();
        List<String> lines = new ArrayList<>();
        StringBuilder text = new StringBuilder("id,code").append(end);
        for (int i = random.nextInt(20); i >= 0; i--) {
          String value = "v".repeat(random.nextInt(6));
          lines.add(i + "|" + value);
          text.append(i).append(',').append(value).append(i > 0 || hasEnd ? end : "");
        }
        if (!hasEnd) {
          lines.add("no_line_end 1");
        }
        conf.setLong(FileInputFormat.SPLIT_MAXSIZE, 8 + random.nextInt(40));
        assertEquals(lines, taken(text.toString()), text::toString);
      }
    } finally {
      conf.unset(FileInputFormat.SPLIT_MAXSIZE);
    }
  }

  /** The same table in every form that a spreadsheet program saves. */
  @Test
  void read_randomTablesInEveryForm_theSameRows() throws IOException {
    System.out.println("tables with seed " + SEED);
    Random random = new Random(SEED);
    for (int round = 0; round < 10; round++) {
      List<List<String>> table = table(random);
      List<String> right =
          table.subList(1, table.size()).stream().map(row -> String.join("|", row)).toList();
      StringBuilder csv = new StringBuilder();
      table.forEach(row -> csv.append(String.join(",", row)).append('\n'));
      byte[] bytes = csv.toString().getBytes(UTF_8);
      assertEquals(right, taken("a.csv", bytes, Mapping.Layout.UNSAID));
      assertEquals(right, taken("a.csv.gz", gzip(bytes), Mapping.Layout.UNSAID));
      assertEquals(right, taken("a.xlsx", workbook(table, random), Mapping.Layout.UNSAID));
    }
  }

  private static List<List<String>> table(Random random) {
    int width = 1 + random.nextInt(8);
    List<List<String>> table = new ArrayList<>();
    for (int r = random.nextInt(30); r >= -1; r--) {
      List<String> row = new ArrayList<>();
      row.add("k" + r);
      for (int c = 1; c < width; c++) {
        row.add(random.nextInt(3) == 0 && !table.isEmpty() ? "" : text(random));
      }
      table.add(row);
    }
    return table;
  }

  private static String text(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> Integer.toString(random.nextInt(1000));
      case 1 -> "é<&>" + random.nextInt(9);
      case 2 -> "true";
      default -> "a b" + random.nextInt(9);
    };
  }

  /** Cells as texts, or as numbers and Booleans where they are such. */
  private static byte[] workbook(List<List<String>> table, Random random) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Cases");
      for (int r = 0; r < table.size(); r++) {
        for (int c = 0; c < table.get(r).size(); c++) {
          String text = table.get(r).get(c);
          if (text.matches("\\d+") && random.nextBoolean()) {
            sheet.value(r, c, Integer.parseInt(text));
          } else if (text.equals("true") && random.nextBoolean()) {
            sheet.value(r, c, true);
          } else if (!text.isEmpty() && random.nextBoolean()) {
            sheet.inlineString(r, c, text);
          } else if (!text.isEmpty()) {
            sheet.value(r, c, text);
          }
        }
      }
    }
    return out.toByteArray();
  }
}
