package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.evenhand.cli.Terminal;
import org.evenhand.fixture.SharedEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same cases give the same bytes, however they are ordered, divided or stored: whole runs in
 * one part, in seven, and shuffled in two, tables from Parquet, and rejected rows in any division.
 */
@ExtendWith(SharedEngine.class)
class SameBytesTest {

  private static final Path CASES = Runs.SAMPLES.resolve("cases-2026Q3.csv");
  private static final long SEED = 20261121;

  @TempDir private Path folder;

  @Test
  void run_sevenPartsAndShuffledRowsInTwo_sameBytesButForTheInputsDigest() throws Exception {
    Map<String, String> one = Runs.files(Runs.third());
    assertTrue(one.containsKey("findings/findings.parquet") && one.containsKey("report.html"));
    assertEquals(one, written(7, CASES, "seven"));
    System.out.println("rows shuffled with seed " + SEED);
    List<String> lines = Files.readAllLines(CASES);
    Collections.shuffle(lines.subList(1, lines.size()), new Random(SEED));
    Path shuffled = Files.write(folder.resolve(CASES.getFileName()), lines);
    assertEquals(withoutDigests(one), withoutDigests(written(2, shuffled, "shuffled")));
  }

  @Test
  void run_repeatedCaseId_rejectsEveryCopyWhereverItLies() throws Exception {
    List<String> lines = Files.readAllLines(CASES);
    String copied = lines.get(10);
    lines.set(5990, copied.replace(copied.split(",")[5], "A1"));
    Path cases = Files.write(folder.resolve("repeated.csv"), lines);
    Path plan =
        Files.writeString(
            folder.resolve("plan.yaml"),
            "questions: [caseload, sanction_rate, like_for_like]\ngate: {maximum_rejected_share: 0.01}\n");
    for (int parts : List.of(1, 2, 7)) {
      Path out = folder.resolve("repeated-" + parts);
      Path period = Runs.inParts(parts, cases, () -> Runs.run(cases, null, plan, "2026Q3", out));
      List<Map<String, String>> rejected = Runs.table(period, "rejected_rows");
      assertEquals(List.of("11", "5991"), rejected.stream().map(row -> row.get("row")).toList());
      assertEquals("repeated_case_id", rejected.get(0).get("rule"));
      String counted =
          Runs.table(period, "sanction_rates").stream()
              .filter(row -> row.get("complaint_category").equals("all"))
              .filter(row -> row.get("declared_alignment").equals("all"))
              .findFirst()
              .orElseThrow()
              .get("n_cases");
      assertEquals("5998", counted);
    }
  }

  @Test
  void run_parquetOfTheSameCases_sameTables() throws Exception {
    Path parquet = folder.resolve("cases.parquet");
    Path csv = folder.resolve("cases.csv");
    for (Path file : List.of(parquet, csv)) {
      String truth = Runs.SAMPLES.resolve("truth.yaml").toString();
      Terminal made =
          Terminal.run("simulate", "--truth", truth, "--cases", "3000", "--out", file.toString());
      assertEquals(0, made.code(), made.err());
    }
    Path fromParquet = Runs.run(parquet, null, null, "2026", folder.resolve("p"));
    Path fromCsv = Runs.run(csv, null, null, "2026", folder.resolve("c"));
    for (String table :
        List.of("findings", "verdicts", "sanction_rates", "cube", "clusters", "gate_account")) {
      assertEquals(Runs.table(fromCsv, table), Runs.table(fromParquet, table));
    }
  }

  private Map<String, String> written(int parts, Path cases, String name) throws Exception {
    Path out = folder.resolve(name);
    return Runs.files(
        Runs.inParts(parts, cases, () -> Runs.run(cases, null, Runs.PLAN, "2026Q3", out)));
  }

  private static Map<String, String> withoutDigests(Map<String, String> files) {
    files.replaceAll((name, text) -> text.replaceAll("[0-9a-f]{64}", "digest"));
    return files;
  }
}
