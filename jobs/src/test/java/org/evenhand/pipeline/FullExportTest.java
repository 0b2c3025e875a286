package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.simulate.SyntheticCases;
import org.evenhand.simulate.SyntheticCompanions;
import org.evenhand.simulate.SyntheticExport;
import org.evenhand.simulate.Truth;
import org.evenhand.simulate.TruthFile;
import org.evenhand.spark.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The files that the full truth makes: what the gate says of them, and what stands in them. */
@ExtendWith(SharedEngine.class)
class FullExportTest {

  private static final Path SAMPLES = Path.of("..", "data-samples");
  private static final double DEVIATIONS = 5;

  @TempDir Path folder;

  private final Truth truth = TruthFile.read(SAMPLES.resolve("truth-full.yaml"));

  @Test
  void write_throughTheGate_everyRowAdmitted() throws IOException {
    Truth small = truth.with(null, 4000L, null);
    Path cases = folder.resolve("cases.csv");
    new SyntheticExport(small, 999).write(cases);
    Map<String, String> companions = new HashMap<>();
    for (Path file : new SyntheticCompanions(small).write(folder)) {
      String name = file.getFileName().toString();
      companions.put(name.substring(0, name.indexOf('.')), file.toString());
    }
    assertEquals(4, companions.size());
    Request request = Request.of(cases.toString(), null, null, "2026Q3").with(companions);
    try (Engine engine = Engine.start("local[2]")) {
      ScannedExport intake = ScannedExport.read(engine, request);
      assertTrue(intake.refusal().isEmpty(), () -> intake.refusal().orElseThrow());
      assertEquals(4000, intake.scan().account().rowsAdmitted());
    }
  }

  @Test
  void rows_withoutTheDetail_coreColumnsStay() throws IOException {
    Truth sample = TruthFile.read(SAMPLES.resolve("truth.yaml"));
    Path file = folder.resolve("truth.yaml");
    Files.writeString(
        file,
        Files.readString(SAMPLES.resolve("truth.yaml"))
            + "fields:\n  channel: {shares: {print: 0.5, other: 0.5}}\n  n_reports: {least: 1, mean: 3}\n"
            + "effects:\n  - {on: n_reports, when: {declared_alignment: A1}, times: 2}\n");
    List<String> plain = new ArrayList<>();
    new SyntheticCases(sample).rows(0, 500, values -> plain.add(String.join(",", values)));
    List<String> more = new ArrayList<>();
    new SyntheticCases(TruthFile.read(file))
        .rows(0, 500, values -> more.add(String.join(",", List.of(values).subList(0, 21))));
    assertEquals(plain, more);
  }

  @Test
  void companions_membershipAndDoubleCoding_asStated() throws IOException {
    List<Path> files = new SyntheticCompanions(truth.with(null, 20_000L, null)).write(folder);
    assertEquals(
        List.of(
            "membership.csv", "policy_events.csv", "double_coding.csv", "collective_actions.csv"),
        files.stream().map(file -> file.getFileName().toString()).toList());
    List<String[]> membership = cells("membership.csv");
    // 400,000 members over the 92 days of a third quarter, but for rounding in 84 rows.
    long days =
        membership.stream()
            .filter(row -> row[0].equals("2026Q3") && row[3].isEmpty())
            .mapToLong(row -> Long.parseLong(row[4]))
            .sum();
    assertEquals(400_000L * 92, days, 84 * 92);
    List<String[]> ratings = cells("double_coding.csv");
    double cases = ratings.stream().map(row -> row[0]).distinct().count();
    assertEquals(2 * cases, ratings.size());
    assertEquals(0.08 * 20_000, cases, DEVIATIONS * Math.sqrt(0.08 * 0.92 * 20_000));
    Map<String, String> categories = new HashMap<>();
    new SyntheticCases(truth).rows(0, 20_000, values -> categories.put(values[0], values[10]));
    double right = ratings.stream().filter(r -> r[2].equals(categories.get(r[0]))).count();
    assertEquals(
        0.88, right / ratings.size(), DEVIATIONS * Math.sqrt(0.88 * 0.12 / ratings.size()));
  }

  private List<String[]> cells(String name) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(name));
    return lines.subList(1, lines.size()).stream().map(line -> line.split(",", -1)).toList();
  }
}
