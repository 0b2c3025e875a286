package org.evenhand.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Field;
import org.evenhand.schema.FieldName;
import org.junit.jupiter.api.Test;

/**
 * The name of a field is spelt in the contract and in {@link FieldName}, and nowhere else. Names of
 * one plain word, such as {@code severity}, are keys of plans and words of prose too and are not
 * looked for.
 */
class FieldLiteralsTest {

  private static final Path MAIN = Path.of("src", "main", "java");

  /** Also the id of the question about it. */
  private static final Set<String> OF_A_QUESTION = Set.of(FieldName.OUTSIDE_CONTACT);

  @Test
  void code_spellsNoFieldName() throws IOException {
    Set<String> literals =
        Contract.v1().inputs().stream()
            .flatMap(table -> table.fields().stream())
            .map(Field::name)
            .filter(name -> name.contains("_") && !OF_A_QUESTION.contains(name))
            .flatMap(name -> Stream.of('"' + name + '"', '"' + name + "="))
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(literals.contains("\"declared_alignment\""));
    assertEquals(List.of(), linesWith(literals));
  }

  private static List<String> linesWith(Set<String> literals) throws IOException {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(FieldLiteralsTest::lines)
          .filter(line -> literals.stream().anyMatch(line::contains))
          .toList();
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .map(line -> file.getFileName() + ": " + line.strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
