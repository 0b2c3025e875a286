package org.evenhand.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.evenhand.gate.Refusal;
import org.evenhand.schema.PlainText;
import org.evenhand.settings.ConfigurationException;
import org.evenhand.settings.Software;
import org.evenhand.spark.OutputFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
    name = "evenhand",
    mixinStandardHelpOptions = true,
    versionProvider = Evenhand.Version.class,
    description = "Measures whether an organisation enforces its conduct rules even-handedly.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      Demo.class,
      Planning.class,
      DraftMapping.class,
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
    },
    footer = {"", "Examples:", "  evenhand demo", "  evenhand check --help"})
public final class Evenhand implements Runnable {

  private static final int OUR_FAULT = 1;
  private static final int DATA_REFUSED = 2;
  private static final int PERIOD_HELD = 5;

  private final Screen screen;

  @Spec private CommandSpec spec;

  private Evenhand(Screen screen) {
    this.screen = screen;
  }

  /** Runs a verb and leaves with its exit code. */
  public static void main(String[] args) {
    // The same input gives the same bytes, whatever language the machine speaks.
    Locale.setDefault(Locale.ROOT);
    Screen screen =
        Screen.of(
            System.getProperty("evenhand.terminals"), System.console() != null, System.getenv());
    System.exit(commandLine(screen).execute(args));
  }

  /** The command line, for callers that stay and that nobody looks at. */
  public static CommandLine commandLine() {
    return commandLine(Screen.NONE);
  }

  /** The command line at a screen. */
  static CommandLine commandLine(Screen screen) {
    return new CommandLine(new Evenhand(screen))
        .setColorScheme(screen.outColours())
        .setExecutionStrategy(Evenhand::execute)
        .setExecutionExceptionHandler(Evenhand::explain)
        .setParameterExceptionHandler(Misuse::explain);
  }

  Screen screen() {
    return screen;
  }

  /** Without a verb: what verbs there are. */
  @Override
  public void run() {
    help(spec);
  }

  /** Prints the help of a command. */
  static void help(CommandSpec command) {
    command.commandLine().usage(command.commandLine().getOut());
  }

  /** Names of files and titles go into reports and onto terminals: they hold what people see. */
  private static int execute(CommandLine.ParseResult arguments) {
    for (String argument : arguments.expandedArgs()) {
      PlainText.firstHidden(argument, "")
          .ifPresent(
              character -> {
                throw new CommandLine.ParameterException(
                    arguments.commandSpec().commandLine(),
                    PlainText.escaped(argument) + ": holds " + character + ": name it otherwise");
              });
    }
    return new CommandLine.RunLast().execute(arguments);
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

  static int say(CommandLine verb, String line, int exitCode) {
    ColorScheme colours = Screen.of(verb.getCommandSpec()).errColours();
    verb.getErr()
        .println(colours.apply("evenhand:", List.of(Style.fg_red)) + " " + PlainText.escaped(line));
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
