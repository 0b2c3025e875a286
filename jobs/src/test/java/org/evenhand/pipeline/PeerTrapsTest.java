package org.evenhand.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.cli.Terminal;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.simulate.EveryKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mistakes that are known from other programs for the same purpose, looked for in whole runs: rows
 * lost for want of a group or an outcome, small groups left out, p-values of zero, differences of
 * rounded rates. Every number expected is counted here, in the lines of the export.
 */
@ExtendWith(SharedEngine.class)
class PeerTrapsTest {

  private static final Set<String> DECIDED =
      Set.of("no_breach", "insufficient_evidence", "resolved_informally", "sanctioned");

  @TempDir private static Path folder;

  private static final List<String[]> CASES = EveryKind.cases();

  private static JsonNode notice;
  private static Path output;

  @BeforeAll
  static void runTheMainJob() throws IOException {
    Path export = EveryKind.write(folder.resolve("good.csv"), CASES);
    Terminal seen =
        Terminal.run(
            "run",
            "--no-pdf",
            "--cases",
            export.toString(),
            "--period",
            "2026Q3",
            "--csv",
            "--json",
            "--out",
            folder.resolve("out").toString());
    assertEquals(0, seen.code(), seen.err());
    notice = new ObjectMapper().readTree(seen.out());
    output = Path.of(notice.get("folder").asText());
  }

  @Test
  void account_everyRow_isReadAndAdmitted() throws IOException {
    Map<String, Long> account = EveryKind.account(output);
    assertEquals(CASES.size(), account.get("read"));
    assertEquals(account.get("read"), account.get("admitted") + account.get("rejected"));
    assertEquals(0, account.get("rejected"));
  }

  @Test
  void sanctionRates_everyCategoryAndGroup_areThoseOfTheExport() throws IOException {
    List<Map<String, String>> rates = Runs.table(output, "sanction_rates");
    assertEquals(3 * (EveryKind.GROUPS.size() + 1), rates.size());
    long parts = 0;
    for (Map<String, String> row : rates) {
      String category = row.get("complaint_category");
      String group = row.get("declared_alignment");
      assertEquals(
          EveryKind.count(category, group, Set.of()), number(row, "n_cases"), row::toString);
      assertEquals(
          EveryKind.count(category, group, DECIDED), number(row, "n_decided"), row::toString);
      long sanctioned = EveryKind.count(category, group, Set.of("sanctioned"));
      assertEquals(sanctioned, number(row, "n_sanctioned"), row::toString);
      boolean isPart = !category.equals("all") && !group.equals("all");
      parts += isPart ? number(row, "n_cases") : 0;
    }
    assertEquals(CASES.size(), parts);
  }

  @Test
  void findings_ofTwoGroups_carryTheExactDifferenceOfTheirCounts() throws IOException {
    int checked = 0;
    for (Map<String, String> row : Runs.table(output, "findings")) {
      boolean isDifference =
          row.get("question").equals("sanction_gap")
              && row.get("statistic").equals("rate_difference");
      if (isDifference && row.get("status").equals("estimated")) {
        double group = (double) number(row, "x_group") / number(row, "n_group");
        double reference = (double) number(row, "x_reference") / number(row, "n_reference");
        assertEquals(group - reference, Double.parseDouble(row.get("estimate")), 1e-15);
        checked++;
      }
    }
    assertTrue(checked > 10, "differences: " + checked);
  }

  @Test
  void pValues_inEveryTableAndTheReport_areNotZero() throws IOException {
    int smallest = 0;
    for (String table : List.of("findings", "verdicts")) {
      for (Map<String, String> row : Runs.table(output, table)) {
        for (String column : List.of("p_value", "p_value_adjusted")) {
          boolean isThere = !row.get(column).isEmpty();
          assertTrue(!isThere || Double.parseDouble(row.get(column)) > 0, row::toString);
          smallest += isThere && Double.parseDouble(row.get(column)) < 1e-100 ? 1 : 0;
        }
      }
    }
    assertTrue(smallest > 5, "far out: " + smallest);
    String report = Files.readString(output.resolve("report.html")).replaceAll("<[^>]*>", " ");
    assertFalse(report.matches("(?s).*\\bp\\s*[=<]\\s*0(\\.0+)?(?![.\\d]).*"), "p of zero");
    assertTrue(report.contains("&lt; 0.001") || report.contains("< 0.001"));
  }

  @Test
  void smallGroups_inEveryTableAndTheReport_haveTheirVerdict() throws IOException {
    List<Map<String, String>> verdicts = Runs.table(output, "verdicts");
    Map<String, String> expected = Map.of("A3", "not_enough_evidence", "A4", "not_assessable");
    for (Map<String, String> row : verdicts) {
      boolean isMixed = !row.get("complaint_category").equals(EveryKind.CROWDED);
      String verdict = expected.get(row.get("group_code"));
      assertTrue(!isMixed || verdict == null || verdict.equals(row.get("verdict")), row::toString);
    }
    for (String table : List.of("findings", "verdicts")) {
      Set<String> groups = new HashSet<>();
      Runs.table(output, table).forEach(row -> groups.add(row.get("group_code")));
      assertTrue(groups.containsAll(expected.keySet()), table + groups);
    }
    String report = Files.readString(output.resolve("report.html")).replaceAll("<[^>]*>", " ");
    assertTrue(report.contains("5 of 5 decided cases in A3"), "the small group's sentence");
    assertTrue(report.contains("there were 0 decided cases in A4"), "the empty group's sentence");
  }

  @Test
  void headline_countsOfVerdicts_holdEveryGroupInEveryCategory() throws IOException {
    long counted = 0;
    for (JsonNode number : notice.get("verdicts")) {
      counted += number.asLong();
    }
    assertEquals(4 * 3, counted);
    assertEquals(4 * 3, Runs.table(output, "verdicts").size());
  }

  private static long number(Map<String, String> row, String column) {
    return Long.parseLong(row.get(column));
  }
}
