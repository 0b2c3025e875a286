package org.evenhand.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.evenhand.fixture.SharedEngine;
import org.evenhand.schema.Contract;
import org.evenhand.schema.Field;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The claim that the full truth fills every field of the contract, that the gate admits every row
 * of it and of its companions, and that what depends on something does so as stated: every share of
 * 60,000 rows lies within five standard deviations, the seed being fixed.
 */
@ExtendWith(SharedEngine.class)
class FullTruthTest {

  private static final Path FULL = Path.of("..", "data-samples", "truth-full.yaml");
  private static final long ROWS = 60_000;
  private static final double DEVIATIONS = 5;
  private static final LocalDate TAKEN = LocalDate.of(2026, 11, 29);

  private static Truth truth;
  private static List<Map<String, String>> rows;

  @TempDir Path folder;

  @BeforeAll
  static void draw() throws IOException {
    truth = TruthFile.read(FULL);
    SyntheticCases cases = new SyntheticCases(truth);
    List<String> columns = cases.columns();
    rows = new ArrayList<>();
    cases.rows(
        0,
        ROWS,
        values -> {
          Map<String, String> row = new HashMap<>();
          for (int i = 0; i < values.length; i++) {
            row.put(columns.get(i), values[i]);
          }
          rows.add(row);
        });
  }

  private static List<Map<String, String>> where(Predicate<Map<String, String>> condition) {
    return rows.stream().filter(condition).toList();
  }

  private static List<Map<String, String>> where(String field, String... values) {
    return where(row -> List.of(values).contains(row.get(field)));
  }

  private static void assertShare(
      double expected, List<Map<String, String>> of, String field, String... values) {
    long count = of.stream().filter(row -> List.of(values).contains(row.get(field))).count();
    double limit = DEVIATIONS * Math.sqrt(expected * (1 - expected) / of.size());
    assertEquals(expected, (double) count / of.size(), limit, field + " " + List.of(values));
  }

  private static long number(Map<String, String> row, String field) {
    return Long.parseLong(row.get(field));
  }

  @Test
  void columns_everyFieldOfTheContract_exceptTheOtherWayToWriteSanctions() {
    Set<String> fields =
        Contract.v1().cases().fields().stream().map(Field::name).collect(Collectors.toSet());
    fields.remove("sanctions");
    assertEquals(fields, rows.get(0).keySet());
    fields.forEach(field -> assertFalse(where(row -> !row.get(field).isEmpty()).isEmpty(), field));
  }

  @Test
  void rows_followUp_nothingAfterTheDayOfTheExport() {
    for (Map<String, String> row : rows) {
      boolean pending = row.get("outcome").equals("pending");
      assertEquals(pending, row.get("ended_month").isEmpty());
      YearMonth received = YearMonth.parse(row.get("received_month"));
      LocalDate followed = received.atDay(1).plusDays(number(row, "followed_day"));
      assertFalse(followed.isAfter(TAKEN));
      assertTrue(!pending || !followed.plusDays(31).isBefore(TAKEN));
      if (!row.get("decided_day").isEmpty() && row.get("appeal_outcome").isEmpty()) {
        assertEquals(row.get("decided_day"), row.get("followed_day"));
      }
      if (row.get("appeal_outcome").equals("pending")) {
        assertTrue(!followed.plusDays(31).isBefore(TAKEN));
      }
      assertEquals(row.get("outcome").equals("sanctioned"), !row.get("sanction").isEmpty());
    }
  }

  @Test
  void rows_decidedEarlyEnough_inTheMediansOfTheTruth() {
    // Of what was received two years before the export next to nothing waits; the sum of four
    // geometric waits has no plain median, so each is looked at by itself.
    List<Map<String, String>> early =
        where(row -> row.get("received_month").compareTo("2024-10") < 0);
    assertEquals(0, early.stream().filter(r -> r.get("outcome").equals("pending")).count());
    assertMedian(21, early, "A1");
    assertMedian(42, early, "A4");
  }

  private static void assertMedian(int median, List<Map<String, String>> of, String alignment) {
    List<Map<String, String>> own =
        of.stream()
            .filter(row -> row.get("declared_alignment").equals(alignment))
            .filter(row -> !row.get("charged_day").isEmpty() && !row.get("decided_day").isEmpty())
            .toList();
    List<Map<String, String>> within =
        marked(own, row -> number(row, "decided_day") - number(row, "charged_day") < median);
    assertShare(0.5, within, "holds", "yes");
  }

