package org.evenhand.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.pipeline.Exports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The claim that of a folder the file is named, and that what a reader must know is said. */
@ExtendWith(SharedEngine.class)
class ReadingFoldersTest {

  @TempDir Path folder;

  private Path cases;
  private List<String> lines;

  @BeforeEach
  void prepare() throws IOException {
    cases = Files.createDirectory(folder.resolve("cases"));
    lines = Exports.lines();
  }

  private void write(String name, int from, int to, String end) throws IOException {
    List<String> own = lines.subList(from, to);
    String rows = own.isEmpty() ? "" : String.join("\n", own) + end;
    Files.writeString(cases.resolve(name), lines.get(0) + "\n" + rows);
  }

  private Terminal run(String verb, String... more) {
    List<String> line =
        new ArrayList<>(List.of(verb, "--cases", cases.toString(), "--period", "2026Q3"));
    line.addAll(List.of(more));
    return Terminal.run(line.toArray(String[]::new));
  }

  @Test
  void run_fileThatIsCutOff_closesTheGateWhateverTheShare() throws IOException {
    write("a.csv", 1, 10, "\n");
    write("b.csv", 10, 20, "\nc1,e1");
    write("c.csv", 20, 31, "\n");
    Path plan =
        Files.writeString(folder.resolve("plan.yaml"), "gate: {maximum_rejected_share: 0.9}\n");
    Path out = folder.resolve("out");
    Terminal seen = run("run", "--plan", plan.toString(), "--out", out.toString());
    assertEquals(2, seen.code(), seen.err());
    assertTrue(
        seen.err().contains("cases: ends in the middle of its last row (1 row: 12 of b.csv): "),
        seen.err());
  }

  @Test
  void check_compressedFileThatIsCutOff_named() throws IOException {
    write("a.csv", 1, 10, "\n");
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(whole)) {
      gzip.write(Exports.manyBytes());
    }
    byte[] most = Arrays.copyOf(whole.toByteArray(), whole.size() * 3 / 4);
    Files.write(cases.resolve("b.csv.gz"), most);
    Terminal seen = run("check");
    assertTrue(
        seen.out().contains("Stops: ends before its compressed data do (b.csv.gz): copy"),
        seen.out());
  }

  @Test
  void run_lastLineWithoutALineEnd_isANote() throws IOException {
    write("a.csv", 1, 31, "");
    String note = "1 files whose last line has no line end, and which may be cut off";
    Terminal seen = run("check");
    assertEquals(0, seen.code(), seen.out() + seen.err());
    assertTrue(seen.out().contains("Note: " + note), seen.out());
    assertTrue(seen.out().contains("Note: received from 2026-07 to 2026-09"), seen.out());
    Path out = folder.resolve("out");
    assertEquals(0, run("run", "--out", out.toString()).code());
    String report = Files.readString(out.resolve("confidential/period=2026Q3/report.html"));
    assertTrue(report.contains(note));
    assertTrue(report.contains("The rows were received from 2026-07 to 2026-09."));
  }

  @Test
  void check_alikeFilesWithoutRows_read() throws IOException {
    write("a.csv", 1, 31, "\n");
    write("b.csv", 0, 0, "");
    write("c.csv", 0, 0, "");
    Terminal seen = run("check");
    assertEquals(0, seen.code(), seen.out() + seen.err());
    assertTrue(!seen.out().contains("may be cut off"), seen.out());
  }

  @Test
  void check_monthToCome_rejectedAndSeen() throws IOException {
    lines.set(5, Exports.with(lines.get(5), "received_month", "2126-01"));
    lines.set(6, Exports.with(lines.get(6), "received_month", "1926-01"));
    write("a.csv", 1, 31, "\n");
    Terminal seen = run("check");
    assertEquals(2, seen.code(), seen.out());
    assertTrue(seen.err().contains("holds a month that has not come yet (1 row: 6): "), seen.err());
    assertTrue(seen.out().contains("Note: received from 1926-01 to 2126-01"), seen.out());
    assertTrue(seen.out().contains("1  first_month received_month 1926-01"), seen.out());
  }
}
