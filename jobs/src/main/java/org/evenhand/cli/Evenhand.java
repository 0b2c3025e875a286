package org.evenhand.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.evenhand.gate.Refusal;
import org.evenhand.settings.ConfigurationException;
import org.evenhand.settings.Nearest;
import org.evenhand.settings.Software;
import org.evenhand.spark.OutputFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(
    name = "evenhand",
    mixinStandardHelpOptions = true,
    versionProvider = Evenhand.Version.class,
    description = "Measures whether an organisation enforces its conduct rules even-handedly.",
    subcommands = {
      Demo.class,
      Planning.class,
      Check.class,
      Run.class,
      Unblind.class,
      Compare.class,
      Calibrate.class,
      Simulate.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:our fault",
      "2:the data were refused",
      "3:the configuration is wrong",
      "4:the release was refused by the audit",
      "5:another run holds the period"
    })
public final class Evenhand {

  private static final int OUR_FAULT = 1;
  private static final int DATA_REFUSED = 2;
  private static final int PERIOD_HELD = 5;

  private Evenhand() {}

  /** Runs a verb and leaves with its exit code. */
  public static void main(String[] args) {
    // The same input gives the same bytes, whatever language the machine speaks.
    Locale.setDefault(Locale.ROOT);
    System.exit(commandLine().execute(args));
  }

  /** The command line, for callers that stay. */
  public static CommandLine commandLine() {
    return new CommandLine(new Evenhand())
        .setExecutionExceptionHandler(Evenhand::explain)
        .setParameterExceptionHandler(Evenhand::misused);
  }

  /** Says what is wrong in one line; only a fault of ours shows where it happened. */
  private static int explain(Exception fault, CommandLine verb, CommandLine.ParseResult arguments) {
    if (fault instanceof ConfigurationException) {
      return say(verb, fault.getMessage(), ConfigurationException.EXIT_CODE);
    }
    if (fault instanceof Refusal) {
      return say(verb, fault.getMessage(), DATA_REFUSED);
    }
    if (fault instanceof OutputFolder.Held) {
      return say(verb, fault.getMessage(), PERIOD_HELD);
    }
    trace(fault, verb.getErr());
    return say(verb, "a fault of this program; please report it with the lines above", OUR_FAULT);
  }

  /** Where a fault happened, without its messages: they may hold a value of the data. */
  private static void trace(Throwable fault, PrintWriter err) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      err.println(cause.getClass().getName());
      for (StackTraceElement frame : cause.getStackTrace()) {
        err.println("\tat " + frame);
      }
    }
  }

  private static int misused(CommandLine.ParameterException fault, String[] arguments) {
    CommandLine verb = fault.getCommandLine();
    String help = "; see " + verb.getCommandSpec().qualifiedName() + " --help";
    String what = fault.getMessage().lines().findFirst().orElse("cannot be understood");
    return say(verb, what + suggestion(fault) + help, ConfigurationException.EXIT_CODE);
  }

  private static String suggestion(CommandLine.ParameterException fault) {
    if (!(fault instanceof CommandLine.UnmatchedArgumentException unmatched)) {
      return "";
    }
    List<String> known = new ArrayList<>(fault.getCommandLine().getSubcommands().keySet());
    fault.getCommandLine().getCommandSpec().options().forEach(o -> known.add(o.longestName()));
    return Nearest.of(unmatched.getUnmatched().get(0), known)
        .map(near -> "; did you mean " + near + "?")
        .orElse("");
  }

  private static int say(CommandLine verb, String line, int exitCode) {
    verb.getErr().println("evenhand: " + line);
    return exitCode;
  }

  /** The version in the jar's manifest. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"evenhand " + Software.version()};
    }
  }
}
