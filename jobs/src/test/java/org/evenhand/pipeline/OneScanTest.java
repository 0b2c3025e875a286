package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.evenhand.cli.Terminal;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.spark.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Every row of an export is read once, whatever has to be found out about it. */
@ExtendWith(SharedEngine.class)
class OneScanTest {

  private static final long ROWS = 6000;

  @TempDir private Path folder;

  @Test
  void run_csvInParts_readsEveryLineOnce() throws Exception {
    Path cases = Runs.SAMPLES.resolve("cases-2026Q3.csv");
    assertEquals(ROWS + 1, Runs.inParts(5, cases, () -> recordsRead(cases)));
  }

  @Test
  void run_repeatedCaseIds_readsEveryLineOnce() throws Exception {
    List<String> lines = Files.readAllLines(Runs.SAMPLES.resolve("cases-2026Q3.csv"));
    lines.set(lines.size() - 1, lines.get(1));
    Path cases = Files.write(folder.resolve("cases.csv"), lines);
    assertEquals(ROWS + 1, Runs.inParts(5, cases, () -> recordsRead(cases)));
  }

  @Test
  void run_parquet_readsEveryRowOnce() throws Exception {
    Path cases = folder.resolve("cases.parquet");
    String truth = Runs.SAMPLES.resolve("truth.yaml").toString();
    Terminal made = Terminal.run("simulate", "--truth", truth, "--out", cases.toString());
    assertEquals(0, made.code(), made.err());
    assertEquals(ROWS, recordsRead(cases));
  }

  private long recordsRead(Path cases) throws Exception {
    AtomicLong records = new AtomicLong();
    SparkListener listener =
        new SparkListener() {
          @Override
          public void onTaskEnd(SparkListenerTaskEnd end) {
            long read = end.taskMetrics().inputMetrics().recordsRead();
            // Spark counts a partition that it kept as one record read; parts of the file hold
            // more.
            records.addAndGet(read > 1 ? read : 0);
          }
        };
    try (Engine engine = Engine.start("local[2]")) {
      SparkContext context = SparkContext.getOrCreate();
      context.addSparkListener(listener);
      try {
        Request request = Request.of(cases.toString(), null, null, "2026");
        ScannedExport intake = ScannedExport.read(engine, request);
        assertTrue(intake.scan().account().rowsRead() > 0);
        context.listenerBus().waitUntilEmpty();
      } finally {
        context.removeSparkListener(listener);
      }
    }
    return records.get();
  }
}
