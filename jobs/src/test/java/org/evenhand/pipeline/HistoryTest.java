package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.evenhand.cli.Terminal;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.schema.Period;
import org.evenhand.settings.ConfigurationException;
import org.evenhand.spark.Archive;
import org.evenhand.spark.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of the manifests that earlier runs left. */
@ExtendWith(SharedEngine.class)
class HistoryTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "2025Q4 2026Q2 2026Q1, 2026Q2",
    "2026 2025, 2025",
    "2026Q3 2026Q4 2027, ",
    "2026-05..2026-07 2026-01..2026-06 2025Q4, 2026-01..2026-06",
    "nonsense 2026Q1 2026Q9, 2026Q1",
  })
  void of_severalPeriods_latestThatHadEnded(String periods, String expected) throws IOException {
    for (String period : periods.split(" ")) {
      manifest(period, "{\"plan_sha256\": \"aa\", \"plan_keys\": {\"title\": \"%s\"}}", period);
    }
    Optional<History.Earlier> earlier = history().earlier();
    assertEquals(Optional.ofNullable(expected), earlier.map(e -> e.period().label()));
    assertEquals(
        Optional.ofNullable(expected), earlier.flatMap(e -> e.keys()).map(k -> k.get("title")));
  }

  @Test
  void of_manifestOfAVersionWithoutReads_isOneRead() throws IOException {
    manifest("2026Q3", "{\"created\": \"2026-11-21T10:00:00Z\", \"plan_sha256\": \"%s\"}", "aa");
    manifest("2026Q2", "{\"created\": \"2026-11-21T10:00:00Z\", \"plan_sha256\": \"%s\"}", "bb");
    History history = history();
    assertEquals(List.of(new History.Read("2026-11-21T10:00:00Z", "aa", "")), history.reads());
    assertEquals(Optional.empty(), history.earlier().orElseThrow().keys());
  }

  @ParameterizedTest
  @CsvSource({"2026Q3,{", "2026Q3,[]", "2026Q2,{}", "2026Q2,''"})
  void of_whatIsNoManifest_refused(String period, String text) throws IOException {
    manifest(period, "%s", text);
    String message = assertThrows(ConfigurationException.class, this::history).getMessage();
    assertTrue(message.contains("the manifest of period=" + period + " is not readable"), message);
    Path cases = Files.write(folder.resolve("cases.csv"), Exports.lines());
    Terminal seen =
        Terminal.run(
            "run",
            "--no-pdf",
            "--cases",
            cases.toString(),
            "--period",
            "2026Q3",
            "--out",
            folder.resolve("out").toString());
    assertEquals(3, seen.code(), seen.err());
    assertEquals(1, seen.err().lines().count(), seen.err());
  }

  private History history() throws IOException {
    try (Engine engine = Engine.start("local[2]")) {
      String periods = History.confidential(folder.resolve("out").toString());
      return History.of(new Archive(engine, periods), Period.parse("2026Q3"));
    }
  }

  private void manifest(String period, String form, String value) throws IOException {
    Path own = folder.resolve("out/confidential/period=" + period);
    Files.createDirectories(own);
    Files.writeString(own.resolve("manifest.json"), form.formatted(value));
  }
}
