package org.evenhand.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.evenhand.draft.Draft;
import org.evenhand.draft.DraftText;
import org.evenhand.draft.Drafting;
import org.evenhand.draft.Interview;
import org.evenhand.gate.Refusal;
import org.evenhand.measure.Measure;
import org.evenhand.message.Message;
import org.evenhand.pipeline.Questions;
import org.evenhand.profile.ExportProfile;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Language;
import org.evenhand.settings.PlanFile;
import org.evenhand.spark.Engine;
import org.evenhand.spark.Profiling;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb that drafts a mapping from what an export seems to hold. */
@Command(
    name = "map",
    mixinStandardHelpOptions = true,
    description = {
      "Look at every column of an export and draft its mapping: fields, dates, codes.",
      "What is not sure stands in the draft as a question. At a terminal it asks."
    },
    footer = {
      "",
      "Examples:",
      "  evenhand map --cases export.csv",
      "  evenhand map --cases export.csv --out mapping.yaml --yes"
    })
final class DraftMapping implements Callable<Integer> {

  private static final String TAKEN =
      "is there already, and a draft is never written over a mapping; name another file with --out";

  @Spec private CommandSpec spec;

  @Mixin private CasesOption cases;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "mapping.yaml",
      description = "File to write; default: ${DEFAULT-VALUE}.")
  private Path out;

  @Option(
      names = "--sheet",
      paramLabel = "NAME",
      description = "Sheet of a workbook; default: its only one.")
  private String sheet;

  @Option(names = "--yes", description = "Ask nothing; leave every question in the draft.")
  private boolean yes;

  @Mixin private Master master;

  @Override
  public Integer call() {
    NewFile.refuse(out, TAKEN);
    PrintWriter to = spec.commandLine().getOut();
    Contract contract = Contract.v1();
    List<Measure> questions = Questions.asked(PlanFile.defaults().plan(), contract);
    Draft draft = Drafting.of(contract, readable(profile()), questions, interview(to));
    NewFile.write(out, DraftText.of(draft, check(draft)), TAKEN);
    print(draft, to);
    return 0;
  }

  private ExportProfile profile() {
    try (Progress progress = Progress.of(spec, Language.ENGLISH);
        Engine engine = master.engine(progress::rows)) {
      progress.begin(
          Message.of(
              "progress.reading", "name", Path.of(cases.location()).getFileName().toString()));
      return Profiling.of(engine, cases.location(), sheet);
    }
  }

  /** Nothing can be said of columns of which no row was seen. */
  private ExportProfile readable(ExportProfile profile) {
    if (profile.rows() > 0) {
      return profile;
    }
    String why =
        profile.flaws().isEmpty()
            ? "it holds a header and no row: export the cases again"
            : String.join("; ", profile.flaws());
    throw new Refusal(
        "%s: no row could be read: %s".formatted(Path.of(cases.location()).getFileName(), why));
  }

  private void print(Draft draft, PrintWriter to) {
    draft.columns().forEach(column -> to.println("Column " + column.name() + ": " + column.seen()));
    draft.warnings().forEach(warning -> say(Style.fg_yellow, "To repair:", warning));
    draft.asks().forEach(ask -> to.println("To ask for: " + ask));
    to.println("Mapping: " + out);
    String open = draft.open() == 0 ? "none" : draft.open() + ", marked \"# ?\" in the file";
    say(Style.fg_yellow, "Open questions:", open);
    say(Style.fg_green, "Next:", check(draft));
    to.flush();
  }

  private void say(Style colour, String label, String line) {
    CommandLine verb = spec.commandLine();
    verb.getOut().println(verb.getColorScheme().apply(label, List.of(colour)) + " " + line);
  }

  /** The command that comes next; where no date is known a person has to say the months. */
  private String check(Draft draft) {
    String period = draft.period().isEmpty() ? "PERIOD" : draft.period();
    return NextCommand.of(
        "check",
        List.of("--cases", cases.location(), "--mapping", out.toString(), "--period", period));
  }

  /** A person at a terminal, else nobody. */
  private Interview interview(PrintWriter to) {
    Console console = System.console();
    return yes || console == null ? Interview.WITH_NOBODY : new TypedAnswers(to, console::readLine);
  }
}
