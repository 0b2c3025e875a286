package org.evenhand.spark;

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
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.fixture.WorkbookFile;
import org.evenhand.gate.Refusal;
import org.evenhand.schema.Mapping;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The claim that what is missing at the end of a CSV file, or too much at its head, is told. */
@ExtendWith(SharedEngine.class)
class CutFilesTest {

  private static final String HEADER = "id,name,code";
  private static final String TABLE = HEADER + ",kind,month,office\n1,a,x,,,\n";
  private static final String UNCUT = "no_line_end 1";

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

  private List<String> taken(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    return Taken.of(engine, file.toString(), Mapping.Layout.UNSAID);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  /** Wherever the file is cut: in the middle of a row it is cut off, in a last cell it may be. */
  @Test
  void read_cutAnywhere_told() throws IOException {
    byte[] whole = (HEADER + "\n1,a,x\n2,\"é, \"\"b\",yz\n").getBytes(UTF_8);
    int second = HEADER.length() + 1 + "1,a,x\n".length();
    int last = whole.length - "yz\n".length();
    for (int length = second; length <= whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      List<String> right =
          length == second
              ? List.of("1|a|x")
              : length < last
                  ? List.of("1|a|x", "row 3 cut_off", UNCUT)
                  : length == last
                      ? List.of("1|a|x", "2|é, \"b|", UNCUT)
                      : length == last + 1
                          ? List.of("1|a|x", "2|é, \"b|y", UNCUT)
                          : length < whole.length
                              ? List.of("1|a|x", "2|é, \"b|yz", UNCUT)
                              : List.of("1|a|x", "2|é, \"b|yz");
      String where = "after %d bytes".formatted(length);
      if (isInTheMiddleOfACharacter(whole, length)) {
        // It is told in one way or the other, and both close the gate.
        assertEquals(List.of("1|a|x", "row 3 not_utf8", UNCUT), taken("a.csv", cut), where);
      } else {
        assertEquals(right, taken("a.csv", cut), where);
        assertEquals(right, taken("a.csv.gz", gzip(cut)), where);
      }
    }
  }

  private static boolean isInTheMiddleOfACharacter(byte[] text, int length) {
    return length < text.length && (text[length] & 0xC0) == 0x80;
  }

  @Test
  void read_shortRowWithALineEnd_noCut() throws IOException {
    for (String end : List.of("\n", "\r\n", "\r")) {
      String text = String.join(end, HEADER, "1,a,x", "2,b", "");
      assertEquals(List.of("1|a|x", "row 3 columns"), taken("a.csv", text.getBytes(UTF_8)));
    }
    assertEquals(
        List.of("1|a|x", "row 3 columns", UNCUT),
        taken("a.csv", (HEADER + "\n1,a,x\n2,b,y,z").getBytes(UTF_8)));
  }

  @Test
  void open_titleAboveTheHeader_saysSo() {
    for (String delimiter : List.of(",", ";", "\t", "|")) {
      for (String title :
          List.of("Cases", "Cases, Q3", "Cases | Q3; all", "Cases,,", "\"Cases\"")) {
        String text = String.join("\n", title, "", "as of today", TABLE);
        byte[] bytes = text.replace(TABLE, TABLE.replace(",", delimiter)).getBytes(UTF_8);
        assertEquals(
            "a.csv: line 1 seems to be a title, for it fills fewer cells than what stands below it: remove all that stands above the names of the columns",
            assertThrows(Refusal.class, () -> taken("a.csv", bytes)).getMessage());
        Path file = folder.resolve("a.csv");
        assertTrue(
            assertThrows(Refusal.class, () -> LaidOut.open(engine, file.toString(), null, null))
                .getMessage()
                .contains("line 1 seems to be a title"),
            title + delimiter);
      }
    }
  }

  @Test
  void open_titleAboveTheHeaderOfASheet_saysSo() throws IOException {
    List<List<String>> table =
        List.of(List.of(), List.of("", "Cases"), List.of("id", "name", "code"), List.of("1"));
    byte[] bytes = new WorkbookFile().sheet("Cases", WorkbookFile.texts(table)).bytes();
    assertTrue(
        assertThrows(Refusal.class, () -> taken("a.xlsx", bytes))
            .getMessage()
            .startsWith("a.xlsx: row 2 seems to be a title"));
  }

  @Test
  void open_headerThatIsNoTitle_read() throws IOException {
    assertEquals(List.of("1|a|x"), taken("a.csv", (HEADER + "\n1,a,x\n").getBytes(UTF_8)));
    assertEquals(
        List.of("1|a;b;c;d;e|x"), taken("a.csv", (HEADER + "\n1,a;b;c;d;e,x\n").getBytes(UTF_8)));
    byte[] commas = "id;code\n1;2,5\n".getBytes(UTF_8);
    assertTrue(
        assertThrows(Refusal.class, () -> taken("a.csv", commas))
            .getMessage()
            .contains("wrong delimiter"));
  }

  @Test
  void open_wideTextWithoutAMark_namedWithWhatToDo() {
    for (String charset : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "UTF-32")) {
      byte[] bytes = (HEADER + "\n1,a,x\n").getBytes(Charset.forName(charset));
      assertEquals(
          "a.csv: is UTF-16 without a byte order mark, or UTF-32: save it as CSV UTF-8",
          assertThrows(Refusal.class, () -> taken("a.csv", bytes)).getMessage(),
          charset);
    }
  }

  @Test
  void open_folderOfUnknownLayoutWithAnotherHeader_fileNamed() throws IOException {
    for (char delimiter : CsvHeader.DELIMITERS.toCharArray()) {
      String header = HEADER.replace(',', delimiter);
      Files.writeString(folder.resolve("a.csv"), header + "\n");
      Files.writeString(folder.resolve("b.csv"), header + delimiter + "more\n");
      assertEquals(
          "b.csv: has another header than a.csv: give all files of a folder the same columns",
          assertThrows(Refusal.class, () -> LaidOut.open(engine, folder.toString(), null, null))
              .getMessage());
    }
  }
}
