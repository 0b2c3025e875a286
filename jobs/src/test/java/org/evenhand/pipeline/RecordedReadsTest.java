package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evenhand.cli.BadRows;
import org.evenhand.cli.Terminal;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.settings.LockFile;
import org.evenhand.settings.PlanFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a run says of the runs into its folder before it, and leaves on record for those after. */
@ExtendWith(SharedEngine.class)
class RecordedReadsTest {

  private static final String FIRST =
      "title: first\nquestions: [caseload, like_for_like]\nvariants: {windows: []}\n";
  private static final String SECOND = FIRST + "levels: {alpha: 0.01}\n";

  @TempDir Path folder;
  private Path cases;
  private Path first;
  private Path second;

  @BeforeEach
  void write() throws IOException {
    cases = Files.write(folder.resolve("cases.csv"), Exports.lines());
    first = Files.writeString(folder.resolve("first.yaml"), FIRST);
    second = Files.writeString(folder.resolve("second.yaml"), SECOND);
  }

  @Test
  void run_thrice_readsCarriedOverAndOtherPlansNamed() throws IOException {
    run(first);
    assertTrue(kinds().equals(List.of("not_locked")), kinds().toString());
    run(first);
    lock(second, "2026-06-26");
    run(second);
    assertEquals(List.of(hash(first), hash(first), hash(second)), reads("plan_sha256"));
    assertEquals(
        List.of("", "", LockFile.beside(second).orElseThrow().sha256()), reads("lock_sha256"));
    for (String date : reads("date")) {
      assertTrue(date.matches("\\d{4}-\\d\\d-\\d\\dT.*Z"), date);
    }
    assertEquals(List.of("read_under_another_plan"), kinds());
    assertTrue(report().contains("under another plan, hash " + hash(first).substring(0, 12) + "."));
    assertTrue(report().contains("1, listed in the annex"));
    assertEquals("2026-06-26", manifest().at("/plan_locked/date").asText());
    assertEquals(hash(second), manifest().at("/plan_locked/plan_sha256").asText());
  }

  @Test
  void run_lockedInTime_noDepartureAnywhere() throws IOException {
    lock(first, "2026-06-30");
    Terminal seen = run(first);
    assertTrue(seen.out().contains("Departures from the plan: 0"), seen.out());
    assertTrue(report().contains("<dt>Departures from the plan</dt><dd>none</dd>"));
    assertTrue(report().contains("None: the plan was locked before the period began"));
    assertTrue(report().contains("on 2026-06-30 (universal time), for any period"));
    assertEquals(List.of(), kinds());
  }

  @Test
  void run_lockedAfterTheFirstRun_saysSo() throws IOException {
    run(first);
    lock(first, "2026-06-26");
    run(first);
    assertEquals(List.of("locked_after_reading"), kinds());
    assertTrue(report().contains("was not shown to have been fixed before the data were seen"));
  }

  @Test
  void run_keyChangedAfterTheLock_lockedAndUsedValueStandBesideEachOther() throws IOException {
    lock(first, "2026-06-26");
    Files.writeString(first, SECOND);
    run(first);
    assertEquals(List.of("changed_since_locked"), kinds());
    assertEquals(
        "levels.alpha: locked 0.05, used 0.01", manifest().at("/departures/0/what").asText());
    String text = report().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    assertTrue(text.contains("Key Locked Used levels.alpha 0.05 0.01"));
    assertTrue(text.contains("Hash when it was locked"));
  }

  @Test
  void run_sameInputsAndSameState_sameBytes() throws IOException {
    lock(second, "2026-07-14");
    Map<String, String> once = null;
    for (String out : List.of("a", "b")) {
      runInto(folder.resolve(out), first);
      runInto(folder.resolve(out), second);
      Map<String, String> files = Runs.files(folder.resolve(out));
      assertTrue(once == null || once.equals(files));
      once = files;
    }
    runInto(folder.resolve("b"), second);
    assertEquals(once, Runs.files(folder.resolve("b")));
  }

