package org.evenhand.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.evenhand.fixture.SharedEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verb that drafts a mapping, as a person sees it who answers nothing. */
@ExtendWith(SharedEngine.class)
class DraftMappingTest {

  private static final Path EXPORT = Path.of("..", "data-samples", "worked-example", "export.csv");

  @TempDir Path folder;

  private Path out() {
    return folder.resolve("mapping.yaml");
  }

  private Terminal map(Path cases) {
    return Terminal.run("map", "--cases", cases.toString(), "--out", out().toString(), "--yes");
  }

  private Terminal check(Path cases) {
    return Terminal.run(
        "check", "--cases", cases.toString(), "--mapping", out().toString(), "--period", "2026Q3");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void map_workedExample_endsWithTheCheckThatComesNext() {
    Terminal seen = map(EXPORT);
    assertEquals(0, seen.code(), seen.err());
    assertEquals("", seen.err());
    List<String> lines = seen.out().lines().toList();
    assertTrue(lines.contains("Column Logged: dates, 12 as dd/MM/yyyy of 12"), seen.out());
    assertTrue(lines.contains("Open questions: 2, marked \"# ?\" in the file"), seen.out());
    assertEquals(
        "Next: evenhand check --cases %s --mapping %s --period 2026Q3".formatted(EXPORT, out()),
        lines.get(lines.size() - 1));
  }

  /** The guide shows this draft; to write it anew, remove it and run the command in the guide. */
  @Test
  void map_workedExample_writesTheDraftThatTheGuideShows() throws IOException {
    String check = "evenhand check --cases %s --mapping %s";
    Terminal seen = map(EXPORT);
    String expected = Files.readString(EXPORT.resolveSibling("mapping-draft.yaml"));
    assertEquals(
        expected,
        Files.readString(out())
            .replace(
                check.formatted(EXPORT, out()),
                check.formatted("data-samples/worked-example/export.csv", "mapping.yaml")));
    String guide = Files.readString(EXPORT.resolve(Path.of("..", "..", "README.md")).normalize());
    String shown = guide.substring(guide.indexOf("### With `map`"), guide.indexOf("### By hand"));
    seen.out()
        .lines()
        .filter(line -> !line.matches("(Column|To ask for|Mapping|Next).*"))
        .forEach(line -> assertTrue(shown.contains(line), line));
    assertTrue(expected.lines().filter(shown::contains).count() > 5, "the guide shows an excerpt");
  }

  /** What nobody confirmed lets no row in; one look at the question, and all twelve are. */
  @Test
  void check_draft_waitsForTheOpenQuestion() throws IOException {
    map(EXPORT);
    Terminal open = check(EXPORT);
    assertEquals(2, open.code(), open.out());
    assertTrue((open.out() + open.err()).contains("column Strand holds a code"), open.out());
    String draft = Files.readString(out());
    Files.writeString(
        out(),
        draft
            .replace("# ? recode:", "recode:")
            .replace("# ? Not stated: declined", "Not stated: declined"));
    Terminal answered = check(EXPORT);
    assertEquals(0, answered.code(), answered.out() + answered.err());
    assertTrue(answered.out().contains("12  admitted"), answered.out());
  }

  @Test
  void map_mappingIsThere_leavesIt() throws IOException {
    Files.writeString(out(), "title: own\n");
    Terminal seen = map(EXPORT);
    assertEquals(3, seen.code());
    assertTrue(seen.err().startsWith("evenhand: mapping.yaml: is there already"), seen.err());
    assertEquals("title: own\n", Files.readString(out()));
    assertEquals(List.of("mapping.yaml"), names());
  }

  @Test
  void map_noFile_refusedInOneLine() throws IOException {
    Terminal seen = map(folder.resolve("none.csv"));
    assertEquals(2, seen.code());
    assertEquals(1, seen.err().lines().count(), seen.err());
    assertEquals(List.of(), names());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ref,Result,'' | R1,Upheld,x | 2 lines hold a value in a column without a name: name",
        "Ref,Result | R1,Upheld,x,y | 2 lines have more or fewer cells than the header: give",
        "Ref,Result | R1,\"Upheld | 2 lines open a quote and do not close it: close",
        "Ref,Result | '' | it holds a header and no row: export the cases again"
      })
  void map_noRowReadable_refusedInOneLine(String header, String row, String why)
      throws IOException {
    Path cases = folder.resolve("cases.csv");
    Files.writeString(
        cases, header.replace("''", "") + "\n" + (row.isEmpty() ? "" : row + "\n" + row + "\n"));
    Terminal seen = map(cases);
    assertEquals(2, seen.code(), seen.out());
    assertEquals(1, seen.err().lines().count(), seen.err());
    assertTrue(
        seen.err().startsWith("evenhand: cases.csv: no row could be read: " + why), seen.err());
    assertEquals("", seen.out());
    assertEquals(List.of("cases.csv"), names());
  }

