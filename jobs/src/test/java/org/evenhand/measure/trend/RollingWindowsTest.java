package org.evenhand.measure.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.cube.Cube;
import org.evenhand.fixture.CubeOfRows;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.measure.rates.SanctionRate;
import org.evenhand.schema.Period;
import org.evenhand.schema.Plan;
import org.evenhand.schema.Window;
import org.junit.jupiter.api.Test;

/**
 * Single periods and rolling windows against the like-for-like question put to their cases alone.
 */
class RollingWindowsTest {

  private static final long SEED = 20261128;
  private static final Period PERIOD = Period.parse("2026Q3");
  private static final List<String> FIELDS =
      List.of("complaint_category", "declared_alignment", "outcome", "sanction", "received_month");
  private static final Plan PLAN = org.evenhand.fixture.Plans.standard().with(new Window(4));

  private record Row(String month, String category, String group, boolean sanctioned, int cases) {}

  /** Cases of each month from the first on; the months named have none. */
  private static List<Row> rows(String first, String... without) {
    Random random = new Random(SEED);
    List<Row> rows = new ArrayList<>();
    for (var month = java.time.YearMonth.parse(first);
        !month.isAfter(PERIOD.to());
        month = month.plusMonths(1)) {
      for (String category : List.of("harassment", "bullying")) {
        for (String group : List.of("A1", "A2", "A3", "unknown")) {
          for (boolean sanctioned : new boolean[] {true, false}) {
            rows.add(
                new Row(month.toString(), category, group, sanctioned, 1 + random.nextInt(30)));
          }
        }
      }
    }
    rows.removeIf(row -> List.of(without).contains(row.month()));
    return rows;
  }

  private static Cube cube(List<Row> rows) {
    CubeOfRows cube = new CubeOfRows(FIELDS.toArray(String[]::new));
    for (Row row : rows) {
      cube.with(
          row.cases(),
          row.category(),
          row.group(),
          row.sanctioned() ? "sanctioned" : "no_breach",
          row.sanctioned() ? "training" : "not_applicable",
          row.month());
    }
    return cube.cube().with(PERIOD);
  }

  private static List<Finding> findings(List<Row> rows) {
    return RollingWindows.of(PLAN).findings(cube(rows));
  }

  private static Set<String> named(List<Finding> findings) {
    return findings.stream()
        .map(finding -> finding.key().window() + " " + finding.key().stratum())
        .collect(Collectors.toSet());
  }

  @Test
  void everyWindow_itsOwnCasesAlone_sameResult() {
    System.out.println("rows drawn with seed " + SEED);
    List<Row> rows = rows("2025-04");
    List<Finding> findings = findings(rows);
    for (Finding finding : findings) {
      Period last = Period.parse(finding.key().stratum().substring("period=".length()));
      Period covered = Window.parse(finding.key().window()).over(last);
      List<Row> own =
          rows.stream()
              .filter(row -> covered.contains(java.time.YearMonth.parse(row.month())))
              .toList();
      Measure alone =
          finding.statistic() == Statistic.RATE ? SanctionRate.of(PLAN) : LikeForLike.of(PLAN);
      assertTrue(
          alone.findings(cube(own)).stream()
              .filter(other -> other.statistic() == finding.statistic())
              .filter(other -> other.key().stage().equals("sanctioned"))
              .filter(other -> other.key().complaintCategory().equals(FindingKey.ALL))
              .filter(other -> other.key().comparison().equals(finding.key().comparison()))
              .anyMatch(
                  other ->
                      other.value().equals(finding.value())
                          && other.counts().equals(finding.counts())),
          finding.toString());
    }
    // Six quarters, and three windows of four of them.
    assertEquals(9, named(findings).size());
  }

  @Test
  void windowThatLacksAPeriod_leftOut() {
    Set<String> named = named(findings(rows("2025-04", "2025-10", "2025-11", "2025-12")));
    assertTrue(named.contains("quarter period=2025Q3"), named.toString());
    assertTrue(!named.contains("quarter period=2025Q4"), named.toString());
    assertTrue(named.stream().noneMatch(name -> name.startsWith("rolling4")), named.toString());
  }

  @Test
  void exportOfOnePeriod_thatPeriodAlone() {
    assertEquals(Set.of("quarter period=2026Q3"), named(findings(rows("2026-07"))));
  }

  @Test
  void longHistory_eightEndsOfEachWindow() {
    assertEquals(16, named(findings(rows("2022-01"))).size());
  }
}
