package org.evenhand.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.evenhand.cli.Terminal;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.pipeline.Request;
import org.evenhand.pipeline.Runs;
import org.evenhand.pipeline.ScannedExport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The claim that whoever listens hears of every row once, in between and when all are read. */
@ExtendWith(SharedEngine.class)
class ReadingTest {

  private static final long ROWS = 6000;
  private static final int PATIENCE = 200;
  private static final Path CASES = Runs.SAMPLES.resolve("cases-2026Q3.csv");

  private record Heard(long rows, double done) {}

  @TempDir Path folder;

  private static List<Heard> heard(Consumer<Engine> work) throws InterruptedException {
    List<Heard> heard = Collections.synchronizedList(new ArrayList<>());
    try (Engine engine =
        Engine.start("local[2]", (rows, done) -> heard.add(new Heard(rows, done)))) {
      work.accept(engine);
      for (int i = 0; i < PATIENCE && !isDone(heard); i++) {
        Thread.sleep(50);
      }
    }
    assertTrue(isDone(heard), heard.toString());
    for (int i = 1; i < heard.size(); i++) {
      assertTrue(heard.get(i).rows() >= heard.get(i - 1).rows(), heard.toString());
      assertTrue(heard.get(i).done() >= heard.get(i - 1).done(), heard.toString());
    }
    return heard;
  }

  private static boolean isDone(List<Heard> heard) {
    return !heard.isEmpty() && last(heard).done() == 1;
  }

  private static Heard last(List<Heard> heard) {
    return heard.get(heard.size() - 1);
  }

  private static void scan(Engine engine, Path cases) {
    Request request = Request.of(cases.toString(), null, null, "2026");
    assertEquals(ROWS, ScannedExport.read(engine, request).scan().account().rowsRead());
  }

  @Test
  void read_csvInParts_heardOfEachPart() throws Exception {
    List<Heard> heard = Runs.inParts(5, CASES, () -> heard(engine -> scan(engine, CASES)));
    assertEquals(ROWS + 1, last(heard).rows(), "rows and their header");
    assertTrue(heard.size() >= 5, heard.toString());
  }

  @Test
  void read_parquet_heardOfEveryRow() throws Exception {
    Path cases = folder.resolve("cases.parquet");
    String truth = Runs.SAMPLES.resolve("truth.yaml").toString();
    assertEquals(0, Terminal.run("simulate", "--truth", truth, "--out", cases.toString()).code());
    assertEquals(ROWS, last(heard(engine -> scan(engine, cases))).rows());
  }

  @Test
  void read_onePartThatTakesLong_heardInBetween() throws Exception {
    List<Heard> heard = heard(ReadingTest::dawdle);
    assertEquals(ROWS + 1, last(heard).rows(), "rows and their header");
    assertTrue(
        heard.stream().anyMatch(one -> one.rows() >= ROWS / 2 && one.done() > 0 && one.done() < 1),
        heard.toString());
  }

  /** Reads with a rest in the middle of the rows. */
  private static void dawdle(Engine engine) {
    long read =
        engine
            .parts(
                List.of(new org.apache.hadoop.fs.Path(CASES.toUri())),
                TextInputFormat.class,
                LongWritable.class,
                Text.class,
                new Configuration())
            .mapPartitions(
                rows -> {
                  long n = 0;
                  for (; rows.hasNext(); rows.next()) {
                    n++;
                    Thread.sleep(n == ROWS / 2 + 1 ? 2500 : 0);
                  }
                  return List.of(n).iterator();
                })
            .collect()
            .get(0);
    assertEquals(ROWS + 1, read);
  }
}
