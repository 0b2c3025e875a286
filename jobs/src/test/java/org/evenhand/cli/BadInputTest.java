package org.evenhand.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.pipeline.Exports;
import org.evenhand.spark.Engine;
import org.evenhand.spark.OutputFolder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The claim that whatever is wrong with the input ends in one line that says what, where and what
 * to do, shows no value, and leaves nothing half-written.
 */
@ExtendWith(SharedEngine.class)
class BadInputTest {

  private static final String PERIOD = "period=2026Q3";

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> run_badRows_refusedWithAccount() {
    return Stream.concat(BadRows.all(), BadRows.identifying())
        .map(bad -> DynamicTest.dynamicTest(bad.name(), () -> refusedWithAccount(bad)));
  }

  @TestFactory
  Stream<DynamicTest> run_badFile_refused() {
    return Stream.of(BadFiles.all(), BadParquet.all(), BadCompanions.all())
        .flatMap(bad -> bad)
        .map(bad -> DynamicTest.dynamicTest(bad.name(), () -> refusedWithoutTrace(bad, 2)));
  }

  @TestFactory
  Stream<DynamicTest> run_badConfiguration_refused() {
    return BadSettings.all()
        .map(bad -> DynamicTest.dynamicTest(bad.name(), () -> refusedWithoutTrace(bad, 3)));
  }

  @Test
  void run_badRowsAfterAnEmptyLine_numberedAsAnEditorDoes() throws IOException {
    List<String> lines = Exports.lines();
    lines.add(3, "");
    lines.set(6, Exports.with(lines.get(6), "complaint_category", Exports.CANARY));
    Path cases = Files.write(folder.resolve("cases.csv"), lines);
    Terminal seen = run(folder, "--cases", cases.toString());
    assertEquals(2, seen.code(), seen.err());
    assertTrue(seen.err().contains("(1 row: 7)"), seen.err());
    Path rejected = refused(folder).resolve("csv/rejected_rows.csv");
    assertTrue(Files.readString(rejected).contains("cases.csv,7,complaint_category"));
  }

  @Test
  void run_refusedAfterAGoodRun_earlierOutputStays() throws IOException {
    Path good = Files.write(folder.resolve("good.csv"), Exports.lines());
    assertEquals(0, run(folder, "--cases", good.toString()).code());
    List<String> before = Exports.tree(folder.resolve("out"));
    Path empty = Files.createFile(folder.resolve("empty.csv"));
    assertEquals(2, run(folder, "--cases", empty.toString()).code());
    assertEquals(before, Exports.tree(folder.resolve("out")));
    Path bad = BadRows.spoil(folder, "region", Exports.CANARY);
    assertEquals(2, run(folder, "--cases", bad.toString()).code());
    assertTrue(Files.exists(refused(folder)));
    List<String> after = Exports.tree(folder.resolve("out"));
    after.removeIf(file -> file.contains("/refused/"));
    assertEquals(before, after);
  }

  @Test
  void run_goodAfterRefused_refusalIsGone() throws IOException {
    Path bad = BadRows.spoil(folder, "region", Exports.CANARY);
    assertEquals(2, run(folder, "--cases", bad.toString()).code());
    Path good = Files.write(folder.resolve("good.csv"), Exports.lines());
    assertEquals(0, run(folder, "--cases", good.toString()).code());
    assertFalse(Files.exists(refused(folder)));
  }

  @Test
  void run_colonInNames_isRead() throws IOException {
    Path inFolder = Files.createDirectory(folder.resolve("c:d"));
    Path cases = Files.write(inFolder.resolve("12:30.csv"), Exports.lines());
    Terminal file = run(folder.resolve("a:b"), "--cases", cases.toString());
    assertEquals(0, file.code(), file.err());
    Terminal all = run(folder.resolve("a:b"), "--cases", inFolder.toString());
    assertEquals(0, all.code(), all.err());
    assertTrue(Files.exists(folder.resolve("a:b/out/confidential").resolve(PERIOD)));
  }

