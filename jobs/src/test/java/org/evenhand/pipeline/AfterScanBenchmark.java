package org.evenhand.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import org.evenhand.simulate.SyntheticFiles;
import org.evenhand.spark.Engine;
import org.evenhand.spark.OutputFolder;

/**
 * Prints the time after the scan for a small and a large export of the same truth, and their ratio:
 * rounds alternate in one warm process, and medians are compared. Arguments: a truth file, a folder
 * for the files, the two numbers of cases.
 */
public final class AfterScanBenchmark {

  private static final int WARM_UP = 15;
  private static final int ROUNDS = 41;

  private AfterScanBenchmark() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[1]));
    try (Engine engine = Engine.start("local[2]")) {
      ScannedExport[] intakes = new ScannedExport[2];
      for (int i = 0; i < 2; i++) {
        long cases = Long.parseLong(args[2 + i]);
        Path csv = SyntheticFiles.csv(Path.of(args[0]), folder, cases);
        intakes[i] =
            ScannedExport.read(engine, Request.of(csv.toString(), null, null, "1900-01..2199-12"));
      }
      double[][] seconds = new double[2][ROUNDS];
      for (int round = -WARM_UP; round < ROUNDS; round++) {
        for (int i = 0; i < 2; i++) {
          double taken = answer(engine, intakes[i], folder);
          if (round >= 0) {
            seconds[i][round] = taken;
          }
        }
      }
      double small = median(seconds[0]);
      double large = median(seconds[1]);
      System.out.printf(
          Locale.ROOT,
          "After the scan: %s cases %.3f s (%d cells), %s cases %.3f s (%d cells), ratio %.2f%n",
          args[2],
          small,
          cells(intakes[0]),
          args[3],
          large,
          cells(intakes[1]),
          large / small);
    }
  }

  private static double answer(Engine engine, ScannedExport intake, Path folder) throws Exception {
    long start = System.nanoTime();
    try (OutputFolder out = OutputFolder.open(engine, folder.resolve("after").toString())) {
      new Pipeline(engine, Clock.systemUTC(), step -> {}).answer(intake, History.NONE, out, false);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static int cells(ScannedExport intake) {
    return intake.scan().cubes().get(0).cells().size();
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
