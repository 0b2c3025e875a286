package org.evenhand.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.WaitComparisonSet;
import org.evenhand.message.Message;
import org.evenhand.report.Chart;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Table;
import org.evenhand.report.chart.DotPlot.Limits;
import org.evenhand.report.chart.TimePlot;
import org.evenhand.schema.Code;
import org.evenhand.schema.FieldName;

/** Tables and charts of how long something waited and how the waits of groups compare. */
public final class WaitTables {

  private static final List<Integer> DAYS = List.of(30, 90, 180, 365);
  private static final List<Integer> SPANS = List.of(90, 365);

  /** Curves that can be told apart in one picture. */
  private static final int MOST = 6;

  private final Results results;
  private final Question question;
  private final Waiting waiting;
  private final Labels labels;
  private final Answers answers;

  /** What waits, and what a curve is about. */
  public enum Waiting {
    CASES_BY_GROUP("common.group", "time.wait_cases", "decided"),
    CASES_BY_CATEGORY("common.category", "time.wait_cases", "decided"),
    APPEALS_BY_GROUP("common.group", "time.wait_appeals", "appeal_decided");

    private final String rows;
    private final String waiting;
    private final String stage;

    Waiting(String rows, String waiting, String stage) {
      this.rows = rows;
      this.waiting = waiting;
      this.stage = stage;
    }

    private Message message(String key, Object... arguments) {
      return Message.of(key + name().toLowerCase(Locale.ROOT), arguments);
    }
  }

  /** Tables of one question. */
  public WaitTables(Results results, Question question, Waiting waiting) {
    this.results = results;
    this.question = question;
    this.waiting = waiting;
    this.labels = Labels.of(results);
    this.answers = Answers.of(results, question, waiting.stage);
  }

  /** The curve of each row at a few days. */
  public Table curves() {
    FindingTable table =
        named(waiting.rows, Statistic.MEDIAN_WAIT)
            .n(waiting.waiting, Statistic.MEDIAN_WAIT)
            .x("time.wait_decided", Statistic.MEDIAN_WAIT)
            .estimateWithRange("time.wait_half", Statistic.MEDIAN_WAIT);
    for (int day : DAYS) {
      Answers after = after(day);
      table.number(
          Message.of("time.wait_after", "days", Format.count(day)),
          row -> after.estimate(row.key(), Statistic.STILL_WAITING));
    }
    return table.table(
        waiting.message("time.wait_curves_"), waiting.message("time.wait_curves_reading_"));
  }

  /** Each group versus its reference. */
  public Table comparisons() {
    FindingTable table =
        named("common.group", Statistic.LOG_RANK)
            .x("time.wait_decided", Statistic.LOG_RANK)
            .estimate("time.wait_expected", Statistic.EXPECTED_ENDINGS)
            .p("time.wait_p", Statistic.LOG_RANK);
    for (int span : SPANS) {
      table
          .from(Answers.of(results, question, "first_" + span + "_days"))
          .estimateWithRange("time.wait_mean_" + span, Statistic.RESTRICTED_MEAN_WAIT_DIFFERENCE);
    }
    return table.table(
        waiting.message("time.wait_compared_"),
        Message.of(
            "time.wait_compared_reading",
            "references",
            labels.references(answers.keys(Statistic.LOG_RANK))));
  }

  /** The curves of the declared groups, or of all groups together where they are too many. */
  public Optional<Chart> chart() {
    List<FindingKey> groups = drawn();
    List<Integer> known =
        WaitComparisonSet.DRAWN.stream()
            .filter(day -> groups.stream().anyMatch(group -> share(group, day).isPresent()))
            .toList();
    return known.isEmpty() ? Optional.empty() : Optional.of(plot(groups, known));
  }

  private TimePlot plot(List<FindingKey> groups, List<Integer> days) {
    return new TimePlot(
        title(),
        waiting.message("time.wait_chart_reading_"),
        new TimePlot.Days(waiting.message("time.wait_from_"), days.get(days.size() - 1)),
        TimePlot.Up.PERCENT,
        groups.stream()
            .map(
                group ->
                    new TimePlot.Series(
                        labels.compared(group),
                        labels.marker(group),
                        TimePlot.Shape.STEP,
                        points(group, days)))
            .toList(),
        List.of(),
        List.of(),
        Optional.empty(),
        data(groups, days));
  }

  private List<TimePlot.Point> points(FindingKey group, List<Integer> days) {
    List<TimePlot.Point> points = new ArrayList<>();
    points.add(TimePlot.Point.of(0, 1));
    days.forEach(day -> points.add(new TimePlot.Point(day, share(group, day), Limits.NONE)));
    return points;
  }

  /** What half of all had to wait, if so many were decided. */
  private Message title() {
    Optional<Finding> median =
        answers.keys(Statistic.MEDIAN_WAIT).stream()
            .filter(key -> key.comparison().group().equals(FindingKey.ALL))
            .flatMap(key -> answers.find(key, Statistic.MEDIAN_WAIT).stream())
            .filter(finding -> finding.estimate().isPresent())
            .findFirst();
    return median
        .map(
            finding -> waiting.message("time.wait_title_", "days", Format.estimate(finding).text()))
        .orElse(waiting.message("time.wait_untold_"));
  }

  private List<FindingKey> drawn() {
    List<String> declared =
        results.codes(FieldName.DECLARED_ALIGNMENT).stream()
            .filter(Code::isDeclared)
            .map(Code::code)
            .toList();
    List<FindingKey> all = answers.keys(Statistic.MEDIAN_WAIT);
    List<FindingKey> groups =
        all.stream().filter(key -> declared.contains(key.comparison().group())).toList();
    return groups.size() <= MOST && !groups.isEmpty()
        ? groups
        : all.stream().filter(key -> key.comparison().group().equals(FindingKey.ALL)).toList();
  }

  private OptionalDouble share(FindingKey group, int day) {
    return after(day).value(group, Statistic.STILL_WAITING);
  }

  private Table data(List<FindingKey> groups, List<Integer> days) {
    List<FindingRow> rows =
        days.stream()
            .map(
                day ->
                    new FindingRow(Message.literal(Format.count(day)), after(day), groups.get(0)))
            .toList();
    return FindingTable.of(labels, rows)
        .about("time.wait_day")
        .eachGroup(groups, Statistic.STILL_WAITING, Format::estimate)
        .table(waiting.message("time.wait_data_"), Message.of("time.wait_data_reading"));
  }

  private Answers after(int day) {
    return Answers.of(results, question, "open_after_" + day + "_days");
  }

  private FindingTable named(String head, Statistic statistic) {
    Function<FindingRow, Message> name =
        row ->
            waiting == Waiting.CASES_BY_CATEGORY
                ? labels.category(row.key().comparison().group())
                : labels.group(row.key());
    return FindingTable.of(labels, answers, statistic).header(head, name);
  }
}
