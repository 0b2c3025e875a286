package org.evenhand.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** One cell of code of a notebook. */
final class CodeCell {

  private final ObjectNode cell;

  CodeCell(ObjectNode cell) {
    this.cell = cell;
  }

  /**
   * The Java of the cell. Lines at its top that begin with a percent sign are commands to a Jupyter
   * kernel, which say where the jars lie; here the class path is given, so they are left out.
   */
  String java() {
    String source = source();
    if (source.stripLeading().startsWith("%%")) {
      return "";
    }
    List<String> lines = source.lines().toList();
    long commands =
        lines.stream().takeWhile(line -> line.isBlank() || line.startsWith("%")).count();
    return String.join("\n", lines.subList((int) commands, lines.size()));
  }

  private String source() {
    JsonNode source = cell.path("source");
    if (source.isTextual()) {
      return source.asText();
    }
    StringBuilder joined = new StringBuilder();
    source.forEach(line -> joined.append(line.asText()));
    return joined.toString();
  }

  /** Forgets what an earlier execution left. */
  void clear() {
    cell.putNull("execution_count");
    cell.putArray("outputs");
  }

  /** Takes what an execution gave. */
  void executed(int count, CellOutputs outputs) {
    cell.put("execution_count", count);
    cell.set("outputs", outputs.json());
  }
}
