package org.evenhand.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.cli.Demo;
import org.evenhand.pipeline.Departures;
import org.evenhand.pipeline.History;
import org.evenhand.pipeline.Request;
import org.evenhand.report.Adherence;
import org.evenhand.report.RunFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class LockFileTest {

  private static final String HASH = "0123456789abcdef".repeat(4);

  @TempDir Path folder;

  private Optional<LockFile> read(String yaml) throws IOException {
    Files.writeString(folder.resolve("plan.yaml.lock"), yaml.replace("HASH", HASH));
    return LockFile.beside(folder.resolve("plan.yaml"));
  }

  @Test
  void beside_none_empty() {
    assertEquals(Optional.empty(), LockFile.beside(folder.resolve("plan.yaml")));
  }

  @Test
  void beside_one_asWritten() throws IOException {
    LockFile lock =
        read("""
                locked: 2026-06-26
                plan_sha256: HASH
                period: 2026-07..2026-09
                software: 0.1.0
                keys:
                  title: "a: b # c"
                  margins.rate_ratio: "[0.8, 1.25]"
                """)
            .orElseThrow();
    assertEquals(LocalDate.of(2026, 6, 26), lock.date());
    assertEquals(HASH, lock.planSha256());
    assertEquals("2026Q3", lock.period());
    assertEquals("0.1.0", lock.software());
    assertEquals("a: b # c", lock.keys().get("title"));
    assertEquals("[0.8, 1.25]", lock.keys().get("margins.rate_ratio"));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/settings/lock-refusals.csv", numLinesToSkip = 1)
  void beside_wrongLock_oneLineWithFileLineAndKey(String yaml, String message) {
    String refusal =
        assertThrows(ConfigurationException.class, () -> read(yaml.replace("|", "\n")))
            .getMessage();
    assertEquals(message, refusal);
  }

  @Test
  void text_ofAnyTitle_readsBack() throws IOException {
    String title = "\"quotes\", back\\slash, #, : and caf\u00e9\ttab";
    Path plan = folder.resolve("plan.yaml");
    Files.writeString(plan, "title: " + LockFile.quoted(title) + "\n");
    PlanFile file = PlanFile.read(plan);
    LockFile lock = read(LockFile.text(file, "", LocalDate.of(2026, 6, 26))).orElseThrow();
    assertEquals(title, lock.keys().get("title"));
    assertEquals(file.values(), lock.keys());
    assertEquals("", lock.period());
  }

  /** The lock of the sample is of today's default plan: a key that was added since is in it. */
  @Test
  void sample_demo_departsInNothing() {
    RunFacts.Rows rows = new RunFacts.Rows(1, 1, 0, 0, 0);
    Request demo = Demo.request(Path.of("..", "data-samples"));
    Adherence adherence = Departures.of(demo, History.NONE, rows, List.of(), List.of());
    assertEquals("2026-06-26", adherence.lock().orElseThrow().date());
    assertEquals(List.of(), adherence.changes());
    assertEquals(List.of(), adherence.departures());
    assertEquals(List.of(), adherence.remarks());
  }
}
