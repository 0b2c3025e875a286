package org.evenhand.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** METHODS.md says of every choice where the code holds it, and the code is there. */
class MethodsTest {
  private static final Path HOUSE = Path.of("..");
  private static final List<String> SOURCES = List.of("jobs/src", "schemas/src");
  private static final Pattern WHERE =
      Pattern.compile("\\*\\*Where\\.\\*\\*(.*?)\\n\\n", Pattern.DOTALL);
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  /** {@code Class}, with its package before it and a member after it where they are given. */
  private static final Pattern CLASS =
      Pattern.compile("(?<path>(?:[a-z]+/)*(?<name>[A-Z]\\w*))(?:\\.(?<member>\\w+))?");

  @Test
  void whatAWhereLineNames_isThere() throws IOException {
    Map<String, List<Path>> files = files();
    List<String> named = named();
    assertFalse(named.isEmpty());
    List<String> missing = new ArrayList<>();
    for (String name : named) {
      if (!isThere(name, files)) {
        missing.add(name);
      }
    }
    assertEquals(List.of(), missing);
  }

  private static List<String> named() throws IOException {
    String methods = Files.readString(HOUSE.resolve("METHODS.md")) + "\n\n";
    return WHERE
        .matcher(methods)
        .results()
        .flatMap(where -> QUOTED.matcher(where.group(1)).results().map(MatchResult::group))
        .map(quoted -> quoted.replace("`", ""))
        .toList();
  }

  /** A class, with a member of that name if one is given; a data file; or a module. */
  private static boolean isThere(String name, Map<String, List<Path>> files) throws IOException {
    Matcher type = CLASS.matcher(name);
    if (!type.matches()) {
      return files.containsKey(name) || Files.exists(HOUSE.resolve(name).resolve("pom.xml"));
    }
    Path path = Path.of(type.group("path") + ".java");
    Pattern member = Pattern.compile("\\b" + Objects.requireNonNullElse(type.group("member"), ""));
    for (Path source : files.getOrDefault(type.group("name") + ".java", List.of())) {
      if (source.endsWith(path) && member.matcher(Files.readString(source)).find()) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, List<Path>> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String sources : SOURCES) {
      try (Stream<Path> all = Files.walk(HOUSE.resolve(sources))) {
        all.filter(Files::isRegularFile).forEach(files::add);
      }
    }
    return files.stream().collect(Collectors.groupingBy(file -> file.getFileName().toString()));
  }
}
