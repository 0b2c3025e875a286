package org.evenhand.report.section.time;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.time.Backlog;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Chart;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.chart.DotPlot.Limits;
import org.evenhand.report.chart.Marker;
import org.evenhand.report.chart.TimePlot;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Strata;

/** Whether the stock of open cases grew, and whether that goes with capacity. */
public final class BacklogSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          Backlog.QUESTION.id(),
          Message.of("time.backlog"),
          Set.of(Backlog.QUESTION),
          BacklogSection::write);

  private BacklogSection() {}

  /** What was open at the end of each month, came in and went out. */
  public static Optional<Chart> chart(Results results) {
    Answers answers = months(results);
    List<FindingKey> months =
        answers.allGroups(Statistic.NEWLY_RECEIVED).stream().filter(key -> !isWhole(key)).toList();
    return months.isEmpty() ? Optional.empty() : Optional.of(plot(results, answers, months));
  }

  private static TimePlot plot(Results results, Answers answers, List<FindingKey> months) {
    List<Message> names = new ArrayList<>();
    names.add(Message.literal(monthBefore(months.get(0))));
    months.forEach(month -> names.add(Message.literal(Strata.value(month.stratum()))));
    List<TimePlot.Point> open = points(answers, months, Statistic.OPEN_AT_END);
    open.add(0, point(answers, months.get(0), Statistic.OPEN_AT_START, 0));
    return new TimePlot(
        title(open.get(0).y(), open.get(open.size() - 1).y()),
        Message.of("time.backlog_chart_reading"),
        new TimePlot.Periods(names),
        TimePlot.Up.COUNT,
        List.of(
            new TimePlot.Series(
                Message.of("time.backlog_open"), Marker.of(0, true), TimePlot.Shape.LINE, open),
            new TimePlot.Series(
                Message.of("time.backlog_received"),
                Marker.of(1, true),
                TimePlot.Shape.LINE,
                points(answers, months, Statistic.NEWLY_RECEIVED)),
            new TimePlot.Series(
                Message.of("time.backlog_ended"),
                Marker.of(2, true),
                TimePlot.Shape.LINE,
                points(answers, months, Statistic.CLOSED))),
        List.of(),
        List.of(),
        Optional.empty(),
        byMonth(results, Labels.of(results)));
  }

  private static String monthBefore(FindingKey month) {
    return YearMonth.parse(Strata.value(month.stratum())).minusMonths(1).toString();
  }

  private static List<TimePlot.Point> points(
      Answers answers, List<FindingKey> months, Statistic statistic) {
    List<TimePlot.Point> points = new ArrayList<>();
    for (FindingKey month : months) {
      points.add(point(answers, month, statistic, points.size() + 1));
    }
    return points;
  }

  private static TimePlot.Point point(
      Answers answers, FindingKey month, Statistic statistic, int position) {
    return new TimePlot.Point(position, answers.value(month, statistic), Limits.NONE);
  }

  /** Counts are no estimates: any change of them is one. */
  private static Message title(OptionalDouble start, OptionalDouble end) {
    if (start.isEmpty() || end.isEmpty()) {
      return Message.of("time.backlog_flow");
    }
    int change = Double.compare(end.getAsDouble(), start.getAsDouble());
    return Message.of(
        change > 0 ? "time.backlog_rose" : change < 0 ? "time.backlog_fell" : "time.backlog_level",
        "start",
        Format.count(start.getAsDouble()),
        "end",
        Format.count(end.getAsDouble()));
  }

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Answers period = Answers.of(results, Backlog.QUESTION, "open");
    return List.of(
        new Block.Paragraph(Message.of("time.backlog_intro")),
        byMonth(results, labels),
        flow(FindingTable.of(labels, period, Statistic.NEWLY_RECEIVED).group())
            .table(Message.of("time.backlog_groups"), Message.of("time.backlog_groups_reading")),
        new Block.Paragraph(Message.of("time.backlog_counts")),
        FindingTable.of(labels, period, Statistic.STEADY_STATE_WAIT)
            .header("time.backlog_cases", row -> Message.of("time.backlog_all"))
            .estimate("time.backlog_expected", Statistic.STEADY_STATE_WAIT)
            .estimate("time.backlog_mean", Statistic.MEAN_DAYS_OPEN)
            .estimate("time.backlog_without", Statistic.WITHOUT_END_MONTH)
            .table(Message.of("time.backlog_wait"), Message.of("time.backlog_wait_reading")));
  }

  private static Answers months(Results results) {
    return Answers.where(results, Backlog.QUESTION, key -> true);
  }

  private static Table byMonth(Results results, Labels labels) {
    Answers months = months(results);
    List<FindingRow> rows = FindingRow.of(months, months.allGroups(Statistic.NEWLY_RECEIVED));
    return flow(FindingTable.of(labels, rows).header("time.backlog_month", row -> month(row.key())))
        .estimate("time.backlog_per_handler", Statistic.OPEN_PER_HANDLER)
        .table(Message.of("time.backlog_flow"), Message.of("time.backlog_flow_reading"));
  }

  private static FindingTable flow(FindingTable table) {
    return table
        .estimate("time.backlog_start", Statistic.OPEN_AT_START)
        .estimate("time.backlog_received", Statistic.NEWLY_RECEIVED)
        .estimate("time.backlog_ended", Statistic.CLOSED)
        .estimate("time.backlog_end", Statistic.OPEN_AT_END)
        .estimate("time.backlog_ratio", Statistic.CLEARANCE_RATIO)
        .range("common.range", Statistic.CLEARANCE_RATIO);
  }

  private static boolean isWhole(FindingKey key) {
    return key.stratum().equals(FindingKey.ALL);
  }

  private static Message month(FindingKey key) {
    return isWhole(key)
        ? Message.of("time.backlog_whole")
        : Message.literal(Strata.value(key.stratum()));
  }
}
