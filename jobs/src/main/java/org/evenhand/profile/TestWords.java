package org.evenhand.profile;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.schema.Synonyms;

/** What stands in records that were made to try something out. */
final class TestWords {

  private static final int LONGEST = 40;

  private static final Set<String> WORDS =
      Synonyms.v1().ofTests().stream()
          .map(Synonyms.Word::text)
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<Character> FIRST_LETTERS =
      WORDS.stream().map(words -> words.charAt(0)).collect(Collectors.toUnmodifiableSet());

  private TestWords() {}

  /** Whether a value is such words, whatever numbers and marks stand beside them. */
  static boolean are(String value) {
    return value.length() <= LONGEST && mayBegin(value) && WORDS.contains(plain(value));
  }

  /** Most values begin with another letter and cost no more than a look at it. */
  private static boolean mayBegin(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isLetter(value.charAt(i))) {
        return FIRST_LETTERS.contains(Character.toLowerCase(value.charAt(i)));
      }
    }
    return false;
  }

  private static String plain(String value) {
    return Normalizer.normalize(value, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .replaceAll("[^\\p{L}]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
