package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.evenhand.blind.Blinding;
import org.evenhand.cli.Demo;
import org.evenhand.report.Results;
import org.evenhand.spark.Engine;

/** The results of the full sample, computed once for all tests that read its report. */
final class FullSample {

  private FullSample() {}

  /** Spark must be running. */
  static Results results() {
    return Once.RESULTS;
  }

  /** The same results under letters that this seed draws. */
  static Results blind(long seed) {
    Blinding blinding = Blinding.draw(Once.EXPORT, new SplittableRandom(seed));
    return Pipeline.answers(blinding.of(Once.EXPORT, "0".repeat(64)), History.NONE);
  }

  private static final class Once {

    private static final ScannedExport EXPORT = read();
    private static final Results RESULTS = Pipeline.answers(EXPORT, History.NONE);

    private static ScannedExport read() {
      try (Engine engine = Engine.start("local[2]")) {
        ScannedExport export = ScannedExport.read(engine, Demo.request(Runs.SAMPLES));
        assertTrue(export.refusal().isEmpty(), () -> export.refusal().orElseThrow());
        export.confirm();
        return export;
      }
    }
  }
}
