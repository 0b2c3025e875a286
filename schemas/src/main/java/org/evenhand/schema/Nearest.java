package org.evenhand.schema;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the known name that a mistyped one was probably meant to be. */
public final class Nearest {

  private Nearest() {}

  /** What to do about an unknown name: the nearest known one, or all of them. */
  public static String advice(String name, Collection<String> known) {
    return of(name, known)
        .map(near -> "did you mean " + near + "?")
        .orElse("use one of " + String.join(", ", known));
  }

  /** The known name with the fewest changed letters, if at most half of its letters change. */
  public static Optional<String> of(String name, Collection<String> known) {
    return known.stream()
        .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
        .filter(best -> 2 * distance(name, best) <= best.length());
  }

  /** Levenshtein distance, without regard to case, hyphens and underscores. */
  private static int distance(String left, String right) {
    return LevenshteinDistance.getDefaultInstance().apply(plain(left), plain(right));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
  }
}
