package org.evenhand.blind;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Texts and file names as people chose them. In a report that is read blind one that holds the name
 * of a group is withheld as a whole: with a letter in the name's place, whoever knows the text
 * would know the letter.
 */
final class Prose {

  private static final String WITHHELD = "withheld";

  /** Stands in no text: so that there is always a name to look for. */
  private static final String NOBODY = "\u0000";

  private final Pattern names;

  /** Texts that may hold these names of groups. */
  Prose(Collection<String> names) {
    this.names =
        Pattern.compile(
            Stream.concat(names.stream(), Stream.of(NOBODY))
                .filter(name -> !name.isBlank())
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The text, unless it names a group. */
  String of(String text) {
    return namesAGroup(text) ? WITHHELD : text;
  }

  /** What each of these file names is called: itself, or {@code withheld-1} and so on. */
  Map<String, String> of(Collection<String> fileNames) {
    Map<String, String> called = new TreeMap<>();
    int withheld = 0;
    for (String name : new TreeSet<>(fileNames)) {
      called.put(name, namesAGroup(name) ? WITHHELD + "-" + ++withheld : name);
    }
    return called;
  }

  private boolean namesAGroup(String text) {
    return names.matcher(text).find();
  }
}
