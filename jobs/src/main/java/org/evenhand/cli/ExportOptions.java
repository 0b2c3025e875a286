package org.evenhand.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.evenhand.pipeline.Request;
import org.evenhand.schema.Period;
import org.evenhand.spark.Engine;
import org.evenhand.spark.Reading;
import picocli.CommandLine.Mixin;
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
      paramLabel = "PERIOD",
      description = {"Months of receipt to report:", Period.FORMS + "."})
  private String period;

  @Mixin private Master master;

  Request request(String cases) {
    return Request.of(cases, mapping, plan, period).on(LocalDate.now(Clock.systemUTC()));
  }

  /** Starts Spark, which tells how far the reading has come. */
  Engine engine(Reading progress) {
    return master.engine(progress);
  }
}
