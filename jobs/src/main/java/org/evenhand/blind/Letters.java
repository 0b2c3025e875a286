package org.evenhand.blind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The letters that groups go by in a report that is read blind. There are no vowels among them and
 * no Y, so that neither a letter nor several together make a word of the sentences around them; and
 * no C, whose small form public tables print for a number that is kept confidential.
 */
final class Letters {

  private static final String ALPHABET = "BDFGHJKLMNPQRSTVWXZ";

  private Letters() {}

  /**
   * So many names in alphabetical order, all of the same length: single letters, or two or more
   * where these do not go round. None is a name that is in use.
   *
   * @param count how many
   * @param used names that the organisation has for anything
   * @param groups names that it has for the groups: no single letter is the initial of one, because
   *     it would be read as that group
   */
  static List<String> names(int count, Set<String> used, Set<String> groups) {
    Set<String> taken = new TreeSet<>();
    used.forEach(name -> taken.add(large(name)));
    groups.stream()
        .filter(name -> !name.isBlank())
        .forEach(name -> taken.add(large(name.substring(0, name.offsetByCodePoints(0, 1)))));
    List<String> names = List.of("");
    do {
      names = longer(names);
    } while (free(names, taken).size() < count);
    return free(names, taken).subList(0, count);
  }

  private static List<String> longer(List<String> names) {
    List<String> longer = new ArrayList<>();
    for (String name : names) {
      ALPHABET.chars().forEach(letter -> longer.add(name + (char) letter));
    }
    return longer;
  }

  private static List<String> free(List<String> names, Set<String> taken) {
    return names.stream().filter(name -> !taken.contains(name)).toList();
  }

  private static String large(String name) {
    return name.toUpperCase(Locale.ROOT);
  }
}
