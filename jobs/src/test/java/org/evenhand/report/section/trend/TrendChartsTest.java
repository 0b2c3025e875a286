package org.evenhand.report.section.trend;

import static org.evenhand.report.section.Charted.chart;
import static org.evenhand.report.section.Charted.finding;
import static org.evenhand.report.section.Charted.key;
import static org.evenhand.report.section.Charted.results;
import static org.evenhand.report.section.Charted.title;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.trend.Monitoring;
import org.evenhand.measure.trend.RollingWindows;
import org.evenhand.message.Message;
import org.evenhand.report.Chart;
import org.evenhand.report.chart.TimePlot;
import org.evenhand.report.section.Answers;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Window;
import org.evenhand.stat.Interval;
import org.evenhand.stat.Reason;
import org.evenhand.stat.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the charts about change say above their picture. */
class TrendChartsTest {

  private static final Value NONE = Value.notEstimable(Reason.NO_TRIAL_TO_FOLLOW);

  private static List<Finding> scores(String group, double score, int signal) {
    FindingKey key = key(Monitoring.QUESTION, Answers.SANCTIONED, group);
    return List.of(
        finding(key, Statistic.SHIFT_SCORE, Value.of(score)),
        finding(key, Statistic.SHIFT_LIMIT, Value.of(2)),
        finding(key, Statistic.SHIFT_SIGNAL, Value.of(signal)),
        finding(key.among("from=2026-07"), Statistic.SHIFT_SCORE, Value.of(score)));
  }

  private static List<Finding> both(double one, int oneSignal, double other, int otherSignal) {
    List<Finding> findings = new ArrayList<>(scores("A1", one, oneSignal));
    findings.addAll(scores("A2", other, otherSignal));
    return findings;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1; 0; -1; 0; No group’s decisions passed their limit in this period",
        "3; 1; -1; 0; Decisions passed their limit, a reason to look at the files:"
            + " A1 (more sanctions)",
        "3; 1; -3; 1; Decisions passed their limit, a reason to look at the files:"
            + " A1 (more sanctions) and A2 (fewer sanctions)"
      })
  void monitoring_title_namesWhoPassedAndWhichWay(
      double one, int oneSignal, double other, int otherSignal, String title) {
    List<Finding> findings = both(one, oneSignal, other, otherSignal);
    assertEquals(title, title(MonitoringSection.chart(results(findings))));
  }

  @Test
  void monitoring_scores_areDrawnAsPartsOfTheLimit() {
    TimePlot plot = (TimePlot) MonitoringSection.chart(results(both(3, 1, -1, 0))).orElseThrow();
    assertEquals(List.of(TimePlot.Point.of(0, 1.5)), plot.series().get(0).points());
    assertEquals(List.of(TimePlot.Point.of(0, -0.5)), plot.series().get(1).points());
  }

  @Test
  void monitoring_noLimit_hasNoChart() {
    FindingKey key = key(Monitoring.QUESTION, Answers.SANCTIONED, "A1");
    List<Finding> findings = List.of(finding(key, Statistic.SHIFT_LIMIT, NONE));
    assertTrue(MonitoringSection.chart(results(findings)).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "1.5, 1.1, 2.0, trend.policy_rose",
    "0.5, 0.3, 0.9, trend.policy_fell",
    "1.5, 0.9, 2.0, trend.policy_unclear",
    "0.5, 0.3, 1.0, trend.policy_unclear"
  })
  void title_followsTheRange(double ratio, double lower, double upper, String key) {
    Value value = Value.of(ratio, new Interval(lower, upper, 0.95));
    assertEquals(key, titled(value));
  }

  @Test
  void title_noRatio_isOpen() {
    assertEquals("trend.policy_unclear", titled(NONE));
    assertEquals("trend.policy_unclear", titled(Value.of(3)));
  }

  private static String titled(Value ratio) {
    Message title =
        Steps.title(
            finding(key(Monitoring.QUESTION, "any", "A1"), Statistic.LEVEL_CHANGE, ratio),
            "trend.policy_rose",
            "trend.policy_fell",
            "trend.policy_unclear");
    return ((Message.Worded) title).key();
  }

  private static Finding ratio(String group, String end, Value value) {
    return finding(
        new FindingKey(
            new Window(4).label(),
            RollingWindows.QUESTION,
            Answers.SANCTIONED,
            FindingKey.ALL,
            "period=" + end,
            new Comparison(FieldName.DECLARED_ALIGNMENT, group, "rest")),
        Statistic.MH_RATE_RATIO,
        value);
  }

  @Test
  void rolling_title_isAboutTheLatestWindow() {
    List<Finding> findings =
        List.of(
            ratio("A1", "2026Q2", Value.of(7)),
            ratio("A1", "2026Q3", Value.of(1.2)),
            ratio("A2", "2026Q2", NONE),
            ratio("A2", "2026Q3", Value.of(0.9)));
    Optional<Chart> chart = chart(RollingWindowsSection.SECTION, findings);
    assertEquals(
        "In the 4 periods to 2026Q3, each group was sanctioned 0.90 to 1.20 times as often as"
            + " others, like for like",
        title(chart));
    assertEquals(
        "4 periods together", title(chart(RollingWindowsSection.SECTION, findings.subList(0, 3))));
    assertEquals("", title(chart(RollingWindowsSection.SECTION, findings.subList(0, 1))));
  }
}
