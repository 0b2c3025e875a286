package org.evenhand.schema;

import java.util.Map;
import java.util.Optional;

/**
 * One field of a table that comes in.
 *
 * @param name the column's name
 * @param kind what its values are
 * @param title what people call it
 * @param description what it means
 * @param codes name of its code list; blank unless the kind is coded
 * @param required whether every row must hold a value
 * @param blank the code that a blank cell of an optional coded field stands for; else blank
 * @param refused a value that closes the gate wherever it stands; else blank
 */
public record Field(
    String name,
    Kind kind,
    String title,
    String description,
    String codes,
    boolean required,
    String blank,
    String refused) {

  /** What the values of a field are. */
  public enum Kind {
    /** An opaque identifier. */
    TOKEN("opaque identifier"),
    /** One code of a list. */
    CODE("code"),
    /** Several codes of a list, separated by {@code |}. */
    CODES("codes, separated by |"),
    /** A month, yyyy-MM. */
    MONTH("month, yyyy-MM"),
    /** A whole number of days, 0 or more. */
    DAY("whole days, 0 or more"),
    /** A whole number, 0 or more. */
    COUNT("whole number, 0 or more"),
    /** A decimal number, 0 or more. */
    NUMBER("number, 0 or more"),
    /** A short text of a fixed form, only in companion files. */
    TEXT("text of a fixed form");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** What people call it. */
    public String label() {
      return label;
    }

    /** Whether the values come from a code list. */
    public boolean isCoded() {
      return this == CODE || this == CODES;
    }

    /** Whether Parquet may hold the values as integers. */
    public boolean isInteger() {
      return this == DAY || this == COUNT;
    }
  }

  static Field from(Map<String, Object> json) {
    Map<?, ?> constraints = (Map<?, ?>) json.getOrDefault("constraints", Map.of());
    return new Field(
        (String) json.get("name"),
        Kind.valueOf(((String) json.get("kind")).toUpperCase(java.util.Locale.ROOT)),
        (String) json.get("title"),
        (String) json.get("description"),
        text(json, "codes"),
        Boolean.TRUE.equals(constraints.get("required")),
        text(json, "blank"),
        text(json, "refused"));
  }

  private static String text(Map<String, Object> json, String key) {
    return Optional.ofNullable((String) json.get(key)).orElse("");
  }
}
