package org.evenhand.report.section.trend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.trend.PolicyChange;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.chart.DotPlot.Dot;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Strata;
import org.evenhand.schema.FieldName;

/** What changed at the months in which rules were announced, adopted and came into force. */
public final class PolicyChangeSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "policy-change",
          Message.of("trend.policy"),
          Set.of(PolicyChange.QUESTION),
          PolicyChangeSection::write);

  private PolicyChangeSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    List<FindingRow> inForce = steps(results, PolicyChangeSection::isInForce);
    List<FindingRow> others = steps(results, key -> !isInForce(key));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(Message.of("trend.policy_intro")));
    blocks.add(new Block.Paragraph(Message.of("trend.policy_months")));
    blocks.add(inForce.isEmpty() ? steps(labels, inForce) : plot(labels, inForce));
    blocks.add(trends(labels, inForce));
    blocks.add(gaps(results, labels));
    if (!others.isEmpty()) {
      blocks.add(others(labels, others));
    }
    return blocks;
  }

  private static DotPlot plot(Labels labels, List<FindingRow> rows) {
    Map<Message, List<Dot>> panels = new LinkedHashMap<>();
    rows.forEach(
        row ->
            panels
                .computeIfAbsent(panel(row.key()), panel -> new ArrayList<>())
                .add(Steps.dot(labels, row, Statistic.LEVEL_CHANGE)));
    return new DotPlot(
        title(rows),
        Message.of("trend.policy_chart_reading"),
        DotPlot.Scale.RATIO,
        Optional.empty(),
        panels.entrySet().stream()
            .map(panel -> new DotPlot.Panel(panel.getKey(), panel.getValue()))
            .toList(),
        steps(labels, rows));
  }

  private static Message panel(FindingKey key) {
    return Message.of("trend.policy_panel", "counted", what(key), "month", month(key));
  }

  /** What complaints of all groups together did, where there is one month to ask it of. */
  private static Message title(List<FindingRow> rows) {
    List<Finding> complaints =
        rows.stream()
            .filter(row -> !isShare(row.key()))
            .filter(row -> Strata.code(row.key(), FieldName.DECLARED_ALIGNMENT).isEmpty())
            .flatMap(row -> row.answers().find(row.key(), Statistic.LEVEL_CHANGE).stream())
            .toList();
    return complaints.size() == 1
        ? Steps.title(
            complaints.get(0), "trend.policy_rose", "trend.policy_fell", "trend.policy_unclear")
        : Message.of("trend.policy_steps");
  }

  private static List<FindingRow> steps(Results results, Predicate<FindingKey> such) {
    return FindingRow.each(results, PolicyChange.QUESTION, Statistic.LEVEL_CHANGE, such);
  }

  private static boolean isInForce(FindingKey key) {
    return key.stratum().equals(FindingKey.ALL)
        || Strata.code(key, FieldName.IN_FORCE_MONTH).isPresent();
  }

  private static Table steps(Labels labels, List<FindingRow> rows) {
    return named(labels, FindingTable.of(labels, rows))
        .number(
            "trend.policy_before",
            Statistic.LEVEL_CHANGE,
            step -> isShare(step.key()) ? Format.ofReference(step) : Format.nReference(step))
        .number(
            "trend.policy_after",
            Statistic.LEVEL_CHANGE,
            step -> isShare(step.key()) ? Format.ofGroup(step) : Format.nGroup(step))
        .estimate("trend.policy_step", Statistic.LEVEL_CHANGE)
        .range("trend.policy_range", Statistic.LEVEL_CHANGE)
        .table(Message.of("trend.policy_steps"), Message.of("trend.policy_steps_reading"));
  }

  private static Table trends(Labels labels, List<FindingRow> rows) {
    return named(labels, FindingTable.of(labels, rows))
        .estimate("trend.policy_trend", Statistic.TREND_BEFORE)
        .estimate("trend.policy_slope", Statistic.SLOPE_CHANGE)
        .estimate("trend.policy_months_before", Statistic.MONTHS_BEFORE)
        .estimate("trend.policy_months_after", Statistic.MONTHS_AFTER)
        .estimate("trend.policy_dispersion", Statistic.DISPERSION)
        .estimate("trend.policy_correlation", Statistic.LAG_ONE_CORRELATION)
        .p("trend.policy_ljung_box", Statistic.LJUNG_BOX)
        .table(Message.of("trend.policy_rest"), Message.of("trend.policy_rest_reading"));
  }

  private static Table gaps(Results results, Labels labels) {
    List<FindingRow> rows =
        FindingRow.each(results, PolicyChange.QUESTION, Statistic.GAP_CHANGE, key -> true);
    return counted(FindingTable.of(labels, rows))
        .group()
        .text("trend.policy_beside", row -> Entry.text(labels.reference(row.key())))
        .plainRanges()
        .estimateWithRange("trend.policy_gap", Statistic.GAP_CHANGE)
        .table(Message.of("trend.policy_gaps"), Message.of("trend.policy_gaps_reading"));
  }

  private static Table others(Labels labels, List<FindingRow> rows) {
    return named(
            labels,
            FindingTable.of(labels, rows)
                .header("trend.policy_month_of", row -> occasion(row.key())))
        .estimate("trend.policy_step", Statistic.LEVEL_CHANGE)
        .range("trend.policy_range", Statistic.LEVEL_CHANGE)
        .table(Message.of("trend.policy_others"), Message.of("trend.policy_others_reading"));
  }

  private static FindingTable named(Labels labels, FindingTable table) {
    return counted(table).header("common.group", row -> Strata.group(labels, row.key()));
  }

  private static FindingTable counted(FindingTable table) {
    return table
        .header("trend.policy_from", row -> month(row.key()))
        .header("trend.counted", row -> what(row.key()));
  }

  private static boolean isShare(FindingKey key) {
    return key.stage().equals(Answers.SANCTIONED);
  }

  private static Message what(FindingKey key) {
    return Message.of(isShare(key) ? "trend.sanctioned_of_decided" : "trend.policy_complaints");
  }

  private static Message month(FindingKey key) {
    return Stream.of(FieldName.IN_FORCE_MONTH, FieldName.ADOPTED_MONTH, FieldName.ANNOUNCED_MONTH)
        .map(date -> Strata.code(key, date))
        .flatMap(Optional::stream)
        .findFirst()
        .map(Message::literal)
        .orElse(Message.of("trend.policy_no_month"));
  }

  private static Message occasion(FindingKey key) {
    return Message.of(
        Strata.code(key, FieldName.ADOPTED_MONTH).isPresent()
            ? "trend.policy_adoption"
            : "trend.policy_announcement");
  }
}
