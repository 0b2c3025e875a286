package org.evenhand.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.evenhand.simulate.SyntheticFiles;
import org.evenhand.spark.Engine;
import org.evenhand.spark.OutputFolder;

/**
 * Prints the time after the scan for a small and a large export of the same truth, and their ratio.
 * The two alternate in one warm process, so that both see the same machine, and medians are
 * compared. The time is fixed and not the number of rounds: a minute and a half of them, after half
 * a minute to warm up, so that the command ends in minutes on any machine. Arguments: a truth file,
 * a folder for the files, the two numbers of cases.
 */
public final class AfterScanBenchmark {

  private static final Duration WARM_UP = Duration.ofSeconds(30);
  private static final Duration MEASURED = Duration.ofSeconds(90);

  private AfterScanBenchmark() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[1]));
    try (Engine engine = Engine.start("local[2]")) {
      ScannedExport[] intakes = new ScannedExport[2];
      for (int i = 0; i < 2; i++) {
        long cases = Long.parseLong(args[2 + i]);
        Path csv = SyntheticFiles.csv(Path.of(args[0]), folder, cases);
        intakes[i] =
            ScannedExport.read(engine, Request.of(csv.toString(), null, null, "2000-01..2099-12"));
      }
      rounds(engine, intakes, folder, WARM_UP);
      List<double[]> rounds = rounds(engine, intakes, folder, MEASURED);
      double small = median(rounds, 0);
      double large = median(rounds, 1);
      System.out.printf(
          Locale.ROOT,
          "After the scan: %s cases %.3f s (%d cells), %s cases %.3f s (%d cells), ratio %.2f (%d rounds)%n",
          args[2],
          small,
          cells(intakes[0]),
          args[3],
          large,
          cells(intakes[1]),
          large / small,
          rounds.size());
    }
  }

  private static List<double[]> rounds(
      Engine engine, ScannedExport[] intakes, Path folder, Duration time) throws Exception {
    List<double[]> rounds = new ArrayList<>();
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      rounds.add(
          new double[] {answer(engine, intakes[0], folder), answer(engine, intakes[1], folder)});
    }
    return rounds;
  }

  private static double answer(Engine engine, ScannedExport intake, Path folder) throws Exception {
    long start = System.nanoTime();
    try (OutputFolder out = OutputFolder.open(engine, folder.resolve("after").toString())) {
      new Pipeline(engine, Clock.systemUTC(), step -> {}).answer(intake, History.NONE, out, false);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static int cells(ScannedExport intake) {
    return intake.scan().cubes().stream().mapToInt(cube -> cube.cells().size()).sum();
  }

  private static double median(List<double[]> rounds, int side) {
    double[] values = rounds.stream().mapToDouble(round -> round[side]).sorted().toArray();
    return values[values.length / 2];
  }
}
