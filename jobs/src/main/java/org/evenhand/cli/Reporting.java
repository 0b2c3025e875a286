package org.evenhand.cli;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.evenhand.blind.SealedRun;
import org.evenhand.blind.SecureShuffle;
import org.evenhand.pipeline.Pipeline;
import org.evenhand.pipeline.Request;
import org.evenhand.spark.Engine;
import picocli.CommandLine.Option;

/** The main job, under the groups' names or blind; shared by the verbs that write a report. */
final class Reporting {

  @Option(
      names = "--blind",
      description =
          "Put letters, drawn at random, in the place of alignments; print the code that opens them.")
  private boolean blind;

  @Option(names = "--no-pdf", description = "Leave out report.pdf.")
  private boolean isOnScreenOnly;

  /**
   * What was written.
   *
   * @param outcome of the main job
   * @param reports names of the files of the report
   * @param openingCode what opens a report that is read blind
   */
  record Written(Pipeline.Outcome outcome, List<String> reports, Optional<String> openingCode) {}

  /** Runs the job, which tells each of its steps as it begins. */
  Written run(Engine engine, Progress steps, Request request, String out, boolean csv) {
    Pipeline onScreen = new Pipeline(engine, Clock.systemUTC(), steps::begin);
    Pipeline pipeline = isOnScreenOnly ? onScreen : onScreen.printing();
    if (blind) {
      SealedRun run = SealedRun.of(pipeline, SecureShuffle.unforeseeable(), request, out, csv);
      return new Written(run.outcome(), pipeline.reports(), Optional.of(run.openingCode()));
    }
    return new Written(pipeline.run(request, out, csv), pipeline.reports(), Optional.empty());
  }
}
