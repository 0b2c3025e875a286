package org.evenhand.draft;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * The words of a name or a value, without what says nothing: letter case, accents, marks.
 *
 * @param words in their order
 * @param joined the same without anything between them
 */
record Words(List<String> words, String joined) {

  /** Words that are the same, but for a space between them or their order. */
  private static final double SAME = 1;

  private static final double REORDERED = 0.97;

  /** From here on two words differ by a slip of the hand. */
  private static final double SLIP = 0.94;

  /** Where one is shorter than that beside the other, the similarity of no slip is reached. */
  private static final double LENGTH_OF_A_SLIP = 0.7;

  /** Some of the words; the more of them, the nearer. */
  private static final double PART = 0.6;

  private static final double REST = 0.35;

  /** Fewer letters are in too many words by chance. */
  private static final int SHORTEST_PART = 3;

  static Words of(String text) {
    String parted = text.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2");
    String plain =
        Normalizer.normalize(parted, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replace("ß", "ss");
    return of(
        Arrays.stream(plain.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList());
  }

  private static Words of(List<String> words) {
    return new Words(words, String.join("", words));
  }

  /** The words behind the first. */
  Words rest() {
    return of(words.stream().skip(1).toList());
  }

  boolean isNone() {
    return words.isEmpty();
  }

  /** How near the words are to others, from 0 to 1. */
  double likeness(Words other) {
    if (isNone() || other.isNone()) {
      return 0;
    }
    if (joined.equals(other.joined)) {
      return SAME;
    }
    if (words.size() == other.words.size() && words.containsAll(other.words)) {
      return REORDERED;
    }
    if (other.joined.length() >= SHORTEST_PART && holdsInARow(other)) {
      return PART + REST * other.joined.length() / joined.length();
    }
    return slip(other);
  }

  private double slip(Words other) {
    int length = joined.length();
    int others = other.joined.length();
    if (Math.min(length, others) < LENGTH_OF_A_SLIP * Math.max(length, others)) {
      return 0;
    }
    double similarity = new JaroWinklerSimilarity().apply(joined, other.joined);
    return similarity >= SLIP ? similarity * SLIP : 0;
  }

  private boolean holdsInARow(Words other) {
    return (" " + String.join(" ", words) + " ")
        .contains(" " + String.join(" ", other.words) + " ");
  }
}
