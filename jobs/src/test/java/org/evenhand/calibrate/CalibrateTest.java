package org.evenhand.calibrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.evenhand.cli.Terminal;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.fixture.Words;
import org.evenhand.pipeline.Exports;
import org.evenhand.pipeline.Runs;
import org.evenhand.schema.Contract;
import org.evenhand.schema.OutputTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The verb calibrate at a terminal. */
@ExtendWith(SharedEngine.class)
class CalibrateTest {

  private static final Path SAMPLE = Runs.SAMPLES.resolve("cases-2026Q3.csv");

  @TempDir private Path folder;

  private Terminal calibrate(Path like, String... further) {
    List<String> arguments =
        new java.util.ArrayList<>(
            List.of("calibrate", "--like", like.toString(), "--period", "2026Q3"));
    arguments.addAll(List.of("--periods", "8", "--out", folder.resolve("out").toString()));
    arguments.addAll(List.of(further));
    return Terminal.run(arguments.toArray(String[]::new));
  }

  @Test
  void calibrate_sample_writesTableAndDocuments() throws IOException {
    Terminal terminal = calibrate(SAMPLE);
    assertEquals(0, terminal.code(), terminal::err);
    Path out = folder.resolve("out/calibration/period=2026Q3");
    List<String> lines = Files.readAllLines(out.resolve("calibration.csv"));
    List<String> columns =
        Contract.v1().output("calibration").columns().stream()
            .map(OutputTable.Column::name)
            .toList();
    assertEquals(String.join(",", columns), lines.get(0));
    assertTrue(lines.stream().anyMatch(line -> line.contains("shared_incidents")));
    String text = Files.readString(out.resolve("calibration.md"));
    for (String part :
        List.of("Seed**: 20260701", "8 per condition", "Plan hash", "calibrate --like")) {
      assertTrue(text.contains(part), part);
    }
    assertFalse(Words.AVOIDED.matcher(text.replaceAll("--like [^ ]*", "")).find());
    assertTrue(Files.readString(out.resolve("calibration.html")).contains("What this says"));
    try (Stream<Path> files = Files.list(out)) {
      // The table, the document in two formats, and the folder of its tables.
      assertEquals(4, files.count());
    }
  }

  @Test
  void calibrate_asJson_isOneObject() throws IOException {
    Path plan = Files.writeString(folder.resolve("plan.yaml"), "questions: [like_for_like]\n");
    Terminal terminal = calibrate(SAMPLE, "--plan", plan.toString(), "--json", "--seed", "5");
    assertEquals(0, terminal.code(), terminal::err);
    assertTrue(terminal.out().startsWith("{\"folder\":"));
    assertTrue(terminal.out().contains("\"seed\":5"));
  }

  @Test
  void calibrate_wrongSettings_oneLineAndNothingWritten() throws IOException {
    Path plan = Files.writeString(folder.resolve("plan.yaml"), "questions: [caseload]\n");
    for (Terminal terminal :
        List.of(
            calibrate(SAMPLE, "--plan", plan.toString()),
            calibrate(SAMPLE, "--periods", "0"),
            calibrate(folder.resolve("nothing.csv")))) {
      assertTrue(terminal.code() == 3 || terminal.code() == 2, terminal::err);
      assertEquals(1, terminal.err().lines().count(), terminal::err);
    }
    Path broken = Runs.SAMPLES.resolve("broken/names.csv");
    Terminal refused = calibrate(broken);
    assertEquals(2, refused.code(), refused::err);
    assertEquals(List.of(plan.toString()), Exports.files(folder));
  }
}
