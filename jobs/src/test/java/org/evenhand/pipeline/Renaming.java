package org.evenhand.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Codes that take each other's places throughout an export: each becomes the next one, the last one
 * the first. Immutable.
 */
final class Renaming {

  private final List<String> cycle;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Pattern standing;

  private Renaming(List<String> cycle) {
    this.cycle = List.copyOf(cycle);
    for (int i = 0; i < cycle.size(); i++) {
      names.put(cycle.get(i), cycle.get((i + 1) % cycle.size()));
    }
    standing = standing(cycle);
  }

  static Renaming of(String... cycle) {
    return new Renaming(List.of(cycle));
  }

  /** What takes the renaming back. */
  Renaming inverse() {
    List<String> back = new ArrayList<>(cycle);
    Collections.reverse(back);
    return new Renaming(back);
  }

  /** What becomes of a code; any other value stays. */
  String code(String value) {
    return names.getOrDefault(value, value);
  }

  /** A text with every code in it renamed. */
  String in(String text) {
    return standing.matcher(text).replaceAll(found -> names.get(found.group()));
  }

  /** Finds these codes in a text, each as a word of its own; code first, as that is faster. */
  static Pattern standing(List<String> codes) {
    String any = codes.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
    return Pattern.compile(any + "(?<=\\b" + any + ")\\b");
  }

  @Override
  public String toString() {
    return String.join(" > ", cycle);
  }
}
