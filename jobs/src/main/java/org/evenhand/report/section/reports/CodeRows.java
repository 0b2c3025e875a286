package org.evenhand.report.section.reports;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.message.Message;
import org.evenhand.report.Format;
import org.evenhand.report.Table;
import org.evenhand.report.chart.HeatMatrix;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;

/** Shares with a row for each code of a field and a column for each group. */
final class CodeRows {

  private CodeRows() {}

  /** The row of a code. */
  static List<FindingRow> row(Message code, Answers answers) {
    return FindingRow.of(code, answers, answers.allGroups(Statistic.RATE));
  }

  /** The table; the groups are those of the first row. */
  static FindingTable of(Labels labels, String head, List<FindingRow> rows) {
    return FindingTable.of(labels, rows)
        .about(head)
        .eachGroup(groups(rows), Statistic.RATE, Format::inFull);
  }

  private static List<FindingKey> groups(List<FindingRow> rows) {
    return rows.stream()
        .limit(1)
        .flatMap(row -> row.answers().keys(Statistic.RATE).stream())
        .toList();
  }

  /** The shares as shades, with the table behind them. */
  static HeatMatrix matrix(
      Message title, Message reading, Labels labels, List<FindingRow> rows, Table data) {
    List<FindingKey> groups = groups(rows);
    return new HeatMatrix(
        title,
        reading,
        rows.stream().map(FindingRow::about).toList(),
        groups.stream().map(labels::compared).toList(),
        rows.stream().map(row -> groups.stream().map(group -> cell(row, group)).toList()).toList(),
        data);
  }

  private static HeatMatrix.Cell cell(FindingRow row, FindingKey group) {
    Optional<Finding> share =
        row.answers().find(row.key().with(group.comparison()), Statistic.RATE);
    return new HeatMatrix.Cell(
        share.map(Finding::estimate).orElse(OptionalDouble.empty()),
        share.map(found -> Format.estimate(found).text()).orElse(Message.literal(Format.ABSENT)));
  }

  /** The chi-squared test of such a table, with what its p-value means. */
  static Table test(Labels labels, Answers answers, Message reading) {
    return FindingTable.of(labels, answers, Statistic.CHI_SQUARED)
        .n("reports.cases", Statistic.CHI_SQUARED)
        .estimate("reports.chi_squared", Statistic.CHI_SQUARED)
        .p("reports.p_value", Statistic.CHI_SQUARED)
        .table(Message.of("reports.test"), reading);
  }
}
