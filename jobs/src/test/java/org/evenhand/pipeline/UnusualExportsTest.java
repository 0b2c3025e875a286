package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.evenhand.fixture.SharedEngine;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports in which nothing, everything or hardly anything happened, through the whole run. */
@ExtendWith(SharedEngine.class)
class UnusualExportsTest {

  private static final String HEADER =
      "case_id,received_month,complaint_category,declared_alignment,outcome,sanction";
  private static final List<String> CATEGORIES = List.of("bullying", "harassment");

  @TempDir private Path folder;

  static Stream<Arguments> exports() {
    return Stream.of(
        Arguments.of("nobody sanctioned", 120, "no_breach,"),
        Arguments.of("nothing but sanctions", 120, "sanctioned,formal_warning"),
        Arguments.of("nothing decided", 120, "pending,"),
        Arguments.of("one row", 1, "no_breach,"),
        Arguments.of("two rows", 2, "sanctioned,formal_warning"));
  }

  /** Where only one group has sanctions, or all but one, ratios have no end or no range. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void oneGroupAlone_sanctionedOrNot_endsThatDoNotExistSaySo(boolean sanctioned)
      throws IOException {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (int i = 0; i < 800; i++) {
      boolean isSanctioned = (i % 4 == 0) == sanctioned && i % 3 > 0;
      lines.add(
          "c%012x,2026-0%d,%s,A%d,%s"
              .formatted(
                  i,
                  7 + i % 3,
                  CATEGORIES.get(i / 4 % 2),
                  1 + i % 4,
                  isSanctioned ? "sanctioned,formal_warning" : "no_breach,"));
    }
    Path export = Files.write(folder.resolve("cases.csv"), lines);
    Path out = Runs.run(export, null, null, "2026Q3", folder.resolve("out"));
    TableLaws.hold(out);
    assertFalse(Files.readString(out.resolve("report.html")).contains("Infinity"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void exports(String name, int rows, String ending) throws IOException {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (int i = 0; i < rows; i++) {
      lines.add(
          "c%012x,2026-0%d,%s,A%d,%s"
              .formatted(i, 7 + i % 3, CATEGORIES.get(i % 2), 1 + i % 4, ending));
    }
    Path export = Files.write(folder.resolve("cases.csv"), lines);
    Path out = Runs.run(export, null, null, "2026Q3", folder.resolve("out"));
    TableLaws.hold(out);
    String report = Files.readString(out.resolve("report.html"));
    for (String chapter : List.of("verdicts", "rows", "caseload", "method")) {
      assertTrue(report.contains(" id=\"" + chapter + "\""), chapter);
    }
    assertEquals(
        rows,
        Runs.table(out, "sanction_rates").stream()
            .filter(row -> row.get("complaint_category").equals("all"))
            .filter(row -> row.get("declared_alignment").equals("all"))
            .mapToInt(row -> Integer.parseInt(row.get("n_cases")))
            .sum());
  }
}
