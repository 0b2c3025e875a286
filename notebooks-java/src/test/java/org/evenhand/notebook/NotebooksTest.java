package org.evenhand.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The notebooks are committed without what they showed, which is as confidential as the tables. */
class NotebooksTest {

  @Test
  void noNotebookIsCommittedWithOutputs() throws IOException {
    List<Path> notebooks;
    try (Stream<Path> files = Files.list(Path.of("notebooks"))) {
      notebooks = files.toList();
    }
    assertEquals(4, notebooks.size());
    for (Path notebook : notebooks) {
      for (JsonNode cell : Cells.of(notebook)) {
        assertEquals(0, cell.path("outputs").size(), notebook.toString());
        assertTrue(cell.path("execution_count").isNull(), notebook.toString());
      }
    }
  }
}
