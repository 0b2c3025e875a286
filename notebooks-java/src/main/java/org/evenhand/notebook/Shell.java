package org.evenhand.notebook;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.execution.LocalExecutionControlProvider;

/** Java that remembers: each cell sees what the cells before it declared. */
final class Shell implements AutoCloseable {

  private static final Set<SubKind> WITH_VALUE =
      Set.of(
          SubKind.TEMP_VAR_EXPRESSION_SUBKIND,
          SubKind.VAR_VALUE_SUBKIND,
          SubKind.ASSIGNMENT_SUBKIND,
          SubKind.OTHER_EXPRESSION_SUBKIND);

  private final JShell shell;

  private Shell(JShell shell) {
    this.shell = shell;
  }

  /** Opens a shell in this process, with the classes of this process. */
  static Shell open() {
    JShell shell =
        JShell.builder().executionEngine(new LocalExecutionControlProvider(), Map.of()).build();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      shell.addToClasspath(entry);
    }
    shell.eval("import static " + Display.class.getName() + ".*;");
    return new Shell(shell);
  }

  /**
   * What a cell came to.
   *
   * @param value of its last statement, if that is an expression with a value
   * @param fault why it failed
   */
  record Outcome(Optional<String> value, Optional<Fault> fault) {

    private static Outcome of(Fault fault) {
      return new Outcome(Optional.empty(), Optional.of(fault));
    }
  }

  /** Executes a cell's statements one by one, up to the first that fails. */
  Outcome execute(String java) {
    SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
    Outcome outcome = new Outcome(Optional.empty(), Optional.empty());
    String rest = java;
    while (!rest.isBlank() && outcome.fault().isEmpty()) {
      CompletionInfo next = analysis.analyzeCompletion(rest);
      if (next.completeness() == Completeness.EMPTY) {
        return outcome;
      }
      if (next.completeness() == Completeness.DEFINITELY_INCOMPLETE) {
        return Outcome.of(unfinished());
      }
      outcome = statement(next.source());
      rest = next.remaining();
    }
    return outcome;
  }

  private Outcome statement(String source) {
    Outcome outcome = new Outcome(Optional.empty(), Optional.empty());
    for (SnippetEvent event : shell.eval(source)) {
      Optional<Fault> fault = fault(event);
      if (fault.isPresent()) {
        return new Outcome(Optional.empty(), fault);
      }
      // An event with a cause is an older declaration, made anew because of this statement.
      if (event.causeSnippet() == null) {
        outcome = new Outcome(value(event), Optional.empty());
      }
    }
    return outcome;
  }

  private static Optional<String> value(SnippetEvent event) {
    return WITH_VALUE.contains(event.snippet().subKind())
        ? Optional.ofNullable(event.value())
        : Optional.empty();
  }

  private Optional<Fault> fault(SnippetEvent event) {
    if (event.exception() != null) {
      return Optional.of(thrown(event.exception()));
    }
    Status status = event.status();
    return status == Status.REJECTED || status == Status.RECOVERABLE_NOT_DEFINED
        ? Optional.of(refused(event.snippet()))
        : Optional.empty();
  }

  private static Fault unfinished() {
    String message = "the cell ends inside a statement; close its brackets and quotes";
    return new Fault("CompilationError", message, List.of("CompilationError: " + message));
  }

  private Fault refused(Snippet snippet) {
    List<String> errors =
        shell
            .diagnostics(snippet)
            .filter(Diag::isError)
            .map(error -> error.getMessage(Locale.ENGLISH))
            .toList();
    String message = errors.isEmpty() ? "a name is not declared" : errors.get(0);
    List<String> lines = new ArrayList<>(errors);
    lines.add("in: " + snippet.source().strip());
    return new Fault("CompilationError", message, lines);
  }

  private static Fault thrown(JShellException exception) {
    String name =
        exception instanceof EvalException thrown
            ? thrown.getExceptionClassName()
            : exception.getClass().getName();
    String message = Objects.requireNonNullElse(exception.getMessage(), "");
    List<String> lines = new ArrayList<>(List.of(name + ": " + message));
    for (StackTraceElement frame : exception.getStackTrace()) {
      lines.add("  at " + frame);
    }
    return new Fault(name, message, lines);
  }

  @Override
  public void close() {
    shell.close();
  }
}
