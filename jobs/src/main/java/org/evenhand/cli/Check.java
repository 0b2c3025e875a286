package org.evenhand.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.evenhand.message.Message;
import org.evenhand.pipeline.Request;
import org.evenhand.pipeline.ScannedExport;
import org.evenhand.schema.AccountLine;
import org.evenhand.schema.Language;
import org.evenhand.spark.Engine;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The verb that runs the gate alone and writes nothing. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Tell what stops an export, what is to be repaired and what cannot be answered from it;"
          + " write nothing.",
      "Exit code 0 if it is ready to run; the last line is the command to run."
    },
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
    ScannedExport intake;
    Language language = request.plan().plan().language();
    try (Progress progress = Progress.of(spec, language);
        Engine engine = sources.engine(progress::rows)) {
      progress.begin(Message.of("progress.reading", "name", request.casesName()));
      intake = ScannedExport.survey(engine, request);
    }
    print(intake, language);
    intake.confirm();
    return 0;
  }

  /**
   * What stops first, then what is to be repaired or known, then what will not be answered. What
   * refuses is in English.
   */
  private void print(ScannedExport intake, Language language) {
    List<String> stops = intake.stops();
    stops.forEach(line -> say(Style.fg_red, "Stops:", line));
    intake.repairs().forEach(line -> say(Style.fg_yellow, "To repair:", line));
    String idle = Message.of("check.idle").in(language);
    intake.ledger().idle().forEach(line -> say(Style.fg_yellow, idle, line.in(language)));
    String note = Message.of("check.note").in(language);
    intake.ledger().notes().forEach(line -> say(Style.fg_yellow, note, line.in(language)));
    PrintWriter out = spec.commandLine().getOut();
    if (intake.headerErrors().isEmpty()) {
      intake.unanswered().forEach(line -> out.println(line.in(language)));
    }
    for (AccountLine line : intake.ledger().lines()) {
      out.printf(
          "%10d  %s%n",
          line.rows(), String.join(" ", line.item(), line.field(), line.rule()).trim());
    }
    if (stops.isEmpty()) {
      say(
          Style.fg_green,
          Message.of("check.ready").in(language),
          Message.of("check.run", "command", next()).in(language));
    }
    out.flush();
  }

  private void say(Style colour, String label, String line) {
    CommandLine verb = spec.commandLine();
    verb.getOut().println(verb.getColorScheme().apply(label, List.of(colour)) + " " + line);
  }

  /** The run of what was checked, as it can be typed. */
  private String next() {
    List<String> typed = spec.commandLine().getParseResult().originalArgs();
    List<String> arguments =
        new ArrayList<>(typed.subList(typed.indexOf(spec.name()) + 1, typed.size()));
    arguments.addAll(List.of("--out", "out"));
    return NextCommand.of("run", arguments);
  }
}
