package org.evenhand.notebook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Executes notebooks from the command line. */
@Command(
    name = "run-notebooks",
    mixinStandardHelpOptions = true,
    description = "Execute Java notebooks over the tables of a run and write them with outputs.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:a cell failed", "3:the configuration is wrong"})
public final class RunNotebooks implements Callable<Integer> {

  private static final int CELL_FAILED = 1;
  private static final int CONFIGURATION_WRONG = 3;

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "NOTEBOOK", description = "Notebooks, *.ipynb.")
  private List<Path> notebooks;

  @Option(
      names = "--tables",
      required = true,
      paramLabel = "DIR",
      description = "A confidential/period=... folder of a run.")
  private Path tables;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder for the notebooks with outputs.")
  private Path out;

  private RunNotebooks() {}

  /** Executes notebooks and leaves with the exit code. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The command line, for callers that stay. */
  static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new RunNotebooks());
    commandLine.getCommandSpec().exitCodeOnInvalidInput(CONFIGURATION_WRONG);
    return commandLine.setExecutionExceptionHandler(RunNotebooks::explain);
  }

  private static int explain(
      Exception fault, CommandLine command, CommandLine.ParseResult arguments) throws Exception {
    if (fault instanceof IllegalArgumentException) {
      command.getErr().println("run-notebooks: " + fault.getMessage());
      return CONFIGURATION_WRONG;
    }
    throw fault;
  }

  @Override
  public Integer call() throws IOException {
    PeriodTables.in(tables);
    Map<String, String> parameters = Map.of("evenhand.tables", tables.toAbsolutePath().toString());
    int exitCode = 0;
    for (Path notebook : notebooks) {
      Path written = out.resolve(notebook.getFileName());
      Execution execution = NotebookRunner.execute(notebook, written, parameters);
      spec.commandLine().getOut().println(execution.line());
      exitCode = execution.failure().isPresent() ? CELL_FAILED : exitCode;
    }
    spec.commandLine().getOut().flush();
    return exitCode;
  }
}
