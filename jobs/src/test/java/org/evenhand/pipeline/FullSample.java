package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertTrue;

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

  private static final class Once {

    private static final Results RESULTS = run();

    private static Results run() {
      try (Engine engine = Engine.start("local[2]")) {
        ScannedExport export = ScannedExport.read(engine, Demo.request(Runs.SAMPLES));
        assertTrue(export.refusal().isEmpty(), () -> export.refusal().orElseThrow());
        export.confirm();
        return Pipeline.answers(export, History.NONE);
      }
    }
  }
}
