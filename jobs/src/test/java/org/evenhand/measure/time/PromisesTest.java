package org.evenhand.measure.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.evenhand.cube.AuxiliaryTable;
import org.evenhand.cube.Cube;
import org.evenhand.fixture.CubeOfRows;
import org.evenhand.fixture.English;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Statistic;
import org.junit.jupiter.api.Test;

/** Promises as they stood at the end of the third quarter of 2026. */
class PromisesTest {

  private static final List<String> FIELDS =
      List.of("code", "announced_month", "promised_month", "delivered_month");

  private static Cube cube(String[]... rows) {
    AuxiliaryTable events = CubeOfRows.companion("policy_events", FIELDS, rows);
    return new CubeOfRows("declared_alignment").with(1, "A1").cube().with(events);
  }

  private static String[] row(String... values) {
    return values;
  }

  private static final Cube PROMISES =
      cube(
          row("p1", "2026-01", "2026-03", "2026-02"),
          row("p2", "2026-02", "2026-04", "2026-06"),
          row("p3", "", "2026-05", ""),
          row("p4", "2026-01", "2026-12", ""),
          row("p5", "2026-03", "2026-06", "2026-11"),
          row("p6", "2026-10", "2026-09", ""),
          row("p7", "2026-01", "", ""));

  private static List<Finding> findings(Cube cube) {
    return TimeRows.measure("promises").findings(cube);
  }

  /** R: prop.test(1, 4, correct = FALSE)$conf.int. */
  @Test
  void of_promisesDue_givesTheShareOnTime() {
    Finding share = TimeRows.find(findings(PROMISES), "due", FindingKey.ALL, Statistic.ON_TIME);
    assertEquals(Counts.of(4, 1), share.counts());
    assertEquals(0.25, share.estimate().orElseThrow());
    assertEquals(0.04558726, share.lower().orElseThrow(), 1e-7);
    assertEquals(0.69935816, share.upper().orElseThrow(), 1e-7);
  }

  /**
   * R: quantile(survfit(Surv(c(0, 2, 3, 4), c(1, 1, 0, 0)) ~ 1), 0.5) and, from the announcement,
   * quantile(survfit(Surv(c(1, 4, 6), c(1, 1, 0)) ~ 1), 0.5).
   */
  @Test
  void of_outstandingPromises_countUpToTheEndOfThePeriod() {
    List<Finding> findings = findings(PROMISES);
    Finding late = TimeRows.find(findings, "after_promise", FindingKey.ALL, Statistic.MEDIAN_LAG);
    assertEquals(Counts.of(4, 2), late.counts());
    assertEquals(3, late.estimate().orElseThrow());
    Finding since =
        TimeRows.find(findings, "after_announcement", FindingKey.ALL, Statistic.MEDIAN_LAG);
    assertEquals(Counts.of(3, 2), since.counts());
    assertEquals(4, since.estimate().orElseThrow());
  }

  @Test
  void of_eachPromise_tellsItsLag() {
    List<Finding> findings = findings(PROMISES);
    assertEquals(-1, TimeRows.find(findings, "due", "p1", Statistic.LAG).estimate().orElseThrow());
    assertEquals(2, TimeRows.find(findings, "due", "p2", Statistic.LAG).estimate().orElseThrow());
    assertEquals(
        "not delivered by the end of the period",
        English.of(TimeRows.find(findings, "due", "p5", Statistic.LAG).reason()));
    assertEquals(4, findings.stream().filter(f -> f.statistic() == Statistic.LAG).count());
  }

  @Test
  void of_deliveryInTheVeryMonthPromised_isOnTime() {
    List<Finding> findings =
        findings(
            cube(
                row("p1", "", "2026-04", "2026-04"),
                row("p2", "", "2026-04", "2026-05"),
                row("p3", "", "2026-09", "2026-09")));
    Finding share = TimeRows.find(findings, "due", FindingKey.ALL, Statistic.ON_TIME);
    assertEquals(Counts.of(3, 2), share.counts());
  }

  @Test
  void of_nothingDueOrDelivered_saysSo() {
    Finding none = findings(cube(row("p4", "", "2026-12", ""))).get(0);
    assertEquals("no promise was due by the end of the period", English.of(none.reason()));
    Finding open = findings(cube(row("p3", "", "2026-05", ""))).get(1);
    assertEquals("nothing was delivered by the end of the period", English.of(open.reason()));
  }

  @Test
  void needs_areEnoughAndNoneCanBeSpared() {
    Measure measure = TimeRows.measure("promises");
    List<String> needs = List.copyOf(measure.needs());
    assertEquals(measure.findings(PROMISES), measure.findings(PROMISES.marginal(needs)));
    for (String field : needs) {
      Cube lacking = PROMISES.marginal(needs.stream().filter(need -> !need.equals(field)).toList());
      assertThrows(IllegalArgumentException.class, () -> measure.findings(lacking), field);
    }
  }
}
