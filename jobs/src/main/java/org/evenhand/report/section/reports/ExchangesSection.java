package org.evenhand.report.section.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.reports.Exchanges;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Apart;
import org.evenhand.report.section.Charts;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Strata;
import org.evenhand.schema.FieldName;

/** Exchanges in which both sides were complained about. */
public final class ExchangesSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          Exchanges.QUESTION.id(),
          Message.of("reports.exchanges"),
          Set.of(Exchanges.QUESTION),
          ExchangesSection::write);

  private ExchangesSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    return List.of(
        new Block.Paragraph(Message.of("reports.exchanges_reading")),
        counted(results, labels),
        compared(results, labels));
  }

  private static Table counted(Results results, Labels labels) {
    List<FindingRow> rows = new ArrayList<>();
    Answers.byStage(results, Exchanges.QUESTION)
        .forEach(
            (stage, answers) ->
                rows.addAll(FindingRow.of(kind(stage), answers, Statistic.EXCHANGES)));
    return FindingTable.of(labels, rows)
        .about("reports.exchanges_are")
        .estimate("reports.number", Statistic.EXCHANGES)
        .table(
            Message.of("reports.exchanges_counted"),
            Message.of("reports.exchanges_counted_reading"));
  }

  private static Message kind(String stage) {
    return Message.of(
        switch (stage) {
          case FindingKey.ALL -> "reports.exchanges_all";
          case "two_sides" -> "reports.exchanges_two_sides";
          case "one_side" -> "reports.exchanges_one_side";
          case "undeclared_side" -> "reports.exchanges_undeclared";
          case "more_decided_cases" -> "reports.exchanges_more";
          default -> "reports.exchanges_fewer";
        });
  }

  /** The differences of groups over all their exchanges, drawn; the numbers alone if none. */
  private static Block compared(Results results, Labels labels) {
    List<FindingRow> rows =
        FindingRow.each(results, Exchanges.QUESTION, Statistic.PAIRED_DIFFERENCE);
    List<Finding> drawn =
        rows.stream()
            .map(FindingRow::key)
            .filter(key -> order(key).isEmpty() && !isOrder(key.comparison()))
            .flatMap(key -> difference(rows, key).stream())
            .toList();
    Table table = table(labels, rows);
    if (drawn.stream().noneMatch(finding -> finding.estimate().isPresent())) {
      return table;
    }
    return new DotPlot(
        Apart.of(labels, drawn, 0).title("reports.exchanges_title"),
        Message.of("reports.exchanges_chart_reading"),
        DotPlot.Scale.POINTS,
        Optional.empty(),
        List.of(
            new DotPlot.Panel(
                Message.NONE,
                drawn.stream()
                    .map(found -> Charts.dot(labels, found.key(), Optional.of(found)))
                    .toList())),
        table);
  }

  private static Optional<Finding> difference(List<FindingRow> rows, FindingKey key) {
    return rows.stream()
        .filter(row -> row.key().equals(key))
        .findFirst()
        .flatMap(row -> row.answers().find(key, Statistic.PAIRED_DIFFERENCE));
  }

  private static Table table(Labels labels, List<FindingRow> rows) {
    return FindingTable.of(labels, rows)
        .header("common.group", row -> name(labels, row.key().comparison()))
        .header("reports.exchanges_in_which", row -> among(row.key()))
        .n("reports.exchanges_are", Statistic.PAIRED_DIFFERENCE)
        .estimate("reports.only_the_group", Statistic.DISCORDANT_GROUP)
        .estimate("reports.only_the_other", Statistic.DISCORDANT_REFERENCE)
        .estimate("common.difference", Statistic.PAIRED_DIFFERENCE)
        .range("common.range", Statistic.PAIRED_DIFFERENCE)
        .estimate("common.ratio", Statistic.PAIRED_ODDS_RATIO)
        .range("common.range", Statistic.PAIRED_ODDS_RATIO)
        .p("reports.p_value_equal", Statistic.MCNEMAR_EXACT)
        .table(
            Message.of("reports.exchanges_compared"),
            Message.of("reports.exchanges_compared_reading"));
  }

  private static Message name(Labels labels, Comparison comparison) {
    return isOrder(comparison)
        ? Message.of("reports.whoever_began")
        : labels.group(comparison.group());
  }

  private static boolean isOrder(Comparison comparison) {
    return comparison.compared().equals(FieldName.ORDER_IN_EXCHANGE);
  }

  private static Message among(FindingKey key) {
    return Message.of(
        order(key)
            .map(order -> order.equals("first") ? "reports.group_began" : "reports.group_replied")
            .orElse("reports.exchanges_any"));
  }

  private static Optional<String> order(FindingKey key) {
    return Strata.code(key, FieldName.ORDER_IN_EXCHANGE);
  }
}
