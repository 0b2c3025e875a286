package org.evenhand.notebook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Notebooks made of a few cells of code, for tests. */
final class Cells {
  private Cells() {}

  /** Writes a notebook of these cells into a folder. */
  static Path in(Path folder, String... sources) throws IOException {
    ObjectNode root = new ObjectMapper().createObjectNode();
    root.put("nbformat", 4).put("nbformat_minor", 5);
    root.putObject("metadata").putObject("kernelspec").put("language", "java");
    var cells = root.putArray("cells");
    cells.addObject().put("cell_type", "markdown").put("source", "Prose");
    for (String source : sources) {
      ObjectNode cell = cells.addObject().put("cell_type", "code").put("source", source);
      cell.putArray("outputs").add("stale");
    }
    return Files.writeString(folder.resolve("made.ipynb"), root.toString());
  }
}
