package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.evenhand.cli.Evenhand;
import org.evenhand.fixture.SharedEngine;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The claim that the steps of the mapping guide end as the guide says, in its words. */
@ExtendWith(SharedEngine.class)
class WorkedExampleTest {

  private static final Path SAMPLES = Path.of("..", "data-samples");

  @ParameterizedTest
  @CsvSource({"'', 2", "mapping-first.yaml, 2", "mapping-second.yaml, 2", "mapping.yaml, 0"})
  void check_step_endsAsTheGuideSays(String mapping, int expected) throws IOException {
    Path folder = SAMPLES.resolve("worked-example");
    List<String> arguments =
        new ArrayList<>(List.of("check", "--cases", folder.resolve("export.csv").toString()));
    if (!mapping.isEmpty()) {
      arguments.addAll(List.of("--mapping", folder.resolve(mapping).toString()));
    }
    arguments.addAll(List.of("--period", "2026Q3"));
    StringWriter said = new StringWriter();
    int code =
        Evenhand.commandLine()
            .setOut(new PrintWriter(said))
            .setErr(new PrintWriter(said))
            .execute(arguments.toArray(String[]::new));
    assertEquals(expected, code, said.toString());
    String guide = Files.readString(SAMPLES.resolve("README.md"));
    String first = said.toString().lines().findFirst().orElseThrow().strip();
    assertTrue(guide.contains(first), "the guide shows: " + first);
  }
}
