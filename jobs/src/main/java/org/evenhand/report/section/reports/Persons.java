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
 * @param cases what is spread, such as complaints
 * @param persons over whom, such as reporters
 */
record Persons(String cases, String persons) {

  /** One line of numbers. */
  Table table(String caption, Labels labels, Answers answers) {
    return FindingTable.of(labels, answers, Statistic.PERSONS)
        .n(Message.literal(cases).capitalised().toString(), Statistic.PERSONS)
        .estimate(Message.literal(persons).capitalised().toString(), Statistic.PERSONS)
        .estimate("Share of the five with the most", Statistic.TOP_FIVE_SHARE)
        .estimate("Share of the first in a hundred", Statistic.TOP_PERCENT_SHARE)
        .estimate("Gini", Statistic.GINI)
        .table(
            caption,
            "Shares are of the "
                + cases
                + " whose person is known by a token; the Gini coefficient is 0 if all "
                + persons
                + " have equally many and near 1 if one has all.");
  }
}