  @Test
  void run_refusedOrWrong_isNoReadAndLosesNone() throws IOException {
    run(first);
    List<String> before = Exports.tree(folder.resolve("out"));
    Path bad =
        BadRows.spoil(Files.createDirectory(folder.resolve("bad")), "region", Exports.CANARY);
    assertEquals(2, runWith(bad, second).code());
    Files.writeString(second, "comparator: nobody\n");
    assertEquals(3, runWith(cases, second).code());
    Files.writeString(LockFile.of(first), "locked: never\n");
    assertEquals(3, runWith(cases, first).code());
    List<String> after = Exports.tree(folder.resolve("out"));
    after.removeIf(file -> file.contains("/refused/"));
    assertEquals(before, after);
    Files.delete(LockFile.of(first));
    run(first);
    assertEquals(List.of(hash(first), hash(first)), reads("plan_sha256"));
  }

  @Test
  void run_afterAnEarlierPeriod_listsWhatChanged() throws IOException {
    run(first);
    assertTrue(report().contains("No results of an earlier period lie in the folder"));
    List<String> lines = Exports.lines();
    lines.replaceAll(line -> line.replaceAll("2026-0[789]", "2026-05"));
    Path earlier = Files.write(folder.resolve("earlier.csv"), lines);
    String out = folder.resolve("out").toString();
    assertEquals(
        0,
        Terminal.run(
                "run",
                "--no-pdf",
                "--cases",
                earlier.toString(),
                "--plan",
                first.toString(),
                "--period",
                "2026Q2",
                "--out",
                out)
            .code());
    run(first);
    assertTrue(report().contains("None: every key has the value that it had in 2026Q2."));
    run(second);
    String text = report().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    assertTrue(text.contains("Key In 2026Q2 Now levels.alpha 0.05 0.01"), "the change is listed");
  }

  @Test
  void lock_dataWereRead_refused() throws IOException {
    String out = folder.resolve("out").toString();
    String[] line = {"plan", "lock", "--plan", first.toString(), "--period", "2026Q3"};
    String[] looking =
        Stream.concat(Stream.of(line), Stream.of("--out", out)).toArray(String[]::new);
    run(second);
    Terminal seen = Terminal.run(looking);
    assertEquals(3, seen.code());
    assertEquals(1, seen.err().lines().count(), seen.err());
    assertTrue(seen.err().contains("--out: the period's data have been read there"), seen.err());
    assertFalse(Files.exists(LockFile.of(first)));
    Exports.delete(folder.resolve("out"));
    assertEquals(0, Terminal.run(looking).code());
    assertTrue(Files.exists(LockFile.of(first)));
  }

  private Terminal run(Path plan) {
    Terminal seen = runWith(cases, plan);
    assertEquals(0, seen.code(), seen.err());
    return seen;
  }

  private Terminal runWith(Path export, Path plan) {
    return Terminal.run(
        "run",
        "--no-pdf",
        "--cases",
        export.toString(),
        "--plan",
        plan.toString(),
        "--period",
        "2026Q3",
        "--out",
        folder.resolve("out").toString());
  }

  private void runInto(Path out, Path plan) {
    Runs.run(cases, null, plan, "2026Q3", out);
  }

  private static void lock(Path plan, String date) throws IOException {
    Files.writeString(
        LockFile.of(plan), LockFile.text(PlanFile.read(plan), "", LocalDate.parse(date)));
  }

  private static String hash(Path plan) {
    return PlanFile.read(plan).sha256();
  }

  private String report() throws IOException {
    return Files.readString(folder.resolve("out/confidential/period=2026Q3/report.html"));
  }

  private JsonNode manifest() throws IOException {
    Path file = folder.resolve("out/confidential/period=2026Q3/manifest.json");
    return new ObjectMapper().readTree(Files.readAllBytes(file));
  }

  private List<String> reads(String field) throws IOException {
    List<String> values = new ArrayList<>();
    manifest().path("reads").forEach(read -> values.add(read.path(field).asText()));
    return values;
  }

  private List<String> kinds() throws IOException {
    List<String> kinds = new ArrayList<>();
    manifest().path("departures").forEach(one -> kinds.add(one.path("kind").asText()));
    return kinds;
  }
}
