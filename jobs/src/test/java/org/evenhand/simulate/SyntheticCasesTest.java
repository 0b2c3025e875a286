package org.evenhand.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The claim that exports come from their truth: every share of 100,000 rows lies within five
 * standard deviations of the probability in the sample truth, the seed being fixed.
 */
class SyntheticCasesTest {

  private static final long ROWS = 100_000;
  private static final double DEVIATIONS = 5;
  private static final List<String> DECIDED =
      List.of("no_breach", "insufficient_evidence", "resolved_informally", "sanctioned");
  private static final List<String> DAYS =
      List.of(
          "triaged_day",
          "investigated_day",
          "charged_day",
          "decided_day",
          "appealed_day",
          "appeal_decided_day");

  private static Truth truth;
  private static List<Map<String, String>> rows;

  @BeforeAll
  static void draw() throws IOException {
    truth = TruthFile.read(Path.of("..", "data-samples", "truth.yaml"));
    rows = draw(truth, ROWS);
  }

  private static List<Map<String, String>> draw(Truth truth, long number) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    new SyntheticCases(truth)
        .rows(
            0,
            number,
            values -> {
              Map<String, String> row = new HashMap<>();
              for (int i = 0; i < values.length; i++) {
                row.put(SyntheticCases.COLUMNS.get(i), values[i]);
              }
              rows.add(row);
            });
    return rows;
  }

  private static List<Map<String, String>> where(Predicate<Map<String, String>> condition) {
    return rows.stream().filter(condition).toList();
  }

  private static boolean decided(Map<String, String> row) {
    return DECIDED.contains(row.get("outcome"));
  }

  private static void assertShare(
      double expected, List<Map<String, String>> of, String column, String value) {
    long count = of.stream().filter(row -> row.get(column).equals(value)).count();
    double limit = DEVIATIONS * Math.sqrt(expected * (1 - expected) / of.size());
    assertEquals(expected, (double) count / of.size(), limit, column + " " + value);
  }

  private static void assertShares(CodeShares shares, List<Map<String, String>> of, String column) {
    for (int i = 0; i < shares.codes().size(); i++) {
      assertShare(shares.share(i), of, column, shares.code(i));
    }
  }

  @Test
  void rows_caseIds_opaqueAndUnique() {
    Set<String> ids = new HashSet<>();
    rows.forEach(row -> ids.add(row.get("case_id")));
    assertEquals(ROWS, ids.size());
    assertTrue(ids.stream().allMatch(id -> id.matches("[0-9a-f]{17}")));
  }

  @Test
  void rows_codes_inTheirShares() {
    assertShares(truth.scene().routes(), rows, "initiation_route");
    // Respondents and incidents repeat, so their codes are counted once each.
    List<Map<String, String>> respondents = firstOf("respondent_token");
    assertShares(truth.alignments(), respondents, "declared_alignment");
    assertShares(truth.scene().regions(), respondents, "region");
    assertShares(truth.scene().roles(), respondents, "role_band");
    List<Map<String, String>> incidents = firstOf("incident_id");
    assertShares(truth.categories(), incidents, "complaint_category");
    for (int month = 7; month <= 9; month++) {
      assertShare(1.0 / 3, incidents, "received_month", "2026-0" + month);
    }
    List<Map<String, String>> sanctioned = where(row -> row.get("outcome").equals("sanctioned"));
    assertShares(truth.progress().sanctions(), sanctioned, "sanction");
    assertShare(1 - truth.progress().appealed(), sanctioned, "appealed_day", "");
    List<Map<String, String>> cleared =
        where(row -> decided(row) && !row.get("outcome").equals("sanctioned"));
    assertShares(truth.progress().cleared(), cleared, "outcome");
  }

  private static List<Map<String, String>> firstOf(String column) {
    Set<String> seen = new HashSet<>();
    return where(row -> seen.add(row.get(column)));
  }

  @Test
  void rows_sanctionRate_thatOfCategoryExceptInTheGap() {
    for (String category : truth.categories().codes()) {
      for (String alignment : truth.alignments().codes()) {
        boolean gap = category.equals("abusive_or_insulting_language") && alignment.equals("A4");
        double expected = gap ? 0.62 : truth.rates().get(category).sanctioned();
        List<Map<String, String>> cell =
            where(
                row ->
                    decided(row)
                        && row.get("complaint_category").equals(category)
                        && row.get("declared_alignment").equals(alignment));
        assertShare(expected, cell, "outcome", "sanctioned");
      }
    }
  }

  @Test
  void rows_severity_inItsSharesAndWithItsEffect() {
    for (String category : truth.categories().codes()) {
      List<Map<String, String>> own = where(row -> row.get("complaint_category").equals(category));
      assertShares(truth.rates().get(category).severity(), own, "severity");
    }
    // By hand: 0.35 x 0.8 + 0.45 x 1 + 0.15 x 1.15 + 0.05 x 1.3 = 0.9675.
    double[] effect = {0.8, 1, 1.15, 1.3};
    for (int severity = 1; severity <= 4; severity++) {
      String code = Integer.toString(severity);
      List<Map<String, String>> cell =
          where(
              row ->
                  decided(row)
                      && row.get("complaint_category").equals("abusive_or_insulting_language")
                      && !row.get("declared_alignment").equals("A4")
                      && row.get("severity").equals(code));
      assertShare(0.30 * effect[severity - 1] / 0.9675, cell, "outcome", "sanctioned");
    }
  }

  @Test
  void rows_undecided_growWithTheMonth() {
    double[] pending = {0.08, 0.14, 0.20};
    for (int month = 0; month < 3; month++) {
      String label = "2026-0" + (7 + month);
      List<Map<String, String>> own = where(row -> row.get("received_month").equals(label));
      assertShare(pending[month], own, "outcome", "pending");
      truth
          .progress()
          .lapsed()
          .forEach((outcome, share) -> assertShare(share, own, "outcome", outcome));
    }
  }

  @Test
  void rows_linked_inTheirShares() {
    double further = ROWS - firstOf("incident_id").size();
    double spread = DEVIATIONS * Math.sqrt(0.06 * 0.94 / ROWS);
    assertEquals(0.06, further / ROWS, spread);
    double repeat = (double) (ROWS - firstOf("respondent_token").size()) / ROWS;
    // A repeat takes the respondent of any earlier row: of 94 % of rows, 8 % are repeats.
    assertEquals(0.94 * 0.08, repeat, spread);
  }

  @Test
  void rows_respondent_keepsAlignmentAndStandsOnceInAnIncident() {
    Map<String, String> alignments = new HashMap<>();
    Set<String> pairs = new HashSet<>();
    for (Map<String, String> row : rows) {
      String token = row.get("respondent_token");
      String facts = row.get("declared_alignment") + row.get("region") + row.get("role_band");
      assertEquals(facts, alignments.computeIfAbsent(token, unseen -> facts));
      assertTrue(pairs.add(token + row.get("incident_id")));
    }
  }

  @Test
  void rows_days_neverDecreaseAndHaveTheirMedians() {
    List<List<Integer>> waits = new ArrayList<>();
    DAYS.forEach(day -> waits.add(new ArrayList<>()));
    for (Map<String, String> row : rows) {
      int before = 0;
      for (int stage = 0; stage < DAYS.size(); stage++) {
        String day = row.get(DAYS.get(stage));
        if (!day.isEmpty()) {
          waits.get(stage).add(Integer.parseInt(day) - before);
          before = Integer.parseInt(day);
        }
      }
    }
    int[] medians = {6, 28, 14, 21, 12, 35};
    for (int stage = 0; stage < medians.length; stage++) {
      List<Integer> sorted = waits.get(stage).stream().sorted().toList();
      assertTrue(sorted.get(0) >= 0, DAYS.get(stage));
      assertEquals(medians[stage], sorted.get(sorted.size() / 2), 1, DAYS.get(stage));
    }
  }

  @Test
  void rows_blanks_whereAStageWasNotReached() {
    for (Map<String, String> row : rows) {
      boolean sanctioned = row.get("outcome").equals("sanctioned");
      assertEquals(sanctioned, !row.get("sanction").isEmpty());
      assertEquals(decided(row), !row.get("decided_day").isEmpty());
      assertEquals(row.get("appealed_day").isEmpty(), row.get("appeal_outcome").isEmpty());
      if (sanctioned) {
        assertNotEquals("", row.get("charged_day"));
      }
    }
  }

  @Test
  void rows_missingAlignment_lostByOutcome() throws IOException {
    Truth losing =
        new Truth(
            truth.title(),
            truth.seed(),
            truth.cases(),
            truth.period(),
            CodeShares.of(List.of("A1", "A2"), List.of(0.5, 0.5)),
            truth.categories(),
            truth.rates(),
            List.of(),
            truth.progress(),
            truth.scene(),
            new Truth.Missing(0.4, 0.1),
            Detail.NONE);
    List<Map<String, String>> drawn = draw(losing, 50_000);
    List<Map<String, String>> sanctioned =
        drawn.stream().filter(row -> row.get("outcome").equals("sanctioned")).toList();
    List<Map<String, String>> others =
        drawn.stream().filter(row -> !row.get("outcome").equals("sanctioned")).toList();
    assertShare(0.4, sanctioned, "declared_alignment", "unknown");
    assertShare(0.1, others, "declared_alignment", "unknown");
    assertTrue(
        drawn.stream()
            .filter(row -> row.get("declared_alignment").equals("unknown"))
            .allMatch(row -> row.get("alignment_source").equals("unknown")));
  }
}
