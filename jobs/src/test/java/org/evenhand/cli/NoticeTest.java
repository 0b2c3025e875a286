package org.evenhand.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.pipeline.Exports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The claim that a run says what it wrote and which departures there are. */
@ExtendWith(SharedEngine.class)
class NoticeTest {

  @TempDir Path folder;

  private Terminal run(String... more) throws IOException {
    Path cases = Files.write(folder.resolve("cases.csv"), Exports.lines());
    List<String> line =
        List.of("run", "--cases", cases.toString(), "--period", "2026Q3", "--out", folder + "/out");
    Terminal seen =
        Terminal.run(Stream.concat(line.stream(), Stream.of(more)).toArray(String[]::new));
    assertEquals(0, seen.code(), seen.err());
    return seen;
  }

  @Test
  void run_departures_eachOnALineAndInTheJson() throws IOException {
    List<String> said =
        run()
            .out()
            .lines()
            .dropWhile(line -> !line.startsWith("Departures from the plan: "))
            .toList();
    JsonNode departures = new ObjectMapper().readTree(run("--json").out()).path("departures");
    assertTrue(departures.size() >= 2, departures.toString());
    assertEquals("Departures from the plan: " + departures.size(), said.get(0));
    for (int i = 0; i < departures.size(); i++) {
      assertEquals(departures.get(i).path("what").asText(), said.get(i + 1).strip());
    }
    assertEquals("not_locked", departures.get(0).path("kind").asText());
    assertTrue(said.get(1).strip().startsWith("The plan was not locked."), said.get(1));
  }

  @Test
  void run_reports_eachFileThatWasWritten() throws IOException {
    assertEquals(List.of("report.html", "report.pdf"), reports(run()));
    assertEquals(List.of("report.html"), reports(run("--no-pdf")));
  }

  private List<String> reports(Terminal seen) {
    List<Path> paths =
        seen.out()
            .lines()
            .filter(line -> line.startsWith("Report: "))
            .map(line -> Path.of(line.substring("Report: ".length())))
            .toList();
    paths.forEach(path -> assertTrue(Files.exists(path), path.toString()));
    return paths.stream().map(path -> path.getFileName().toString()).toList();
  }
}
