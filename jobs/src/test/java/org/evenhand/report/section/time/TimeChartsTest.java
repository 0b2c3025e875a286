package org.evenhand.report.section.time;

import static org.evenhand.report.section.Charted.chart;
import static org.evenhand.report.section.Charted.finding;
import static org.evenhand.report.section.Charted.key;
import static org.evenhand.report.section.Charted.results;
import static org.evenhand.report.section.Charted.title;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.time.Backlog;
import org.evenhand.measure.time.CategoryTime;
import org.evenhand.measure.time.Leaving;
import org.evenhand.measure.time.OpenCases;
import org.evenhand.measure.time.WaitingTime;
import org.evenhand.report.chart.TimePlot;
import org.evenhand.schema.FieldName;
import org.evenhand.stat.Interval;
import org.evenhand.stat.Reason;
import org.evenhand.stat.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the charts about time say above their picture. */
class TimeChartsTest {

  private static final Value NONE = Value.notEstimable(Reason.STOCK_UNKNOWN);

  private static List<Finding> stock(Value start, Value end) {
    FindingKey month = key(Backlog.QUESTION, "open", FindingKey.ALL).among("month=2026-07");
    return List.of(
        finding(month, Statistic.OPEN_AT_START, start),
        finding(month, Statistic.NEWLY_RECEIVED, Value.of(20)),
        finding(month, Statistic.CLOSED, Value.of(10)),
        finding(month, Statistic.OPEN_AT_END, end));
  }

  @ParameterizedTest
  @CsvSource({
    "30, 1040, 'Open cases rose from 30 to 1,040'",
    "30, 20, Open cases fell from 30 to 20",
    "30, 30, As many cases were open at the end as at the start: 30"
  })
  void backlog_title_saysWhichWayTheStockWent(double start, double end, String title) {
    List<Finding> findings = stock(Value.of(start), Value.of(end));
    assertEquals(title, title(BacklogSection.chart(results(findings))));
  }

  @Test
  void backlog_unknownStock_isNotDrawnAndNotSaid() {
    TimePlot plot = (TimePlot) BacklogSection.chart(results(stock(NONE, NONE))).orElseThrow();
    assertEquals("What was open, came in and went out", title(Optional.of(plot)));
    assertTrue(plot.series().get(0).points().stream().allMatch(point -> point.y().isEmpty()));
    assertEquals(20, plot.series().get(1).points().get(0).y().orElseThrow());
    assertTrue(BacklogSection.chart(results(List.of())).isEmpty());
  }

  private static List<Finding> waits(Value median) {
    List<Finding> findings = new ArrayList<>();
    for (String group : List.of("A1", "A2", FindingKey.ALL)) {
      findings.add(
          finding(key(WaitingTime.QUESTION, "decided", group), Statistic.MEDIAN_WAIT, median));
      findings.add(
          finding(
              key(WaitingTime.QUESTION, "open_after_40_days", group),
              Statistic.STILL_WAITING,
              Value.of(0.7)));
      findings.add(
          finding(
              key(WaitingTime.QUESTION, "open_after_50_days", group),
              Statistic.STILL_WAITING,
              NONE));
    }
    return findings;
  }

  @Test
  void waiting_curves_startWithAllAndEndWithTheLastKnownDay() {
    TimePlot plot = (TimePlot) WaitingTimeSection.chart(results(waits(Value.of(81)))).orElseThrow();
    assertEquals("Half of all cases were decided within 81 days", title(Optional.of(plot)));
    assertEquals(2, plot.series().size());
    assertEquals(
        List.of(TimePlot.Point.of(0, 1), TimePlot.Point.of(40, 0.7)),
        plot.series().get(0).points());
  }

  @Test
  void waiting_medianNotReached_saysSo() {
    assertEquals(
        "Fewer than half of all cases were decided while they were followed",
        title(WaitingTimeSection.chart(results(waits(NONE)))));
    assertTrue(WaitingTimeSection.chart(results(List.of())).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 'No open case is older than 180 days; half are older than 86 days'",
    "1, 'One of 1,200 open cases is older than 180 days; half are older than 86 days'",
    "9, '9 of 1,200 open cases are older than 180 days; half are older than 86 days'"
  })
  void open_title_countsOldCases(long old, String title) {
    Counts counts = Counts.of(1200, old);
    List<Finding> findings =
        List.of(
            finding(
                key(OpenCases.QUESTION, "open", FindingKey.ALL),
                Statistic.MEDIAN_AGE,
                counts,
                Value.of(86)),
            finding(
                key(OpenCases.QUESTION, "open_over_180_days", FindingKey.ALL),
                Statistic.AGED_SHARE,
                counts,
                Value.of(old / 1200.0)));
    assertEquals(title, title(OpenCasesSection.chart(results(findings))));
  }

  @Test
  void open_noOpenCase_hasNoChart() {
    List<Finding> findings =
        List.of(
            finding(
                key(OpenCases.QUESTION, "open", "A1"),
                Statistic.MEDIAN_AGE,
                Counts.of(0, 0),
                NONE));
    assertTrue(OpenCasesSection.chart(results(findings)).isEmpty());
  }

  private static Finding category(String category, Value share) {
    return finding(
        CategoryTime.QUESTION.about(
            "open_after_90_days", Comparison.alone(FieldName.COMPLAINT_CATEGORY, category)),
        Statistic.STILL_WAITING,
        share);
  }

  @Test
  void category_title_isTheSmallestAndTheLargestKnownShare() {
    List<Finding> findings =
        Stream.of(
                category(FindingKey.ALL, Value.of(0.9)),
                category("k1", Value.of(0.4, new Interval(0.3, 0.5, 0.95))),
                category("k2", Value.of(0.2)),
                category("k3", NONE))
            .toList();
    assertEquals(
        "After 90 days, between 20.0% and 40.0% of each kind of case still waited",
        title(chart(CategoryTimeSection.SECTION, findings)));
    assertEquals("", title(chart(CategoryTimeSection.SECTION, findings.subList(3, 4))));
  }

  @Test
  void leaving_title_isAboutTheLastKnownDay() {
    List<Finding> findings = new ArrayList<>();
    Map.of("decided", 0.5, "resigned_or_lapsed", 0.02, "closed_otherwise", 0.03)
        .forEach(
            (ending, share) ->
                findings.add(
                    finding(
                        key(Leaving.QUESTION, ending + "_within_120_days", FindingKey.ALL),
                        Statistic.CUMULATIVE_INCIDENCE,
                        Value.of(share))));
    assertEquals(
        "50.0% of all cases were decided within 120 days, and 5.0% ended without a decision",
        title(chart(LeavingSection.SECTION, findings)));
    assertEquals("", title(chart(LeavingSection.SECTION, List.of())));
  }
}
