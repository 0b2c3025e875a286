package org.evenhand.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.evenhand.pipeline.Request;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Period;
import org.evenhand.settings.LockFile;
import org.evenhand.settings.PlanFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb that writes a plan for a committee to decide on: the default plan, with its remarks. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = "Write a plan with every key, its default and its meaning.",
    footer = {
      "",
      "Example:",
      "  evenhand plan init --period 2026Q4 --title \"Plan for the fourth quarter\""
    })
final class InitPlan implements Callable<Integer> {

  private static final String HEAD =
      """
      # The analysis plan: what is asked of a period's data, and what counts as an answer. The committee
      # decides on it before anyone has seen these data.
      #
      # Every key there is stands below, with its default and its meaning. Change what the committee
      # decides otherwise; a key that is removed has its default again. In this order no decision
      # has to wait for a later one:
      #
      #   1. What is counted: which outcomes form the denominator of a rate (`decided`), and from which
      #      rung a sanction counts (`sanctions`).
      #   2. Who is compared with whom (`comparator`), over which periods (`window`), by which number, and what
      #      is held fixed (`primary`); and which of these choices could reasonably have been made
      #      otherwise (`variants`): the report shows what each would have said.
      #   3. How near to equal counts as alike (`margins`): the gap that the organisation could defend,
      #      not the gap that it expects.
      #   4. How often the rule may err (`levels`), and how many cases a verdict needs (`minimum`).
      #   5. What is asked (`questions`). A question that the export cannot answer is reported as a
      #      departure from the plan; "evenhand check" names them for the last period's export.
      #   6. Which counts the report marks as small (`committee`), and when an export is refused (`gate`).
      #
      # Then lock it, before the first day of the period:
      #
      #     evenhand plan lock --plan plan.yaml
      #
      # and write the date and the hash that it prints into the minutes. After that leave this file as
      # it is: the hash changes with every character, and the report lists every key that was changed.

      """;

  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "plan.yaml",
      description = "File to write; default: ${DEFAULT-VALUE}.")
  private Path out;

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description = {"Months that the plan is for:", Period.FORMS + "; default: any."})
  private String period;

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "Title of the plan, as the report prints it.")
  private String title;

  @Override
  public Integer call() {
    String text = HEAD + body();
    if (title != null) {
      text = with(text, "title", title);
    }
    if (period != null) {
      text = with(text, "period", Request.months(period).label());
    }
    // A plan that could not be read again is not written.
    PlanFile.parse(String.valueOf(out.getFileName()), text.getBytes(StandardCharsets.UTF_8));
    NewFile.write(out, text, "is there already; name another file with --out");
    spec.commandLine().getOut().println("Plan: " + out);
    spec.commandLine().getOut().flush();
    return 0;
  }

  /** The default plan without the remark at its head, which speaks of the default. */
  private static String body() {
    return Contract.resource("plan-default.yaml")
        .lines()
        .dropWhile(line -> line.isBlank() || line.startsWith("#"))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String with(String text, String key, String value) {
    return Pattern.compile("(?m)^" + key + ":.*$")
        .matcher(text)
        .replaceFirst(Matcher.quoteReplacement(key + ": " + LockFile.quoted(value)));
  }
}
