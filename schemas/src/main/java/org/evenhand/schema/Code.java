package org.evenhand.schema;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One entry of a code list.
 *
 * @param code the value that stands in files; opaque, stable
 * @param label what people read, in English where the list has it in other languages too
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

  /** What people read in a language; a name that people gave is the same in each. */
  public String label(Language language) {
    return attribute(attributeOf(language), label);
  }

  /** The same under a name that people gave it, whatever the language. */
  public Code called(String name) {
    Map<String, String> others = new HashMap<>(attributes);
    for (Language language : Language.values()) {
      others.remove(attributeOf(language));
    }
    return new Code(code, name, others);
  }

  private static String attributeOf(Language language) {
    return "label_" + language.code();
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
