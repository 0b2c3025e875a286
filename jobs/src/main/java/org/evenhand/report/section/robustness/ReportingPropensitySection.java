package org.evenhand.report.section.robustness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.robustness.ReportingPropensity;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Charts;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;

/** How differently the sides would have to be reported to make the ratio per member. */
public final class ReportingPropensitySection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "reporting-propensity",
          Message.of("robustness.reporting"),
          Set.of(ReportingPropensity.QUESTION),
          ReportingPropensitySection::write);

  private ReportingPropensitySection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    List<FindingRow> rows =
        FindingRow.each(results, ReportingPropensity.QUESTION, Statistic.REPORTING_RATIO);
    return List.of(
        new Block.Paragraph(Message.of("robustness.reporting_reading")), plot(labels, rows));
  }

  private static DotPlot plot(Labels labels, List<FindingRow> rows) {
    Map<Message, List<FindingRow>> counted =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    ReportingPropensitySection::counted, LinkedHashMap::new, Collectors.toList()));
    return new DotPlot(
        title(rows),
        Message.of("robustness.reporting_chart_reading"),
        DotPlot.Scale.RATIO,
        Optional.empty(),
        counted.entrySet().stream()
            .map(
                part ->
                    new DotPlot.Panel(
                        part.getKey(),
                        part.getValue().stream()
                            .map(row -> Charts.dot(labels, row.key(), ratio(row)))
                            .toList()))
            .toList(),
        table(labels, rows));
  }

  /** Between which ratios the groups were reported; what it is about where there are not two. */
  private static Message title(List<FindingRow> rows) {
    double[] ratios =
        rows.stream()
            .filter(row -> !isSanctioned(row))
            .map(ReportingPropensitySection::ratio)
            .flatMap(Optional::stream)
            .map(Finding::estimate)
            .flatMapToDouble(OptionalDouble::stream)
            .sorted()
            .toArray();
    return ratios.length < 2
        ? Message.of("robustness.reporting_table")
        : Message.of(
            "robustness.reporting_between",
            "lowest",
            Format.ratio(ratios[0]),
            "highest",
            Format.ratio(ratios[ratios.length - 1]));
  }

  private static Optional<Finding> ratio(FindingRow row) {
    return row.answers().find(row.key(), Statistic.REPORTING_RATIO);
  }

  private static Table table(Labels labels, List<FindingRow> rows) {
    return FindingTable.of(labels, rows)
        .group()
        .header("robustness.counted", ReportingPropensitySection::counted)
        .text("verdicts.beside", row -> Entry.text(labels.reference(row.key())))
        .x("robustness.cases_of_group", Statistic.REPORTING_RATIO)
        .n("robustness.days_of_group", Statistic.REPORTING_RATIO)
        .number("robustness.cases_beside", Statistic.REPORTING_RATIO, Format::xReference)
        .nReference("robustness.days_beside", Statistic.REPORTING_RATIO)
        .estimateWithRange("common.ratio", Statistic.REPORTING_RATIO)
        .table(
            Message.of("robustness.reporting_table"),
            Message.of("robustness.reporting_table_reading"));
  }

  private static Message counted(FindingRow row) {
    return Message.of(isSanctioned(row) ? "robustness.sanctioned_cases" : "robustness.complaints");
  }

  private static boolean isSanctioned(FindingRow row) {
    return row.key().stage().equals(Answers.SANCTIONED);
  }
}
