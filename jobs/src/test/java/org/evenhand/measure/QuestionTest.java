package org.evenhand.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.measure.catalogue.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {

  private static final Path MAIN = Path.of("src/main/java");

  private static final Pattern DECLARED =
      Pattern.compile("static final Question [A-Z]+ =\\s+new Question\\(\\s*\"(\\w+)\"");

  private static final Pattern LITERAL = Pattern.compile("\"(\\w+)\"");

  /** Words that are the identifier of a question too, and there name something else. */
  private static final Map<String, Set<String>> OTHER_THINGS =
      new TreeMap<>(
          Map.of(
              // Identifiers of statistics.
              "Statistic.java",
              Set.of("agreement", "collective_share", "deciders", "exchanges", "open_cases"),
              // A column of a table.
              "Tables.java",
              Set.of("sanction_rate"),
              // Sections of the plan.
              "PlanFile.java",
              Set.of("monitoring", "undeclared"),
              // Keys of a file that says what to simulate, and conditions under which to calibrate.
              "TruthFile.java",
              Set.of("appeals", "missing_alignment", "routes"),
              "Scenario.java",
              Set.of("missing_alignment", "repeat_respondents"),
              // What messages are filled with.
              "CasesSection.java",
              Set.of("undeclared"),
              "MainPoints.java",
              Set.of("undeclared"),
              "WordsSection.java",
              Set.of("undeclared")));

  private static List<Question> catalogue() {
    return Catalogue.of(Plans.standard()).stream().map(Measure::question).toList();
  }

  private static Map<Path, String> sources() throws IOException {
    Map<Path, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(MAIN)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        sources.put(file, Files.readString(file));
      }
    }
    return sources;
  }

  private static Set<String> found(Pattern pattern, String source) {
    return pattern
        .matcher(source)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void id_ofEveryQuestion_isTypedInItsDeclarationAlone() throws IOException {
    Set<String> ids = catalogue().stream().map(Question::id).collect(Collectors.toSet());
    Set<String> declared = new TreeSet<>();
    Map<String, Set<String>> retyped = new TreeMap<>();
    for (Map.Entry<Path, String> source : sources().entrySet()) {
      found(DECLARED, source.getValue())
          .forEach(id -> assertTrue(declared.add(id), id + " is declared twice"));
      Set<String> literals = found(LITERAL, DECLARED.matcher(source.getValue()).replaceAll(""));
      literals.retainAll(ids);
      if (!literals.isEmpty()) {
        retyped.put(source.getKey().getFileName().toString(), literals);
      }
    }
    assertTrue(declared.containsAll(ids), declared::toString);
    assertEquals(OTHER_THINGS, retyped);
  }

  @Test
  void text_ofEveryQuestion_asksSomethingOfItsOwn() {
    List<Question> questions = catalogue();
    assertEquals(questions.size(), questions.stream().map(Question::text).distinct().count());
    for (Question question : questions) {
      assertTrue(question.text().matches("[A-Z].+[^ ]\\?"), question::text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Stages", "2_stages", "like-for-like", "like for like"})
  void question_otherCharacters_isRefused(String id) {
    assertThrows(IllegalArgumentException.class, () -> new Question(id, "Is it so?"));
  }
}
