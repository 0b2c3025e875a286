package org.evenhand.run;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that a mistyped one was probably meant to be. */
final class Nearest {

  private Nearest() {}

  /** What to do about an unknown name: the nearest known one, or all of them. */
  static String advice(String name, Collection<String> known) {
    return of(name, known)
        .map(near -> "did you mean " + near + "?")
        .orElse("use one of " + String.join(", ", known));
  }

  /** The known name with the fewest changed letters, if at most half of its letters change. */
  static Optional<String> of(String name, Collection<String> known) {
    return known.stream()
        .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
        .filter(best -> 2 * distance(name, best) <= best.length());
  }

  /** Levenshtein distance, without regard to case, hyphens and underscores. */
  private static int distance(String left, String right) {
    String from = plain(left);
    String to = plain(right);
    int[] above = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      above = row(from.charAt(i - 1), i, to, above);
    }
    return above[to.length()];
  }

  private static int[] row(char letter, int i, String to, int[] above) {
    int[] row = new int[to.length() + 1];
    row[0] = i;
    for (int j = 1; j <= to.length(); j++) {
      int change = above[j - 1] + (letter == to.charAt(j - 1) ? 0 : 1);
      row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
    }
    return row;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
  }
}
