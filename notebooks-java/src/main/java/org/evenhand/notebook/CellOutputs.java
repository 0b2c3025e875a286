package org.evenhand.notebook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What one cell printed, showed, gave and failed with, in that order, as notebook outputs. */
final class CellOutputs {

  private final ArrayNode outputs = JsonNodeFactory.instance.arrayNode();
  private final Stream out = new Stream("stdout");
  private final Stream err = new Stream("stderr");

  /** Takes what the cell prints. */
  PrintStream out() {
    return out.printer;
  }

  /** Takes what the cell prints as errors. */
  PrintStream err() {
    return err.printer;
  }

  /** Takes something shown, in one form or in several of the same thing. */
  void show(Map<String, String> forms) {
    bundle("display_data", forms);
  }

  /** Takes the value of the last expression. */
  void value(int count, String text) {
    bundle("execute_result", Map.of("text/plain", text)).put("execution_count", count);
  }

  /** Takes why the cell failed. */
  void fault(Fault fault) {
    ObjectNode output = add("error").put("ename", fault.name()).put("evalue", fault.message());
    fault.lines().forEach(output.putArray("traceback")::add);
  }

  /** The outputs so far. */
  ArrayNode json() {
    flush();
    return outputs;
  }

  private ObjectNode bundle(String type, Map<String, String> forms) {
    ObjectNode output = add(type);
    ObjectNode data = output.putObject("data");
    forms.forEach((mime, content) -> lines(data.putArray(mime), content));
    output.putObject("metadata");
    return output;
  }

  private ObjectNode add(String type) {
    flush();
    return outputs.addObject().put("output_type", type);
  }

  private void flush() {
    out.flush();
    err.flush();
  }

  private static void lines(ArrayNode lines, String text) {
    // A notebook keeps text as lines, each with its line break.
    for (String line : text.split("(?<=\n)")) {
      lines.add(line);
    }
  }

  /** Text printed since the last output of another kind. */
  private final class Stream {

    private final String name;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream printer = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    Stream(String name) {
      this.name = name;
    }

    void flush() {
      printer.flush();
      if (bytes.size() > 0) {
        ObjectNode output = outputs.addObject().put("output_type", "stream").put("name", name);
        lines(output.putArray("text"), bytes.toString(StandardCharsets.UTF_8));
        bytes.reset();
      }
    }
  }
}