  @Test
  void run_periodHeldByAnother_leavesItAlone() throws IOException {
    Path good = Files.write(folder.resolve("good.csv"), Exports.lines());
    Path target = folder.resolve("out/confidential").resolve(PERIOD);
    try (Engine engine = Engine.start("local[2]");
        OutputFolder held = OutputFolder.open(engine, target.toString())) {
      held.write("begun", new byte[] {1});
      List<String> before = Exports.tree(folder.resolve("out"));
      Terminal seen = run(folder, "--cases", good.toString());
      assertOneLine(seen, 5, "another run holds " + PERIOD);
      assertEquals(before, Exports.tree(folder.resolve("out")));
    }
    assertEquals(0, run(folder, "--cases", good.toString()).code());
  }

  @Test
  void check_badRows_writesNothing() throws IOException {
    Path bad = BadRows.spoil(folder, "region", Exports.CANARY);
    List<String> before = Exports.tree(folder);
    Terminal seen = Terminal.run("check", "--cases", bad.toString(), "--period", "2026Q3");
    assertOneLine(seen, 2, "column region holds a code");
    assertFalse(seen.out().contains(Exports.CANARY), seen.out());
    assertEquals(before, Exports.tree(folder));
  }

  private static void refusedWithAccount(Bad bad) throws Exception {
    Path own = Files.createTempDirectory("bad-rows");
    Terminal seen = run(own, bad.arguments().in(own));
    assertOneLine(seen, 2, bad.words());
    List<String> written = Exports.tree(own.resolve("out"));
    assertFalse(written.isEmpty(), "there is no account");
    String refused = "/confidential/refused/" + PERIOD + "/";
    for (String table : List.of("gate_account", "rejected_rows")) {
      assertTrue(
          written.stream().anyMatch(file -> file.contains(refused + table + "/" + table)), table);
    }
    written.removeIf(file -> file.contains(refused));
    assertEquals(List.of(), written);
    assertNoCanary(own.resolve("out"));
    Exports.delete(own);
  }

  private static void refusedWithoutTrace(Bad bad, int code) throws Exception {
    Path own = Files.createTempDirectory("bad-file");
    Terminal seen = run(own, bad.arguments().in(own));
    assertOneLine(seen, code, bad.words());
    assertEquals(List.of(), Exports.tree(own.resolve("out")));
    Exports.delete(own);
  }

  private static void assertOneLine(Terminal seen, int code, String words) {
    assertEquals(code, seen.code(), seen.err());
    assertEquals(1, seen.err().lines().count(), seen.err());
    assertTrue(seen.err().contains(words), seen.err());
    assertEquals(
        "",
        seen.out()
            .replaceAll("(?m)^ +\\d+  .*\\n|^(Stops:|To repair:|Note:|Not answered).*\\n", ""));
    assertFalse(Exports.showsAPlantedValue(seen.out() + seen.err()), seen.err());
  }

  private static void assertNoCanary(Path folder) throws IOException {
    for (String file : Exports.files(folder)) {
      String text = new String(Files.readAllBytes(Path.of(file)), UTF_8);
      assertFalse(Exports.showsAPlantedValue(text), file);
    }
  }

  /** Runs the main job on these sources, or the verb that the arguments begin with. */
  private static Terminal run(Path folder, String... arguments) {
    boolean whole = arguments.length > 0 && arguments[0].equals(Bad.WHOLE_LINE);
    List<String> line =
        whole
            ? List.of(arguments).subList(1, arguments.length)
            : Stream.of(
                    Stream.of("run", "--no-pdf", "--period", "2026Q3"),
                    Stream.of(arguments),
                    Stream.of("--out", folder.resolve("out").toString())
                        .filter(out -> !List.of(arguments).contains("--out")))
                .flatMap(part -> part)
                .toList();
    return Terminal.run(line.toArray(String[]::new));
  }

  private static Path refused(Path folder) {
    return folder.resolve("out/confidential/refused").resolve(PERIOD);
  }
}
