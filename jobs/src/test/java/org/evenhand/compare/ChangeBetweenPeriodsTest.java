package org.evenhand.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.evenhand.fixture.ResourceTable;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.pipeline.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The claim that the tests of a change are those that metafor makes of the same exports, in every
 * verdict of two whole runs, and that there is none between periods that share months.
 */
@ExtendWith(SharedEngine.class)
class ChangeBetweenPeriodsTest {

  private static final Map<String, String> COLUMNS =
      Map.of("", "estimate", "_lower", "ci_lower", "_upper", "ci_upper", "_p", "p_value");

  @TempDir Path out;

  @Test
  void compare_samples_changesAsInR() throws IOException {
    JsonNode said = TwoFolders.compare(Runs.second(), Runs.third());
    Map<List<String>, JsonNode> changes = new HashMap<>();
    for (JsonNode verdict : said.get("verdicts")) {
      if (verdict.has("change")) {
        changes.put(
            List.of(verdict.get("complaint_category").asText(), verdict.get("group_code").asText()),
            verdict.get("change"));
      }
    }
    int compared = 0;
    for (CSVRecord expected : fromR()) {
      JsonNode change =
          changes.get(List.of(expected.get("complaint_category"), expected.get("group_code")));
      if (change != null) {
        check(expected, "rr", change.get("ratio_of_rate_ratios"));
        check(expected, "rd", change.get("difference_of_rate_differences"));
        assertClose(expected.get("rr_p_adjusted"), change.get("p_value_adjusted"));
        compared++;
      }
    }
    // All but the two over all categories whose results are mixed in one of the quarters.
    assertEquals(changes.size(), compared);
    assertTrue(compared >= 37, "compared " + compared);
  }

  @Test
  void compare_periodsThatShareMonths_noTest() throws IOException {
    Path half = Runs.run(TwoFolders.sample("2026Q3"), null, null, "2026-07..2026-08", out);
    JsonNode said = TwoFolders.compare(half, Runs.third());
    assertEquals(2, said.get("shared_months").asInt());
    assertEquals(0, said.findValues("change").size());
    assertTrue(!said.findValues("ranges_overlap").isEmpty());
    String text = TwoFolders.text(half, Runs.third());
    assertTrue(text.contains("share 2 months, of 2 in A and 3 in B; they share cases"), text);
  }

  private static void check(CSVRecord expected, String measure, JsonNode actual) {
    COLUMNS.forEach((end, column) -> assertClose(expected.get(measure + end), actual.get(column)));
  }

  private static void assertClose(String expected, JsonNode actual) {
    double value = Double.parseDouble(expected);
    assertEquals(value, actual.asDouble(), 1e-9 * Math.max(1, Math.abs(value)), expected);
  }

  private static List<CSVRecord> fromR() {
    List<CSVRecord> rows = ResourceTable.rows("/samples/change-between-periods.csv");
    assertEquals(40, rows.size());
    return rows;
  }
}
