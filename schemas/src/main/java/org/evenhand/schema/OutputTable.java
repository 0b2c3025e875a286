package org.evenhand.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A table that goes out.
 *
 * @param name of the table, such as {@code findings}
 * @param title what people call it
 * @param description what one row is
 * @param key the columns by which its rows differ
 * @param columns its columns in order
 */
public record OutputTable(
    String name, String title, String description, List<String> key, List<Column> columns) {

  /**
   * One column.
   *
   * @param name its name
   * @param type what it holds
   * @param unit unit of a number; blank for text
   * @param description one line of meaning
   */
  public record Column(String name, Type type, String unit, String description) {}

  /** What a column holds; any cell may be empty. */
  public enum Type {
    STRING(String.class),
    INTEGER(Long.class),
    NUMBER(Double.class);

    /** What a cell is that is not empty. */
    final Class<?> values;

    Type(Class<?> values) {
      this.values = values;
    }
  }

  /**
   * The same table with these text columns in front, for a table whose columns depend on the plan.
   */
  public OutputTable withLeading(List<Column> leading) {
    List<Column> all = new ArrayList<>(leading);
    all.addAll(columns);
    return new OutputTable(name, title, description, key, List.copyOf(all));
  }

  static OutputTable from(Map<String, Object> json) {
    List<Column> columns =
        InputTable.objects(json.get("fields")).stream()
            .map(
                column ->
                    new Column(
                        (String) column.get("name"),
                        Type.valueOf(
                            ((String) column.get("type")).toUpperCase(java.util.Locale.ROOT)),
                        (String) column.get("unit"),
                        (String) column.get("description")))
            .toList();
    return new OutputTable(
        (String) json.get("name"),
        (String) json.get("title"),
        (String) json.get("description"),
        InputTable.strings(json.get("primaryKey")),
        columns);
  }
}
