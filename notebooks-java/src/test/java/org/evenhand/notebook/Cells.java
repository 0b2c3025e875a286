package org.evenhand.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.execution.LocalExecutionControlProvider;

/** The cells of code of a notebook, executed in their order without Jupyter. */
final class Cells {
  private Cells() {}

  /** The cells of code, as they are committed. */
  static List<JsonNode> of(Path notebook) throws IOException {
    List<JsonNode> code = new ArrayList<>();
    for (JsonNode cell : new ObjectMapper().readTree(notebook.toFile()).path("cells")) {
      if (cell.path("cell_type").asText().equals("code")) {
        code.add(cell);
      }
    }
    return code;
  }

  /** Executes a notebook on what runs have written; what its first failing cell came to. */
  static Optional<String> failure(Path notebook, Path tables) throws IOException {
    System.setProperty(Evenhand.FOLDER, tables.toAbsolutePath().toString());
    try (JShell shell =
        JShell.builder().executionEngine(new LocalExecutionControlProvider(), Map.of()).build()) {
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
        shell.addToClasspath(entry);
      }
      return of(notebook).stream().flatMap(cell -> execute(shell, java(cell)).stream()).findFirst();
    }
  }

  private static Optional<String> execute(JShell shell, String source) {
    CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(source);
    while (next.completeness().isComplete()) {
      for (SnippetEvent event : shell.eval(next.source())) {
        if (event.exception() != null) {
          return Optional.of(event.exception().toString());
        }
        if (event.status() != Status.VALID) {
          return Optional.of(diagnosis(shell, event));
        }
      }
      next = shell.sourceCodeAnalysis().analyzeCompletion(next.remaining());
    }
    return next.completeness() == Completeness.EMPTY
        ? Optional.empty()
        : Optional.of("the cell ends inside a statement: " + next.remaining());
  }

  private static String java(JsonNode cell) {
    return StreamSupport.stream(cell.path("source").spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining());
  }

  private static String diagnosis(JShell shell, SnippetEvent event) {
    return shell
        .diagnostics(event.snippet())
        .map(problem -> problem.getMessage(Locale.ENGLISH))
        .collect(Collectors.joining("; ", event.snippet().source() + ": ", ""));
  }
}
