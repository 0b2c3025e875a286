package org.evenhand.measure.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.cube.Cube;
import org.evenhand.fixture.CubeOfRows;
import org.evenhand.fixture.English;
import org.evenhand.measure.CaseScope;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Statistic;
import org.junit.jupiter.api.Test;

/** The stock of open cases; expected numbers follow from the rows by hand. */
class BacklogTest {

  private static final String[] FIELDS = {
    "received_month",
    "ended_month",
    "handler_fte_pool",
    "outcome",
    "declared_alignment",
    "followed_day"
  };

  /** Five cases open at the start, eight in, eight out, five open at the end. */
  private static CubeOfRows rows() {
    return new CubeOfRows(FIELDS)
        .with(4, "2026-05", "2026-06", "6", "no_breach", "A1", "30")
        .with(3, "2026-05", "2026-07", "6", "no_breach", "A1", "60")
        .with(2, "2026-06", "", "6", "pending", "A2", "110")
        .with(5, "2026-07", "2026-08", "5", "sanctioned", "A2", "30")
        .with(2, "2026-08", "2026-10", "5", "no_breach", "A1", "70")
        .with(1, "2026-09", "", "4", "pending", "unknown", "20")
        .with(1, "2026-07", "", "5", "no_breach", "A1", "40");
  }

  private static List<Finding> findings(Cube cube) {
    return TimeRows.measure("backlog").findings(cube);
  }

  private static double value(
      List<Finding> findings, String stratum, String group, Statistic statistic) {
    return finding(findings, stratum, group, statistic).estimate().orElseThrow();
  }

  private static Finding finding(
      List<Finding> findings, String stratum, String group, Statistic statistic) {
    return findings.stream()
        .filter(finding -> finding.key().stratum().equals(stratum))
        .filter(finding -> finding.key().comparison().group().equals(group))
        .filter(finding -> finding.statistic() == statistic)
        .findFirst()
        .orElseThrow();
  }

  private static List<Double> flow(List<Finding> findings, String stratum, String group) {
    return List.of(
            Statistic.OPEN_AT_START,
            Statistic.NEWLY_RECEIVED,
            Statistic.CLOSED,
            Statistic.OPEN_AT_END)
        .stream()
        .map(statistic -> value(findings, stratum, group, statistic))
        .toList();
  }

  @Test
  void of_period_countsWhatCameInAndWentOut() {
    List<Finding> findings = findings(rows().cube());
    assertEquals(List.of(5.0, 8.0, 8.0, 5.0), flow(findings, FindingKey.ALL, FindingKey.ALL));
    assertEquals(List.of(3.0, 2.0, 3.0, 2.0), flow(findings, FindingKey.ALL, "A1"));
    assertEquals(List.of(2.0, 5.0, 5.0, 2.0), flow(findings, FindingKey.ALL, "A2"));
    assertEquals(List.of(0.0, 1.0, 0.0, 1.0), flow(findings, FindingKey.ALL, "unknown"));
    assertEquals(List.of(5.0, 5.0, 3.0, 7.0), flow(findings, "month=2026-07", FindingKey.ALL));
    assertEquals(List.of(7.0, 2.0, 5.0, 4.0), flow(findings, "month=2026-08", FindingKey.ALL));
    assertEquals(List.of(4.0, 1.0, 0.0, 5.0), flow(findings, "month=2026-09", FindingKey.ALL));
    Finding without =
        finding(findings, FindingKey.ALL, FindingKey.ALL, Statistic.WITHOUT_END_MONTH);
    assertEquals(Counts.of(18, 1), without.counts());
  }

  /** R: poisson.test(c(8, 8))$conf.int. */
  @Test
  void of_clearance_hasTheExactConditionalInterval() {
    Finding clearance =
        finding(findings(rows().cube()), FindingKey.ALL, FindingKey.ALL, Statistic.CLEARANCE_RATIO);
    assertEquals(1, clearance.estimate().orElseThrow());
    assertEquals(0.3271578, clearance.lower().orElseThrow(), 1e-6);
    assertEquals(3.0566287, clearance.upper().orElseThrow(), 1e-6);
  }

  /** Little: (6 * 31 + 5.5 * 31 + 4.5 * 30) open case-days over 8 cases received. */
  @Test
  void of_capacity_dividesByTheHandlersOfTheLastMonth() {
    List<Finding> findings = findings(rows().cube());
    assertEquals(1.25, value(findings, FindingKey.ALL, FindingKey.ALL, Statistic.OPEN_PER_HANDLER));
    assertEquals(1.4, value(findings, "month=2026-07", FindingKey.ALL, Statistic.OPEN_PER_HANDLER));
    assertEquals(
        61.4375,
        value(findings, FindingKey.ALL, FindingKey.ALL, Statistic.STEADY_STATE_WAIT),
        1e-12);
    assertEquals(41.25, value(findings, FindingKey.ALL, FindingKey.ALL, Statistic.MEAN_DAYS_OPEN));
  }

