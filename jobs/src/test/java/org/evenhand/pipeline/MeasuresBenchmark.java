package org.evenhand.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.evenhand.simulate.SyntheticCompanions;
import org.evenhand.simulate.SyntheticExport;
import org.evenhand.simulate.Truth;
import org.evenhand.simulate.TruthFile;
import org.evenhand.spark.Engine;

/**
 * How long all questions of the default plan take on the counts of a small and of a large export
 * with all fields and companions, once the JVM is warm, beside the scan of the small one.
 */
public final class MeasuresBenchmark {

  private static final int WARM_UP = 10;
  private static final int ROUNDS = 15;

  private MeasuresBenchmark() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[1]));
    Truth truth = TruthFile.read(Path.of("data-samples", "truth-full.yaml"));
    try (Engine engine = Engine.start("local[2]")) {
      double[] seconds = new double[2];
      double scan = 0;
      for (int i = 0; i < 2; i++) {
        Request request = request(truth, Long.parseLong(args[2 + i]), folder);
        long start = System.nanoTime();
        ScannedExport intake = ScannedExport.read(engine, request);
        double read = (System.nanoTime() - start) / 1e9;
        scan = i == 0 ? read : scan;
        seconds[i] = warm(intake);
        System.out.printf(
            Locale.ROOT,
            "  %s cases: %d cells in %d cubes, %d findings, %.3f s%n",
            args[2 + i],
            intake.scan().cubes().stream().mapToInt(cube -> cube.cells().size()).sum(),
            intake.scan().cubes().size(),
            intake.findings().size(),
            seconds[i]);
      }
      System.out.printf(
          Locale.ROOT,
          "All questions: %s cases %.3f s (scan of the same %.1f s), %s cases %.3f s, ratio %.2f%n",
          args[2],
          seconds[0],
          scan,
          args[3],
          seconds[1],
          seconds[1] / seconds[0]);
    }
  }

  private static double warm(ScannedExport intake) {
    double[] seconds = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      long start = System.nanoTime();
      intake.findings();
      if (round >= 0) {
        seconds[round] = (System.nanoTime() - start) / 1e9;
      }
    }
    Arrays.sort(seconds);
    return seconds[ROUNDS / 2];
  }

  private static Request request(Truth truth, long cases, Path folder) throws Exception {
    Truth sized = truth.with(null, cases, null);
    Path file = folder.resolve("full-" + cases + ".parquet");
    Path beside = Files.createDirectories(folder.resolve("full-" + cases + "-companions"));
    if (!Files.exists(file)) {
      new SyntheticExport(sized, 100_000).write(file);
    }
    Map<String, String> companions = new TreeMap<>();
    for (Path companion : new SyntheticCompanions(sized).write(beside)) {
      String name = companion.getFileName().toString();
      companions.put(name.substring(0, name.indexOf('.')), companion.toString());
    }
    return Request.of(file.toString(), null, null, "2026Q3").with(companions);
  }
}
