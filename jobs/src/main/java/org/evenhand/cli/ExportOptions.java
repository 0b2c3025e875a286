package org.evenhand.cli;

import java.nio.file.Path;
import org.evenhand.pipeline.Request;
import picocli.CommandLine.Option;

/** The options that say how an export is read, whatever the export is called. */
final class ExportOptions {

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "YAML that maps a foreign export to the contract.")
  private Path mapping;

  @Option(
      names = "--plan",
      paramLabel = "FILE",
      description = "YAML of the analysis plan; without it the default plan.")
  private Path plan;

  @Option(
      names = "--period",
      required = true,
      description = "Months of receipt to report: 2026Q3, 2026 or 2026-01..2026-06.")
  private String period;

  @Option(
      names = "--master",
      defaultValue = "${EVENHAND_MASTER:-local[*]}",
      description = "Spark master; default: embedded, all cores.")
  private String master;

  Request request(String cases) {
    return Request.of(cases, mapping, plan, period);
  }

  /** The master; blank under spark-submit, which brings its own. */
  String master() {
    return orSubmitted(master);
  }

  /** This master; blank under spark-submit. */
  static String orSubmitted(String master) {
    return System.getProperty("spark.master") == null ? master : "";
  }
}
