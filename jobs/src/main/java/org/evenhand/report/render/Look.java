package org.evenhand.report.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How shapes of charts look on paper, by the properties of the style sheet that pages have. It is
 * read up to the first of its conditions, which are about screens.
 */
final class Look {

  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^}]*)}");
  private static final Pattern DECLARATION = Pattern.compile("([\\w-]+)\\s*:\\s*([^;]+)");

  private final List<Rule> rules = new ArrayList<>();

  /** What a selector of classes says. */
  private record Rule(Set<String> classes, Map<String, String> properties) {}

  /**
   * Reads a style sheet.
   *
   * @param sheet its rules for {@code svg} and for classes within
   */
  Look(String sheet) {
    Matcher rule = RULE.matcher(sheet.split("@media", 2)[0]);
    while (rule.find()) {
      Map<String, String> properties = new HashMap<>();
      Matcher declaration = DECLARATION.matcher(rule.group(2));
      while (declaration.find()) {
        properties.put(declaration.group(1), declaration.group(2).strip());
      }
      for (String selector : rule.group(1).split(",")) {
        String classes = selector.strip().replaceFirst("^svg\\s*", "").replaceFirst("^\\.", "");
        rules.add(
            new Rule(classes.isEmpty() ? Set.of() : Set.of(classes.split("\\.")), properties));
      }
    }
    rules.sort(Comparator.comparingInt(known -> known.classes().size()));
  }

  /** The properties of a shape of these classes, or of text without any. */
  Properties of(String classes) {
    Set<String> own = Set.copyOf(Arrays.asList(classes.split(" ")));
    Map<String, String> properties = new HashMap<>();
    rules.stream()
        .filter(rule -> own.containsAll(rule.classes()))
        .forEach(rule -> properties.putAll(rule.properties()));
    return new Properties(properties);
  }

  /**
   * What is said of a shape.
   *
   * @param said values by the names of properties
   */
  record Properties(Map<String, String> said) {

    /** A colour as a number, unless there is none. */
    Optional<Integer> colour(String name) {
      return Optional.ofNullable(said.get(name))
          .filter(value -> value.startsWith("#"))
          .map(value -> value.substring(1))
          .map(value -> value.length() == 3 ? value.replaceAll("(.)", "$1$1") : value)
          .map(value -> Integer.parseInt(value, 16));
    }

    /** A word, or none. */
    String word(String name) {
      return said.getOrDefault(name, "");
    }

    float number(String name, float otherwise) {
      return Optional.ofNullable(said.get(name))
          .map(value -> Float.parseFloat(value.replace("px", "")))
          .orElse(otherwise);
    }

    /** The lengths of dashes and of what is between them; empty for a line without. */
    List<Float> dashes() {
      String value = said.getOrDefault("stroke-dasharray", "none");
      return value.equals("none")
          ? List.of()
          : Arrays.stream(value.split("[ ,]+")).map(Float::parseFloat).toList();
    }

    boolean isRound() {
      return word("stroke-linejoin").equals("round");
    }
  }
}
