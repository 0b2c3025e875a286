package org.evenhand.schema;

import java.util.Map;
import java.util.OptionalInt;

/**
 * One entry of a code list.
 *
 * @param code the value that stands in files; opaque, stable
 * @param label what people read
 * @param attributes further facts of the entry by column name, such as {@code rung} of a sanction
 *     or {@code state} of an outcome; a blank cell is absent
 */
public record Code(String code, String label, Map<String, String> attributes) {

  /** Copies the attributes. */
  public Code {
    attributes = Map.copyOf(attributes);
  }

  /** A code without further facts, labelled by itself. */
  public static Code of(String code) {
    return new Code(code, code, Map.of());
  }

  /** The attribute, or the given default where the list says nothing. */
  public String attribute(String name, String otherwise) {
    return attributes.getOrDefault(name, otherwise);
  }

  /** Whether it is a declared alignment; the list marks the codes that say that none was. */
  public boolean isDeclared() {
    return !attribute("declared", "yes").equals("no");
  }

  /** The rung of the ladder that a sanction stands at; nothing else has one. */
  public OptionalInt rung() {
    String rung = attribute("rung", "");
    return rung.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(rung));
  }
}