  /** As the output of a run. */
  @Test
  void map_outInNoFolder_makesIt() {
    Path into = folder.resolve("none").resolve("deep").resolve("mapping.yaml");
    Terminal seen =
        Terminal.run("map", "--cases", EXPORT.toString(), "--out", into.toString(), "--yes");
    assertEquals(0, seen.code(), seen.err());
    assertTrue(Files.exists(into));
    assertTrue(seen.out().contains("\nMapping: " + into + "\n"), seen.out());
  }

  @Test
  void map_outBelowAFile_refusedInOneLine() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    Terminal seen =
        Terminal.run("map", "--cases", EXPORT.toString(), "--out", file + "/m.yaml", "--yes");
    assertEquals(3, seen.code(), seen.out());
    assertTrue(seen.err().startsWith("evenhand: m.yaml: cannot be written; name"), seen.err());
    assertEquals(List.of("file"), names());
  }

  /** The draft and the gate say the same of a column that may not be named. */
  @Test
  void map_columnNamedAsAnAddress_saysWhatCheckSays() throws IOException {
    Path cases = folder.resolve("cases.csv");
    Files.writeString(cases, "Ref,jo.bloggs@example.org,Result\nR1,x,Upheld\nR2,x,Upheld\n");
    String line = "the name of column 2 holds e-mail addresses: rename it in the export";
    Terminal mapped = map(cases);
    assertEquals(0, mapped.code(), mapped.err());
    assertTrue(mapped.out().contains("To repair: " + line + "\n"), mapped.out());
    Terminal checked = check(cases);
    assertEquals(2, checked.code(), checked.out());
    assertTrue(checked.out().contains("Stops: " + line + "\n"), checked.out());
    String all = mapped.out() + checked.out() + checked.err() + Files.readString(out());
    assertFalse(all.contains("bloggs"), all);
  }

  @ParameterizedTest
  @CsvSource({"semicolons, ;", "tabs, '\t'", "bars, |", "commas, ','"})
  void map_delimiter_isFound(String name, String delimiter) throws IOException {
    Path cases = folder.resolve(name + ".csv");
    Files.writeString(cases, Files.readString(EXPORT).replace(";", delimiter));
    assertEquals(0, map(cases).code());
    String expected = delimiter.equals("\t") ? "\\t" : delimiter;
    assertEquals(
        !delimiter.equals(","),
        Files.readString(out()).contains("delimiter: \"" + expected + "\"\n"));
  }

  @Test
  void map_notUtf8_readsItOtherwiseAndSaysSo() throws IOException {
    Path cases = folder.resolve("cases.csv");
    Files.write(cases, "Ref;Result\n1;Caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(0, map(cases).code());
    assertTrue(Files.readString(out()).contains("\nencoding: \"windows-1252\"\n"));
  }

  /** Whatever the bytes, it ends in a draft or in one line that a terminal does not obey. */
  @Test
  void map_brokenFiles_endInADraftOrOneLine() throws IOException {
    List<byte[]> broken =
        List.of(
            new byte[0],
            "a".getBytes(StandardCharsets.UTF_8),
            "Ref;Result\n".getBytes(StandardCharsets.UTF_8),
            "Ref;Ref\n1;2\n".getBytes(StandardCharsets.UTF_8),
            "Ref;Result\n1;2;x\n\"x\n".getBytes(StandardCharsets.UTF_8),
            "Ref;R\u00e9sultat\n1;x\u00e9\n".getBytes(StandardCharsets.ISO_8859_1),
            "Ref;Result\n1;x\u00e9\n".getBytes(StandardCharsets.ISO_8859_1),
            "Ref;Result\n1;x\u0000\u001b[31m\n".getBytes(StandardCharsets.UTF_8),
            "Ref;\u001b[31mResult\u202e\n1;2\n".getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < broken.size(); i++) {
      Path cases = Files.write(folder.resolve("broken.csv"), broken.get(i));
      Files.deleteIfExists(out());
      Terminal seen = map(cases);
      assertTrue(seen.code() == 0 || seen.code() == 2, i + ": " + seen);
      assertEquals(seen.code() == 0, Files.exists(out()), i + ": " + seen);
      assertEquals(seen.code() == 0 ? 0 : 1, seen.err().lines().count(), i + ": " + seen);
      String said = seen.out() + seen.err() + (seen.code() == 0 ? Files.readString(out()) : "");
      assertFalse(said.contains("\u001b"), i + ": " + said);
    }
  }
}
