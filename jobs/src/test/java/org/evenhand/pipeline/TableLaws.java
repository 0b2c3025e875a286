package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What holds of every number in every table of a run. */
final class TableLaws {

  /** Tables whose rows have an estimate, its interval, tests and a reason. */
  private static final List<String> ANSWERS = List.of("findings", "verdicts", "specifications");

  private TableLaws() {}

  /** Holds a period's folder to the laws. */
  static void hold(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("csv"))) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".csv", "");
        Runs.table(folder, name).forEach(TableLaws::holdNumbers);
      }
    }
    for (String name : ANSWERS) {
      Runs.table(folder, name).forEach(TableLaws::holdAnswer);
    }
  }

  /** A number that is none is an empty cell. */
  private static void holdNumbers(Map<String, String> row) {
    assertFalse(row.values().stream().anyMatch(cell -> cell.matches("-?Infinity|NaN")), "" + row);
  }

  private static void holdAnswer(Map<String, String> row) {
    String p = row.get("p_value");
    String adjusted = row.get("p_value_adjusted");
    assertFalse(p.isEmpty() && !adjusted.isEmpty(), "adjusted, but of what? " + row);
    for (String probability : List.of(p, adjusted)) {
      assertFalse(!probability.isEmpty() && Double.parseDouble(probability) <= 0, "" + row);
    }
    boolean hasEnd = !row.get("ci_lower").isEmpty() || !row.get("ci_upper").isEmpty();
    boolean hasBoth = !row.get("ci_lower").isEmpty() && !row.get("ci_upper").isEmpty();
    boolean isRanged = hasEnd || row.containsKey("verdict");
    assertFalse(
        isRanged && !hasBoth && row.get("reason").isEmpty(), "no end and no reason: " + row);
  }
}
