package org.evenhand.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.schema.OutputTable;
import org.evenhand.schema.OutputTable.Column;
import org.evenhand.schema.OutputTable.Type;
import org.evenhand.schema.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The claim that what was written is read back, cell by cell and in its order. */
@ExtendWith(SharedEngine.class)
class ResultFolderTest {

  private static final OutputTable TABLE =
      new OutputTable(
          "table",
          "",
          "",
          List.of(),
          List.of(
              new Column("text", Type.STRING, "", ""),
              new Column("whole", Type.INTEGER, "", ""),
              new Column("number", Type.NUMBER, "", "")));

  @TempDir private Path out;

  @Test
  void rows_asWritten_emptyCellsAreAbsent() throws IOException {
    try (Engine engine = Engine.start("local[2]")) {
      String path = out.resolve("period=2026Q3").toString();
      try (OutputFolder folder = OutputFolder.open(engine, path)) {
        folder.write(
            TABLE,
            List.of(
                new Row(TABLE).set("text", "b").set("whole", 2L).set("number", 0.1),
                new Row(TABLE).set("text", "a").set("number", Double.POSITIVE_INFINITY),
                new Row(TABLE)));
        folder.write("note", new byte[] {1, 2});
        folder.commit();
        List<Map<String, Object>> rows = new ArrayList<>();
        ResultFolder read = ResultFolder.open(engine, "file://" + path);
        read.rows("table", rows::add);
        assertEquals(
            List.of(
                Map.of("text", "b", "whole", 2L, "number", 0.1),
                Map.of("text", "a", "number", Double.POSITIVE_INFINITY),
                Map.of()),
            rows);
        assertEquals(2, read.bytes("note").length);
        assertEquals(folder.digests().get("note"), read.digest("note"));
        assertThrows(IOException.class, () -> read.rows("other", row -> {}));
        assertThrows(IOException.class, () -> read.bytes("other"));
      }
    }
  }
}
