package org.evenhand.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.evenhand.cli.Terminal;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.pipeline.Runs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The claim that what cannot be set beside each other is refused in one line that says why. */
@ExtendWith(SharedEngine.class)
class CompareRefusalTest {

  @TempDir private static Path shared;
  private static Path good;

  @BeforeAll
  static void runSample() {
    good = Runs.third();
  }

  /** Spoils a copy of a period's folder. */
  @FunctionalInterface
  private interface Spoil {
    void spoil(Path folder) throws IOException;
  }

  private static final List<String> NEEDED =
      List.of("manifest.json", "plan.yaml", "verdicts/verdicts.parquet", "cube/cube.parquet");

  @TestFactory
  Stream<DynamicTest> compare_fileMissingOrCut_refused() {
    return NEEDED.stream()
        .flatMap(
            name ->
                Stream.of(
                    broken(name + " is missing", name, f -> Files.delete(f.resolve(name))),
                    broken(
                        name + " is cut",
                        name.equals("plan.yaml") ? "plan.yaml" : name,
                        folder -> cut(folder.resolve(name)))));
  }

  private static void cut(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    // Half a plan is a plan; an open bracket is none.
    Files.write(
        file,
        file.endsWith("plan.yaml")
            ? "questions: [".getBytes(java.nio.charset.StandardCharsets.UTF_8)
            : java.util.Arrays.copyOf(bytes, bytes.length / 2));
  }

  @TestFactory
  Stream<DynamicTest> compare_manifestOfSomethingElse_refused() {
    return Stream.of(
        manifest("no period", "manifest.json", root -> root.remove("period")),
        manifest("bad period", "manifest.json", root -> root.put("period", "summer")),
        manifest("no inputs", "manifest.json", root -> root.remove("input_sha256")),
        manifest("contract", "versions 1 and 2 of the contract", root -> root.put("contract", "2")),
        manifest("blind", "is blind", root -> root.put("blind", true)),
        broken(
            "unknown question",
            "plan key questions",
            f -> Files.writeString(f.resolve("plan.yaml"), "questions: [colour]\n")),
        broken(
            "unknown plan key",
            "plan.yaml, line 1: colour: unknown key",
            f -> Files.writeString(f.resolve("plan.yaml"), "colour: red\n")),
        broken(
            "plan of an earlier version",
            "made this result, this is unreleased: run the period again with this one",
            f -> Files.writeString(f.resolve("plan.yaml"), "monitoring: {odds_ratio: 2}\n")));
  }

  private static DynamicTest manifest(String name, String words, Consumer<ObjectNode> edit) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          Path folder = Files.createTempDirectory(shared, "spoilt").resolve("period");
          assertRefused(good, TwoFolders.said(good, folder, edit), words);
        });
  }

  private static DynamicTest broken(String name, String words, Spoil spoil) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          Path folder =
              Runs.copy(good, Files.createTempDirectory(shared, "spoilt").resolve("period"));
          spoil.spoil(folder);
          assertRefused(good, folder, words);
          assertRefused(folder, good, words);
        });
  }

  @Test
  void compare_noFolder_refused() {
    assertRefused(good, shared.resolve("nowhere"), "is no result of a run");
    assertRefused(shared, good, "is no result of a run, manifest.json is missing");
    Terminal blank = Terminal.run("compare", good.toString(), "");
    assertEquals(3, blank.code(), blank.err());
    assertEquals(1, blank.err().lines().count(), blank.err());
    Terminal one = Terminal.run("compare", good.toString());
    assertEquals(3, one.code(), one.err());
    Terminal unknown = Terminal.run("compare", good.toString(), "nothing://here/period");
    assertEquals(3, unknown.code(), unknown.err());
  }

  @Test
  void compare_otherCountingRule_refused() throws IOException {
    Path early = counted("early", "2019");
    Path late = counted("late", "2026");
    assertRefused(early, late, "counted under different rules");
    assertRefused(early, counted("both", "2019", "2026"), "counted under different rules");
    assertFalse(Terminal.run("compare", early.toString(), late.toString()).err().contains("2019"));
    assertEquals(0, Terminal.run("compare", late.toString(), late.toString()).code());
    for (Path silent : List.of(good, counted("none"))) {
      Terminal seen = Terminal.run("compare", silent.toString(), late.toString());
      assertEquals(0, seen.code(), seen.err());
      assertTrue(seen.out().contains("Only one of the two says by which rule"), seen.out());
    }
  }

  private static Path counted(String name, String... rules) throws IOException {
    return TwoFolders.said(
        good,
        Files.createTempDirectory(shared, name).resolve("period"),
        root -> {
          var list = root.putArray("counting_rules");
          Stream.of(rules).forEach(list::add);
        });
  }

  private static void assertRefused(Path a, Path b, String words) {
    Terminal seen = Terminal.run("compare", a.toString(), b.toString());
    assertEquals(3, seen.code(), seen.err());
    assertEquals(1, seen.err().lines().count(), seen.err());
    assertTrue(seen.err().contains(words), seen.err());
    assertEquals("", seen.out());
  }
}