  /** One row with the field {@code holds} for each row. */
  private static List<Map<String, String>> marked(
      List<Map<String, String>> of, Predicate<Map<String, String>> condition) {
    return of.stream().map(row -> Map.of("holds", condition.test(row) ? "yes" : "no")).toList();
  }

  @Test
  void rows_furtherFields_inTheirSharesAndOnlyWhereAsked() {
    assertShare(0.14, firstOf("incident_id"), "channel", "meeting_or_event");
    assertShare(0.86, firstOf("respondent_token"), "identity_verified", "yes");
    assertShare(0.3, where("severity", "4"), "external_referral", "yes");
    assertShare(0.02, where("severity", "1", "2", "3"), "external_referral", "yes");
    assertShare(0.30, where("severity", "3", "4"), "interim_measure", "restriction", "suspension");
    assertShare(0.10, where("severity", "1", "2"), "interim_measure", "restriction", "suspension");
    List<Map<String, String>> disclosed = where("prior_disclosure", "yes");
    assertShare(
        0.5, marked(disclosed, row -> number(row, "disclosure_days") < 150), "holds", "yes");
    for (Map<String, String> row : rows) {
      assertEquals(
          List.of("restriction", "suspension").contains(row.get("interim_measure")),
          !row.get("interim_days").isEmpty());
      assertEquals(
          row.get("sanction").equals("fixed_suspension"), !row.get("suspension_days").isEmpty());
      assertTrue(number(row, "n_distinct_reporters") <= number(row, "n_reports"));
    }
  }

  private static List<Map<String, String>> firstOf(String field) {
    Set<String> seen = new HashSet<>();
    return where(row -> seen.add(row.get(field)));
  }

  @Test
  void rows_counts_inTheirMeans() {
    List<Map<String, String>> others =
        firstOf("incident_id").stream()
            .filter(row -> !row.get("complaint_category").equals("trolling_or_pile_on"))
            .toList();
    double mean = others.stream().mapToLong(row -> number(row, "n_reports")).average().orElse(0);
    // A geometric count from 1 with mean 1.5 has variance 0.5 x 1.5.
    assertEquals(1.5, mean, DEVIATIONS * Math.sqrt(0.75 / others.size()));
  }

  @Test
  void rows_tokens_asManyAndAsConcentratedAsAsked() {
    assertEquals(24, firstOf("decider_token").size());
    Map<String, Long> rowsOf =
        rows.stream()
            .filter(row -> !row.get("reporter_token").isEmpty())
            .collect(
                Collectors.groupingBy(row -> row.get("reporter_token"), Collectors.counting()));
    List<Long> sorted = rowsOf.values().stream().sorted((a, b) -> Long.compare(b, a)).toList();
    double all = sorted.stream().mapToLong(n -> n).sum();
    double top = sorted.subList(0, 90).stream().mapToLong(n -> n).sum();
    // By hand: 0.08 of all; the most frequent in a sample lie a little above.
    assertEquals(0.085, top / all, 0.01);
  }

  @Test
  void rows_exchanges_aTwentiethAnswersAndOrderCountsFromOne() {
    Map<String, Integer> last = new HashMap<>();
    for (Map<String, String> row : where(row -> !row.get("linked_group").isEmpty())) {
      int order = (int) number(row, "order_in_exchange");
      assertEquals(last.getOrDefault(row.get("linked_group"), 0) + 1, order);
      last.put(row.get("linked_group"), order);
    }
    long answers = where(row -> row.get("order_in_exchange").matches("[2-9]")).size();
    assertEquals(0.05, (double) answers / ROWS, DEVIATIONS * Math.sqrt(0.05 * 0.95 / ROWS));
  }

  @Test
  void rows_handlers_theSameInEveryCaseOfAMonth() {
    Map<String, String> byMonth = new HashMap<>();
    for (Map<String, String> row : rows) {
      String handlers = row.get("handler_fte_pool");
      assertEquals(handlers, byMonth.computeIfAbsent(row.get("received_month"), m -> handlers));
    }
    assertEquals("180", byMonth.get("2025-10"));
    // Twelve of 33 months had 12/33 of the complaints; now 1.3 times as large a share.
    List<Map<String, String>> incidents = firstOf("incident_id");
    assertShare(
        1.3 * 12 / 33,
        marked(incidents, row -> row.get("received_month").compareTo("2025-10") >= 0),
        "holds",
        "yes");
  }
}
