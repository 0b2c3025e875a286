package org.evenhand.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.pipeline.Runs;
import org.evenhand.spark.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The claim that the stored counts give the stored verdicts again, in every column. */
@ExtendWith(SharedEngine.class)
class ReevaluationTest {

  @TempDir Path out;

  @Test
  void of_samples_everyColumnAsStored() {
    assertRecounted(Runs.second(), 40);
    assertRecounted(Runs.third(), 40);
  }

  @Test
  void of_ownCodes_everyColumnAsStored() {
    Path example = Runs.SAMPLES.resolve("worked-example");
    assertRecounted(
        Runs.run(
            example.resolve("export.csv"), example.resolve("mapping.yaml"), null, "2026Q3", out),
        15);
  }

  @Test
  void of_strataAndReferenceOfTheirOwn_everyColumnAsStored() throws Exception {
    Path plan =
        TwoFolders.plan(
            out,
            "primary: {estimand: mh_rate_difference, strata: [complaint_category, region]}",
            "comparator: A2",
            "sanctions: {rung: 4}",
            "levels: {alpha: 0.1}");
    assertRecounted(Runs.run(TwoFolders.sample("2026Q3"), null, plan, "2026Q3", out), 30);
  }

  @Test
  void of_severalCubesInOneTable_everyColumnAsStored() throws Exception {
    try (Engine engine = Engine.start("local[2]")) {
      Path folder = Runs.full();
      Set<Set<String>> cubes = new HashSet<>();
      List<String> reaches = new ArrayList<>();
      StoredRun.open(engine, folder.toString())
          .folder()
          .rows(
              "cube",
              row -> {
                cubes.add(new HashSet<>(row.keySet()));
                reaches.add((String) row.get("reach"));
              });
      assertTrue(cubes.size() > 3, "cubes in the table: " + cubes.size());
      assertTrue(reaches.containsAll(List.of("period", "history")));
      assertRecounted(folder, 40);
    }
  }

  private static void assertRecounted(Path folder, int verdicts) {
    try (Engine engine = Engine.start("local[2]")) {
      StoredRun run = StoredRun.open(engine, folder.toString());
      Reevaluation recount = Reevaluation.under(run.plan().plan());
      StoredVerdicts stored = run.verdicts();
      assertEquals(verdicts, stored.answers().size());
      StoredVerdicts again = recount.of(run.counts(recount.fields()), run.manifest().period());
      assertEquals(cells(stored), cells(again));
      assertEquals(List.of(), run.altered());
    }
  }

  private static Map<VerdictKey, Map<String, Object>> cells(StoredVerdicts verdicts) {
    Map<VerdictKey, Map<String, Object>> cells = new HashMap<>();
    verdicts.answers().forEach((question, verdict) -> cells.put(question, verdict.cells()));
    return cells;
  }
}
