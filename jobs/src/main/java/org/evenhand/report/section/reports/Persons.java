package org.evenhand.report.section.reports;

import org.evenhand.measure.Statistic;
import org.evenhand.message.Message;
import org.evenhand.report.Table;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;

/**
 * How cases are spread over the persons who share them.
 *
 * @param words how the keys of what is spread, and over whom, begin
 */
record Persons(String words) {

  /** One line of numbers. */
  Table table(Labels labels, Answers answers) {
    return FindingTable.of(labels, answers, Statistic.PERSONS)
        .n(words + "cases", Statistic.PERSONS)
        .estimate(words + "persons", Statistic.PERSONS)
        .estimate("reports.top_five", Statistic.TOP_FIVE_SHARE)
        .estimate("reports.top_percent", Statistic.TOP_PERCENT_SHARE)
        .estimate("reports.gini", Statistic.GINI)
        .table(Message.of(words + "spread"), Message.of(words + "spread_reading"));
  }
}
