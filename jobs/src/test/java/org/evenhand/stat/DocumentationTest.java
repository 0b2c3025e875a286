package org.evenhand.stat;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every public procedure says the same eight things in the same order. */
class DocumentationTest {
  private static final Path ROOM = Path.of("src", "main", "java", "org", "evenhand", "stat");
  private static final List<String> ORDER =
      List.of(
          "<b>Estimates</b>",
          "<b>Formula.</b>",
          "<b>Inputs.</b>",
          "<b>Result.</b>",
          "<b>Special cases.</b>",
          "<b>Throws.</b>",
          "<b>Source.</b>",
          "<b>Agrees with</b>");

  /** The types that carry numbers and are no procedures. */
  private static final Set<String> NUMBERS =
      Set.of(
          "Value",
          "Estimated",
          "NotEstimable",
          "Interval",
          "TwoByTwo",
          "Durations",
          "Clustering",
          "ExpectedTwoByTwo",
          "ClusteredEstimate",
          "LinkedTrials",
          "Sides",
          "ContinuityCorrection");

  static Stream<Path> procedures() throws IOException {
    try (Stream<Path> files = Files.list(ROOM)) {
      return files.filter(DocumentationTest::isProcedure).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("procedures")
  void saysEverythingInOrder(Path file) throws IOException {
    String source = Files.readString(file);
    String doc = source.substring(source.indexOf("/**"), source.indexOf("*/"));
    int position = 0;
    for (String part : ORDER) {
      int next = doc.indexOf(part, position);
      assertTrue(next >= 0, file.getFileName() + " lacks, or has out of order: " + part);
      position = next;
    }
  }

  private static boolean isProcedure(Path file) {
    String name = file.getFileName().toString().replace(".java", "");
    try {
      String source = Files.readString(file);
      boolean isPublic =
          source.contains("\npublic final class") || source.contains("\npublic record");
      return isPublic && !NUMBERS.contains(name);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
