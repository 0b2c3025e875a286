package org.evenhand.cli;

import java.util.concurrent.Callable;
import org.evenhand.pipeline.Request;
import org.evenhand.spark.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb that runs the main job. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Read an export once and write tables and the committee's report.",
    footer = {
      "",
      "Examples:",
      "  evenhand run --cases cases.csv --period 2026Q3 --out out",
      "  evenhand run --cases export.csv.gz --mapping mapping.yaml \\",
      "      --plan plan.yaml --period 2026Q3 --out out --csv",
      "  evenhand run --cases cases.csv --period 2026Q3 --out out --blind"
    })
final class Run implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private Sources sources;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder that takes confidential/period=...")
  private String out;

  @Option(names = "--csv", description = "Write a CSV twin of every table.")
  private boolean csv;

  @Option(names = "--json", description = "Print the outcome as JSON.")
  private boolean json;

  @Mixin private Reporting reporting;

  @Override
  public Integer call() {
    Request request = sources.request();
    Reporting.Written written;
    try (Progress progress = Progress.of(spec, request.plan().plan().language());
        Engine engine = sources.engine(progress::rows)) {
      written = reporting.run(engine, progress, request, out, csv);
    }
    spec.commandLine()
        .getOut()
        .print(json ? Notice.json(written) : Notice.text(written, Screen.of(spec).outColours()));
    spec.commandLine().getOut().flush();
    return 0;
  }
}
