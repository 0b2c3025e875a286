package org.evenhand.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.evenhand.pipeline.Request;
import org.evenhand.spark.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The verb that runs the main job on the synthetic export that comes with the project, the one that
 * has every field and every companion.
 */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Run the main job on data-samples, with Spark embedded.",
    footer = {"", "Example:", "  evenhand demo"})
public final class Demo implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--samples",
      paramLabel = "DIR",
      defaultValue = "${sys:evenhand.home:-.}/data-samples",
      description = "Folder of the samples; default: data-samples of this checkout.")
  private Path samples;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "out/demo",
      description = "Folder to write to; default: ${DEFAULT-VALUE}.")
  private String out;

  @Mixin private Reporting reporting;

  @Override
  public Integer call() {
    Request request = request(samples);
    Reporting.Written written;
    try (Progress progress = Progress.of(spec, request.plan().plan().language());
        Engine engine = Engine.start("local[*]", progress::rows)) {
      written = reporting.run(engine, progress, request, out, false);
    }
    spec.commandLine().getOut().print(Notice.text(written, Screen.of(spec).outColours()));
    spec.commandLine().getOut().flush();
    return 0;
  }

  /** What the demo asks of a folder of samples: the quarter of the full export, with companions. */
  public static Request request(Path samples) {
    Path full = samples.resolve("full");
    Map<String, String> companions = new TreeMap<>();
    for (String table :
        List.of("membership", "policy_events", "collective_actions", "double_coding")) {
      companions.put(table, full.resolve(table + ".csv").toString());
    }
    Path cases = full.resolve("cases.csv.gz");
    Path plan = samples.resolve("plan-example.yaml");
    return Request.of(cases.toString(), null, plan, "2026Q3").with(companions);
  }
}
