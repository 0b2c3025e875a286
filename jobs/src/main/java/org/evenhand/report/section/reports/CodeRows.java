package org.evenhand.report.section.reports;

import java.util.List;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.report.Format;
import org.evenhand.report.Table;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;

/** Tables of shares with a row for each code of a field and a column for each group. */
final class CodeRows {

  private CodeRows() {}

  /** The row of a code. */
  static List<FindingRow> row(String code, Answers answers) {
    return FindingRow.of(code, answers, answers.allGroups(Statistic.RATE));
  }

  /** The table; the groups are those of the first row. */
  static FindingTable of(Labels labels, String head, List<FindingRow> rows) {
    List<FindingKey> groups =
        rows.stream().limit(1).flatMap(row -> row.answers().keys(Statistic.RATE).stream()).toList();
    return FindingTable.of(labels, rows)
        .about(head)
        .eachGroup(groups, Statistic.RATE, Format::inFull);
  }

  /** The chi-squared test of such a table, with what its p-value means. */
  static Table test(Labels labels, Answers answers, String reading) {
    return FindingTable.of(labels, answers, Statistic.CHI_SQUARED)
        .n("Cases", Statistic.CHI_SQUARED)
        .estimate("Chi-squared", Statistic.CHI_SQUARED)
        .p("p-value", Statistic.CHI_SQUARED)
        .table("Test of the whole table", reading);
  }
}
