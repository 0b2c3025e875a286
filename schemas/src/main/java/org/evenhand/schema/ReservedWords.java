package org.evenhand.schema;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words that stand in the tables beside codes and mean something of their own, such as {@code all}
 * for every group together. No code that an organisation brings may be one: its counts would be
 * taken for the others'.
 */
public final class ReservedWords {

  /** Per word the fields beside whose codes it stands; none where it stands beside all. */
  private static final Map<String, List<String>> FIELDS = new HashMap<>();

  static {
    Contract.reservedWords()
        .codes()
        .forEach(word -> FIELDS.put(word.code(), fields(word.attribute("fields", ""))));
  }

  private ReservedWords() {}

  /** Whether people read it as one of these words beside the codes of a field. */
  public static boolean holds(String code, String field) {
    return FIELDS.entrySet().stream()
        .filter(word -> word.getValue().isEmpty() || word.getValue().contains(field))
        .anyMatch(word -> Spelling.isReadAs(code, word.getKey()));
  }

  private static List<String> fields(String names) {
    return names.isEmpty() ? List.of() : Arrays.asList(names.split(" "));
  }
}
