package org.evenhand.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table that comes in: its fields and the rules that hold between them.
 *
 * @param name of the table, such as {@code cases}
 * @param version of its contract
 * @param title what people call it
 * @param description what one row is
 * @param key fields that together tell one row from every other
 * @param fields its fields in order
 * @param rules rules between the fields of one row
 */
public record InputTable(
    String name,
    String version,
    String title,
    String description,
    List<String> key,
    List<Field> fields,
    List<RowRule> rules) {

  /**
   * A rule between the fields of one row.
   *
   * @param rule {@code non_decreasing} or {@code present_when}
   * @param fields the fields in order; of {@code present_when} the field, then the other one
   * @param value of {@code present_when}: the first field holds a value exactly when the other has
   *     this code
   * @param optional of {@code present_when}: a code of the other field with which the first may
   *     hold a value or not; else blank
   */
  public record RowRule(String rule, List<String> fields, String value, String optional) {

    static RowRule from(Map<String, Object> json) {
      if (json.containsKey("fields")) {
        return new RowRule((String) json.get("rule"), strings(json.get("fields")), "", "");
      }
      return new RowRule(
          (String) json.get("rule"),
          List.of((String) json.get("field"), (String) json.get("other")),
          (String) json.get("value"),
          (String) json.getOrDefault("optional", ""));
    }
  }

  /** The field of this name, if the table has it. */
  public Optional<Field> field(String column) {
    return fields.stream().filter(field -> field.name().equals(column)).findFirst();
  }

  static InputTable from(Map<String, Object> json) {
    return new InputTable(
        (String) json.get("name"),
        (String) json.get("version"),
        (String) json.get("title"),
        (String) json.get("description"),
        json.get("primaryKey") instanceof String one
            ? List.of(one)
            : strings(json.get("primaryKey")),
        objects(json.get("fields")).stream().map(Field::from).toList(),
        objects(json.getOrDefault("rules", List.of())).stream().map(RowRule::from).toList());
  }

  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> objects(Object array) {
    return (List<Map<String, Object>>) array;
  }

  @SuppressWarnings("unchecked")
  static List<String> strings(Object array) {
    return (List<String>) array;
  }
}
