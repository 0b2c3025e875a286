package org.evenhand.report.section.trend;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.trend.Monitoring;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Chart;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.chart.DotPlot.Limits;
import org.evenhand.report.chart.TimePlot;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Strata;

/** Whether the period's decisions shifted from what earlier ones lead to expect. */
public final class MonitoringSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          Monitoring.QUESTION.id(),
          Message.of("trend.monitoring"),
          Set.of(Monitoring.QUESTION),
          MonitoringSection::write);

  private final Results results;
  private final Labels labels;
  private final Answers answers;

  private MonitoringSection(Results results) {
    this.results = results;
    this.labels = Labels.of(results);
    this.answers = Answers.of(results, Monitoring.QUESTION);
  }

  /** The score of each group from each month on, as a part of its limit. */
  public static Optional<Chart> chart(Results results) {
    return new MonitoringSection(results).plot();
  }

  private static List<Block> write(Results results) {
    return new MonitoringSection(results).write();
  }

  private Optional<Chart> plot() {
    List<String> months = Answers.strata(results, Monitoring.QUESTION).stream().sorted().toList();
    List<FindingKey> groups =
        answers.keys(Statistic.SHIFT_LIMIT).stream()
            .filter(key -> answers.value(key, Statistic.SHIFT_LIMIT).isPresent())
            .toList();
    return months.isEmpty() || groups.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TimePlot(
                title(groups),
                Message.of("trend.monitoring_chart_reading"),
                new TimePlot.Periods(
                    months.stream().map(month -> Message.literal(Strata.value(month))).toList()),
                TimePlot.Up.SCORE,
                groups.stream().map(group -> series(group, months)).toList(),
                List.of(),
                List.of(
                    new TimePlot.Level(1, Message.of("trend.monitoring_more")),
                    new TimePlot.Level(-1, Message.of("trend.monitoring_fewer"))),
                Optional.empty(),
                data(months)));
  }

  private TimePlot.Series series(FindingKey group, List<String> months) {
    double limit = answers.value(group, Statistic.SHIFT_LIMIT).orElseThrow();
    return new TimePlot.Series(
        labels.group(group),
        labels.marker(group),
        TimePlot.Shape.LINE,
        IntStream.range(0, months.size())
            .mapToObj(i -> new TimePlot.Point(i, part(group, months.get(i), limit), Limits.NONE))
            .toList());
  }

  private OptionalDouble part(FindingKey group, String month, double limit) {
    OptionalDouble score = from(month).value(group, Statistic.SHIFT_SCORE);
    return score.isPresent() ? OptionalDouble.of(score.getAsDouble() / limit) : score;
  }

  private Answers from(String month) {
    return Answers.of(results, Monitoring.QUESTION, Answers.SANCTIONED, month);
  }

  /** Which groups passed their limit, and in which direction. */
  private Message title(List<FindingKey> groups) {
    List<Message> passed =
        groups.stream()
            .filter(key -> answers.value(key, Statistic.SHIFT_SIGNAL).orElse(0) == 1)
            .map(this::passed)
            .toList();
    return passed.isEmpty()
        ? Message.of("trend.monitoring_within")
        : Message.of("trend.monitoring_passed", "groups", Message.listed(passed));
  }

  private Message passed(FindingKey key) {
    boolean isRise = answers.value(key, Statistic.SHIFT_SCORE).orElseThrow() > 0;
    return Message.of(
        isRise ? "trend.monitoring_rise" : "trend.monitoring_fall", "group", labels.group(key));
  }

  private Table data(List<String> months) {
    FindingTable table = FindingTable.of(labels, answers, Statistic.SHIFT_LIMIT).group();
    for (String month : months) {
      Answers from = from(month);
      table.number(
          Message.literal(Strata.value(month)),
          row -> from.estimate(row.key(), Statistic.SHIFT_SCORE));
    }
    return table
        .estimate("trend.monitoring_limit", Statistic.SHIFT_LIMIT)
        .table(Message.of("trend.monitoring_data"), Message.of("trend.monitoring_data_reading"));
  }

  private List<Block> write() {
    return List.of(
        new Block.Paragraph(
            Message.of(
                "trend.monitoring_intro",
                "alarm",
                Format.percent(results.plan().monitoring().falseAlarm()))),
        FindingTable.of(labels, answers, Statistic.EXPECTED_EARLIER)
            .group()
            .xOfN("trend.sanctioned_of_decided", Statistic.EXPECTED_EARLIER)
            .estimate("trend.monitoring_expected", Statistic.EXPECTED_EARLIER)
            .estimate("trend.monitoring_others", Statistic.DECISIONS_NOT_FOLLOWED)
            .table(
                Message.of("trend.monitoring_beside"),
                Message.of("trend.monitoring_beside_reading")),
        FindingTable.of(labels, answers, Statistic.EXPECTED_EARLIER)
            .group()
            .estimate("trend.monitoring_score", Statistic.SHIFT_SCORE)
            .estimate("trend.monitoring_limit", Statistic.SHIFT_LIMIT)
            .flag("trend.monitoring_flag", Statistic.SHIFT_SIGNAL)
            .estimate("trend.monitoring_months", Statistic.SHIFT_MONTHS)
            .estimate("trend.monitoring_odds", Statistic.SHIFT_ODDS_RATIO)
            .table(
                Message.of("trend.monitoring_scores"),
                Message.of("trend.monitoring_scores_reading")));
  }
}
