package org.evenhand.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.evenhand.pipeline.Request;
import org.evenhand.pipeline.ScannedExport;
import org.evenhand.schema.AccountLine;
import org.evenhand.spark.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The verb that runs the gate alone and writes nothing. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Tell what the gate makes of an export and what is still unmapped; write nothing.",
    footer = {
      "",
      "Examples:",
      "  evenhand check --cases cases.csv --period 2026Q3",
      "  evenhand check --cases export.csv --mapping mapping.yaml --period 2026Q3"
    })
final class Check implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private Sources sources;

  @Override
  public Integer call() {
    Request request = sources.request();
    PrintWriter out = spec.commandLine().getOut();
    try (Engine engine = Engine.start(sources.master())) {
      ScannedExport intake = ScannedExport.survey(engine, request);
      for (AccountLine line : intake.ledger().lines()) {
        out.printf(
            "%10d  %s%n",
            line.rows(), String.join(" ", line.item(), line.field(), line.rule()).trim());
      }
      List<String> reasons = new ArrayList<>(intake.headerErrors());
      reasons.addAll(intake.ledger().sentences());
      reasons.forEach(reason -> out.println("To repair: " + reason));
      if (intake.headerErrors().isEmpty()) {
        intake
            .questions()
            .notComputed()
            .forEach(q -> out.println("Not computed: " + q.question() + ": " + q.reason()));
      }
      out.flush();
      intake.confirm();
      return 0;
    }
  }
}
