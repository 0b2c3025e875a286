package org.evenhand.schema;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Words by which registers say that something is not known. As the code of a group such a word
 * would make people who said nothing a group that said something.
 */
public final class NotKnown {

  private static final Map<String, String> MEANINGS =
      Contract.notKnown().codes().stream()
          .collect(Collectors.toUnmodifiableMap(word -> Spelling.core(word.code()), Code::label));

  private NotKnown() {}

  /**
   * What a value says that says nothing: {@code declined}, where somebody would not tell, else
   * {@code unknown}. Letter case, spaces and punctuation make no difference, and a value of nothing
   * else says nothing either; empty for all other values, and for a blank, which has a meaning of
   * its own.
   */
  public static Optional<String> meaning(String value) {
    String core = Spelling.core(value);
    return core.isEmpty() && !value.isBlank()
        ? Optional.of("unknown")
        : Optional.ofNullable(MEANINGS.get(core));
  }
}
