package org.evenhand.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.evenhand.schema.OutputTable.Column;
import org.evenhand.schema.OutputTable.Type;
import org.junit.jupiter.api.Test;

class RowTest {

  private static final OutputTable TABLE =
      new OutputTable(
          "table",
          "",
          "",
          List.of("text"),
          List.of(
              new Column("text", Type.STRING, "", ""),
              new Column("whole", Type.INTEGER, "", ""),
              new Column("number", Type.NUMBER, "", "")));

  private static Row row() {
    return new Row(TABLE);
  }

  @Test
  void cells_anyOrderOfSetting_orderOfTheColumns() {
    assertEquals(
        List.of("a", 2L, 0.5), row().set("number", 0.5).set("text", "a").set("whole", 2L).cells());
    assertEquals(
        List.of("a", 2L, 0.5),
        row()
            .set("text", Optional.of("a"))
            .set("whole", OptionalLong.of(2))
            .set("number", OptionalDouble.of(0.5))
            .cells());
  }

  @Test
  void cells_notSetOrSetEmpty_empty() {
    Row row = row().set("text", null).set("whole", OptionalLong.empty());
    assertEquals(Arrays.asList(null, null, null), row.cells());
    assertEquals(Map.of(), row.filled());
    assertEquals(Map.of("whole", 1L), row.set("whole", 1L).filled());
  }

  @Test
  void cells_keyNotSet_refused() {
    assertThrows(IllegalStateException.class, () -> row().set("whole", 1L).cells());
  }

  @Test
  void set_noSuchColumnOrNoSuchValue_refused() {
    assertThrows(IllegalArgumentException.class, () -> row().set("texts", "a"));
    assertThrows(IllegalArgumentException.class, () -> row().set("text", 1L));
    assertThrows(IllegalArgumentException.class, () -> row().set("whole", 1));
    assertThrows(IllegalArgumentException.class, () -> row().set("number", "0.5"));
  }
}
