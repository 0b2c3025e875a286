package org.evenhand.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.fixture.SharedEngine;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** The claim that every defect in data-samples/broken is refused in one line that names it. */
@ExtendWith(SharedEngine.class)
class BrokenSamplesTest {

  private static final Path BROKEN = Path.of("..", "data-samples", "broken");
  private static final List<String> PLANTED_VALUES =
      List.of("rudeness", "2026-13", "example.org", "Alex", "someone", "7946", "9ZZ", "listened");

  /** The table of the folder's README: file, defect, words of the line. */
  private static List<String[]> table() throws IOException {
    try (Stream<String> lines = Files.lines(BROKEN.resolve("README.md"))) {
      return lines
          .filter(line -> line.matches("\\| \\S+\\.csv(\\.gz)? \\|.*"))
          .map(line -> line.split(" *\\| *"))
          .toList();
    }
  }

  @Test
  void table_listsEveryFile() throws IOException {
    Set<String> listed = table().stream().map(row -> row[1]).collect(Collectors.toSet());
    Set<String> present = new TreeSet<>();
    try (Stream<Path> files = Files.list(BROKEN)) {
      files
          .map(file -> file.getFileName().toString().replaceFirst("\\.yaml$", ".csv"))
          .forEach(present::add);
    }
    present.remove("README.md");
    assertEquals(present, new TreeSet<>(listed));
  }

  @TestFactory
  Stream<DynamicTest> check_broken_refusedInOneLine() throws IOException {
    return table().stream()
        .map(row -> DynamicTest.dynamicTest(row[1], () -> refused(row[1], row[3])));
  }

  private static void refused(String file, String words) {
    List<String> arguments = new ArrayList<>(List.of("check", "--period", "2026Q3"));
    arguments.addAll(List.of("--cases", BROKEN.resolve(file).toString()));
    Path mapping = BROKEN.resolve(file.replaceFirst("\\..*", ".yaml"));
    if (Files.exists(mapping)) {
      arguments.addAll(List.of("--mapping", mapping.toString()));
    }
    StringWriter said = new StringWriter();
    int code =
        Evenhand.commandLine()
            .setOut(new PrintWriter(new StringWriter()))
            .setErr(new PrintWriter(said))
            .execute(arguments.toArray(String[]::new));
    String line = said.toString();
    assertEquals(2, code, line);
    assertEquals(1, line.lines().count(), line);
    assertTrue(line.contains(words), line);
    PLANTED_VALUES.forEach(value -> assertFalse(line.contains(value), "echoes a value"));
  }
}
