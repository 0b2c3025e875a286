package org.evenhand.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A notebook file as a test reads it. */
record Written(JsonNode root) {

  static Written read(Path file) throws IOException {
    return new Written(new ObjectMapper().readTree(Files.readString(file)));
  }

  /** The cells of code. */
  List<JsonNode> code() {
    List<JsonNode> cells = new ArrayList<>();
    root.path("cells")
        .forEach(
            cell -> {
              if (cell.path("cell_type").asText().equals("code")) {
                cells.add(cell);
              }
            });
    return cells;
  }

  /** The outputs of the n-th cell of code, from 1. */
  JsonNode outputs(int cell) {
    return code().get(cell - 1).path("outputs");
  }

  /** Text that the format keeps as lines. */
  static String joined(JsonNode lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.asText()));
    return text.toString();
  }
}
