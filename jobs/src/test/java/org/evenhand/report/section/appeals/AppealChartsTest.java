package org.evenhand.report.section.appeals;

import static org.evenhand.report.section.Charted.chart;
import static org.evenhand.report.section.Charted.finding;
import static org.evenhand.report.section.Charted.key;
import static org.evenhand.report.section.Charted.title;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evenhand.measure.Counts;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.appeals.Appeals;
import org.evenhand.stat.Reason;
import org.evenhand.stat.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the chart of appeals says above its picture. */
class AppealChartsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 12, None of 12 decided appeals overturned the sanction (suggestive only)",
    "3, 12, 3 of 12 decided appeals overturned the sanction (suggestive only)",
    "0, 0, ''"
  })
  void title_countsOverturnedAppeals(long overturned, long decided, String title) {
    Value share =
        decided == 0
            ? Value.notEstimable(Reason.STOCK_UNKNOWN)
            : Value.of((double) overturned / decided);
    assertEquals(
        title,
        title(
            chart(
                AppealsSection.SECTION,
                List.of(
                    finding(
                        key(Appeals.QUESTION, "overturned", FindingKey.ALL),
                        Statistic.RATE,
                        Counts.of(decided, overturned),
                        share)))));
  }
}
