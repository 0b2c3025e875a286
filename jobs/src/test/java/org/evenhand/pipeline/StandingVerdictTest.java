package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.fixture.English;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.verdict.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The standing verdict of whole runs: on one export's own history, and on earlier results. */
@ExtendWith(SharedEngine.class)
class StandingVerdictTest {

  private static final String PLAN =
      "title: Quarterly\nquestions: [like_for_like, standing_verdict]\nvariants: {windows: []}\n";

  @TempDir Path folder;

  private static Standing ofFullSample(String group) {
    return FullSample.results().standings().stream()
        .filter(standing -> standing.comparison().group().equals(group))
        .findFirst()
        .orElseThrow();
  }

  /** By R: {@code jobs/src/test/r/standing.R}, of all cases and how they hang together. */
  @Test
  void fullSample_allElevenQuarters_asWitnessed() {
    Standing.Look latest = ofFullSample("A4").latest();
    assertEquals(11, ofFullSample("A4").looks().size());
    assertEquals(1.210606, latest.ratio().estimate().orElseThrow(), 1e-6);
    assertEquals(1.114428882, latest.ratio().lower().orElseThrow(), 1e-6);
    assertEquals(1.315084064, latest.ratio().upper().orElseThrow(), 1e-6);
    assertEquals(1.11042, Math.exp(latest.evidence().orElseThrow()) / 1e11, 1e-5);
    assertEquals(Standing.Call.DISPARITY_FOUND, latest.standing());
    assertEquals(Optional.of("2024Q4"), latest.since());
  }

  @Test
  void fullSample_firstGroup_parityFromTheSecondQuarterOn() {
    Standing first = ofFullSample("A1");
    assertEquals(Standing.Call.OPEN, first.looks().get(0).standing());
    assertEquals("Parity shown since 2024Q2", English.of(first.label()));
  }

  /**
   * Two exports of one quarter each, run one after the other, give what one export of both does
   * where no cases are linked: those of earlier results are taken one by one.
   */
  @Test
  void earlierResults_addUpToWhatOneExportGives() throws IOException {
    Path plan = plan(PLAN);
    Path apart = folder.resolve("apart");
    Runs.run(sample("2026Q2"), null, plan, "2026Q2", apart);
    Path later = Runs.run(sample("2026Q3"), null, plan, "2026Q3", apart);
    Path together = Runs.run(both(), null, plan, "2026Q3", folder.resolve("together"));
    List<Map<String, String>> added = Runs.table(later, "standing");
    assertEquals(
        List.of("2026Q2 earlier_results", "2026Q3 export"),
        added.stream()
            .map(row -> row.get("up_to") + " " + row.get("cases_from"))
            .distinct()
            .toList());
    added.forEach(row -> row.put("cases_from", "export"));
    assertEquals(Runs.table(together, "standing"), added);
    String report = Files.readString(later.resolve("report.html"));
    assertTrue(report.contains("Cases of 2026Q2 are taken from earlier results"), "not said");
  }

  @Test
  void earlierResultsOfAnotherPlan_areNotAddedUpAndNamed() throws IOException {
    Path out = folder.resolve("out");
    Runs.run(sample("2026Q2"), null, plan(PLAN + "minimum: {decided: 31}\n"), "2026Q2", out);
    Path later = Runs.run(sample("2026Q3"), null, plan(PLAN), "2026Q3", out);
    assertEquals(
        List.of("2026Q3"),
        Runs.table(later, "standing").stream().map(row -> row.get("up_to")).distinct().toList());
    String report = Files.readString(later.resolve("report.html"));
    assertTrue(report.contains("under another plan (minimum.decided)"), "not said");
    assertFalse(report.contains("those of 2026Q2 are taken"));
  }

  /** The sample without its tokens. */
  private Path sample(String period) throws IOException {
    List<String> lines =
        Files.readAllLines(Runs.SAMPLES.resolve("cases-" + period + ".csv")).stream()
            .map(line -> line.replaceFirst("^([^,]*),[^,]*,[^,]*,", "$1,"))
            .toList();
    assertTrue(lines.get(0).startsWith("case_id,received_month,"));
    return Files.write(folder.resolve("cases-" + period + ".csv"), lines);
  }

  private Path plan(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "plan", ".yaml"), text);
  }

  private Path both() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(sample("2026Q2")));
    List<String> more = Files.readAllLines(sample("2026Q3"));
    assertEquals(lines.get(0), more.get(0));
    lines.addAll(more.subList(1, more.size()));
    return Files.write(folder.resolve("both.csv"), lines);
  }
}
