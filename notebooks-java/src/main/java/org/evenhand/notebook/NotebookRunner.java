package org.evenhand.notebook;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Executes Java notebooks without Jupyter: cell by cell in one shell of this process, so that the
 * build can tell whether a notebook still holds.
 */
public final class NotebookRunner {

  private NotebookRunner() {}

  /**
   * Executes a notebook up to its first failing cell, and writes it with the outputs of its cells.
   * One notebook runs at a time, because what cells print and read is the process's own.
   *
   * @param notebook the notebook; it is not changed
   * @param out file to write, replacing one that is there; written also when a cell fails
   * @param parameters system properties that the cells see, such as {@code evenhand.tables}
   * @return how it went; never a failure as an exception of the cell
   * @throws IllegalArgumentException if there is no such file, or it is no Java notebook of format
   *     4
   * @throws IOException if a file cannot be read or written
   */
  public static synchronized Execution execute(
      Path notebook, Path out, Map<String, String> parameters) throws IOException {
    Notebook document = Notebook.read(notebook);
    document.codeCells().forEach(CodeCell::clear);
    Map<String, String> before = set(parameters);
    try (Shell shell = Shell.open()) {
      return new Execution(notebook, out, run(document, shell));
    } finally {
      set(before);
      document.write(out);
    }
  }

  private static Optional<Execution.Failure> run(Notebook document, Shell shell) {
    int count = 0;
    for (CodeCell cell : document.codeCells()) {
      count++;
      CellOutputs outputs = new CellOutputs();
      Shell.Outcome outcome = run(cell, shell, outputs);
      int number = count;
      outcome.value().ifPresent(value -> outputs.value(number, value));
      outcome.fault().ifPresent(outputs::fault);
      cell.executed(number, outputs);
      if (outcome.fault().isPresent()) {
        return outcome.fault().map(fault -> new Execution.Failure(number, fault.line()));
      }
    }
    return Optional.empty();
  }

  private static Shell.Outcome run(CodeCell cell, Shell shell, CellOutputs outputs) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    System.setOut(outputs.out());
    System.setErr(outputs.err());
    Display.to(outputs);
    try {
      return shell.execute(cell.java());
    } finally {
      Display.toNowhere();
      System.setErr(err);
      System.setOut(out);
    }
  }

  /** Sets system properties and gives what they were; null stands for one that is not set. */
  private static Map<String, String> set(Map<String, String> properties) {
    Map<String, String> before = new HashMap<>();
    properties.forEach(
        (key, value) ->
            before.put(
                key, value == null ? System.clearProperty(key) : System.setProperty(key, value)));
    return before;
  }
}