  @Test
  void of_noPast_givesOnlyWhatCameIn() {
    Cube cube =
        new CubeOfRows(FIELDS)
            .with(5, "2026-07", "2026-08", "", "no_breach", "A1", "30")
            .with(2, "2026-08", "", "", "pending", "A1", "30")
            .cube();
    List<Finding> findings = findings(cube);
    assertEquals(7, value(findings, FindingKey.ALL, FindingKey.ALL, Statistic.NEWLY_RECEIVED));
    for (Statistic statistic :
        List.of(Statistic.OPEN_AT_START, Statistic.CLOSED, Statistic.CLEARANCE_RATIO)) {
      String reason =
          English.of(finding(findings, FindingKey.ALL, FindingKey.ALL, statistic).reason());
      assertTrue(reason.startsWith("the export has no case received before"), reason);
    }
  }

  @Test
  void of_handlersUnknownOrInDisagreement_saysWhy() {
    Cube unknown =
        new CubeOfRows(FIELDS)
            .with(1, "2026-06", "", "", "pending", "A1", "99")
            .with(1, "2026-07", "", "5", "pending", "A1", "60")
            .with(1, "2026-07", "", "6", "pending", "A1", "60")
            .with(1, "2026-08", "", "0", "pending", "A1", "30")
            .cube();
    List<Finding> findings = findings(unknown);
    assertEquals(
        List.of(
            "cases of one month give different numbers of handlers",
            "no handler was in post",
            "the number of handlers was not recorded"),
        List.of("2026-07", "2026-08", "2026-09").stream()
            .map(
                month ->
                    English.of(
                        finding(
                                findings,
                                "month=" + month,
                                FindingKey.ALL,
                                Statistic.OPEN_PER_HANDLER)
                            .reason()))
            .toList());
    Finding mean = finding(findings, FindingKey.ALL, FindingKey.ALL, Statistic.MEAN_DAYS_OPEN);
    assertEquals("no case ended of which the days were recorded", English.of(mean.reason()));
  }

  @Test
  void of_randomStocks_whatIsOpenIsWhatWasAndCameLessWhatWent() {
    Random random = new Random(20260705);
    System.out.println("seed 20260705");
    for (int run = 0; run < 50; run++) {
      CubeOfRows rows = new CubeOfRows(FIELDS);
      rows.with(1, "2026-01", "2026-02", "", "no_breach", "A1", "");
      for (int i = 0; i < 40; i++) {
        int received = 1 + random.nextInt(9);
        int ended = received + random.nextInt(4);
        boolean pending = random.nextInt(3) == 0;
        rows.with(
            1 + random.nextInt(5),
            "2026-0" + received,
            pending ? "" : "2026-%02d".formatted(ended),
            "",
            pending ? "pending" : "no_breach",
            List.of("A1", "A2", "unknown").get(random.nextInt(3)),
            "");
      }
      List<Finding> findings = findings(rows.cube());
      for (String stratum : List.of(FindingKey.ALL, "month=2026-07", "month=2026-09")) {
        List<Double> flow = flow(findings, stratum, FindingKey.ALL);
        assertEquals(flow.get(3), flow.get(0) + flow.get(1) - flow.get(2), stratum);
      }
    }
  }

  @Test
  void needs_areEnoughAndNoneCanBeSpared() {
    Measure measure = TimeRows.measure("backlog");
    assertEquals(CaseScope.HISTORY, measure.reach());
    Cube cube = rows().cube();
    List<String> needs = List.copyOf(measure.needs());
    assertEquals(measure.findings(cube), measure.findings(cube.marginal(needs)));
    for (String field : needs) {
      Cube lacking = cube.marginal(needs.stream().filter(need -> !need.equals(field)).toList());
      assertThrows(IllegalArgumentException.class, () -> measure.findings(lacking), field);
    }
  }

  @Test
  void of_swappedAlignments_swapsNamesAndNothingElse() {
    Map<String, String> swap = Map.of("A1", "A2", "A2", "A1");
    CubeOfRows swapped =
        new CubeOfRows(FIELDS)
            .with(4, "2026-05", "2026-06", "6", "no_breach", "A2", "30")
            .with(3, "2026-05", "2026-07", "6", "no_breach", "A2", "60")
            .with(2, "2026-06", "", "6", "pending", "A1", "110")
            .with(5, "2026-07", "2026-08", "5", "sanctioned", "A1", "30")
            .with(2, "2026-08", "2026-10", "5", "no_breach", "A2", "70")
            .with(1, "2026-09", "", "4", "pending", "unknown", "20")
            .with(1, "2026-07", "", "5", "no_breach", "A2", "40");
    Set<Finding> renamed =
        findings(rows().cube()).stream()
            .map(finding -> TimeRows.renamed(finding, swap))
            .collect(Collectors.toSet());
    assertEquals(renamed, new HashSet<>(findings(swapped.cube())));
  }
}
