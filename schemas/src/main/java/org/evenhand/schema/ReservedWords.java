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
  private static final Map<Spelling.Reading, List<String>> FIELDS = new HashMap<>();

  static {
    Contract.reservedWords()
        .codes()
        .forEach(
            word ->
                FIELDS.put(Spelling.Reading.of(word.code()), fields(word.attribute("fields", ""))));
  }

  private ReservedWords() {}

  /** Whether people read it as one of these words beside the codes of a field. */
  public static boolean holds(String code, String field) {
    Spelling.Reading reading = Spelling.Reading.of(code);
    return FIELDS.entrySet().stream()
        .filter(word -> word.getValue().isEmpty() || word.getValue().contains(field))
        .anyMatch(word -> word.getKey().isThatOf(reading));
  }

  private static List<String> fields(String names) {
    return names.isEmpty() ? List.of() : Arrays.asList(names.split(" "));
  }
}
