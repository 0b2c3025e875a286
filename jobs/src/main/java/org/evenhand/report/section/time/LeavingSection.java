package org.evenhand.report.section.time;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.WaitComparisonSet;
import org.evenhand.measure.time.Leaving;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.chart.DotPlot.Limits;
import org.evenhand.report.chart.Marker;
import org.evenhand.report.chart.TimePlot;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;

/** How cases end when people leave before a decision. */
public final class LeavingSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          Leaving.QUESTION.id(),
          Message.of("time.leaving"),
          Set.of(Leaving.QUESTION),
          LeavingSection::write);

  private static final String DECIDED = "decided";
  private static final String LEFT = "resigned_or_lapsed";
  private static final String WITHDRAWN = "withdrawn_by_reporter";
  private static final String OTHERWISE = "closed_otherwise";

  /** The ways in which cases end, from the foot of the chart to its top. */
  private static final Map<String, Message> ENDINGS = new LinkedHashMap<>();

  static {
    ENDINGS.put(DECIDED, Message.of("time.leaving_decided"));
    ENDINGS.put(LEFT, Message.of("time.leaving_left"));
    ENDINGS.put(WITHDRAWN, Message.of("time.leaving_withdrawn"));
    ENDINGS.put(OTHERWISE, Message.of("time.leaving_otherwise"));
  }

  private LeavingSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    int day = longest(results, WaitComparisonSet.GRID).orElse(30);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(Message.of("time.leaving_intro", "days", Format.count(day))));
    longest(results, WaitComparisonSet.DRAWN).ifPresent(last -> blocks.add(plot(results, last)));
    blocks.add(shares(results, labels, day));
    blocks.add(differences(results, labels, day));
    blocks.add(new Block.Paragraph(Message.of("time.leaving_neither")));
    return blocks;
  }

  /** The longest of these times at which the share of all cases is known. */
  private static Optional<Integer> longest(Results results, List<Integer> days) {
    return days.stream()
        .filter(day -> share(results, DECIDED, day).isPresent())
        .reduce((shorter, longer) -> longer);
  }

  private static OptionalDouble share(Results results, String ending, int day) {
    return finding(results, ending, day).map(Finding::estimate).orElse(OptionalDouble.empty());
  }

  /** That of all cases together. */
  private static Optional<Finding> finding(Results results, String ending, int day) {
    Answers answers = answers(results, ending, day);
    return answers.allGroups(Statistic.CUMULATIVE_INCIDENCE).stream()
        .flatMap(key -> answers.find(key, Statistic.CUMULATIVE_INCIDENCE).stream())
        .findFirst();
  }

  private static TimePlot plot(Results results, int last) {
    List<Integer> days =
        WaitComparisonSet.DRAWN.stream()
            .filter(day -> share(results, DECIDED, day).isPresent())
            .toList();
    return new TimePlot(
        Message.of(
            "time.leaving_title",
            "decided",
            Format.percent(share(results, DECIDED, last).orElseThrow()),
            "days",
            Format.count(last),
            "left",
            Format.percent(without(results, last))),
        Message.of("time.leaving_chart_reading"),
        new TimePlot.Days(Message.of("time.wait_from_cases_by_group"), last),
        TimePlot.Up.PERCENT,
        ENDINGS.entrySet().stream()
            .map(
                ending ->
                    new TimePlot.Series(
                        ending.getValue(),
                        Marker.all(),
                        TimePlot.Shape.AREA,
                        points(results, ending.getKey(), days)))
            .toList(),
        List.of(),
        List.of(),
        Optional.empty(),
        data(results, days));
  }

  /** The share of cases that had ended without a decision. */
  private static double without(Results results, int day) {
    return ENDINGS.keySet().stream()
        .filter(ending -> !ending.equals(DECIDED))
        .mapToDouble(ending -> share(results, ending, day).orElse(0))
        .sum();
  }

  private static List<TimePlot.Point> points(Results results, String ending, List<Integer> days) {
    List<TimePlot.Point> points = new ArrayList<>();
    points.add(TimePlot.Point.of(0, 0));
    days.forEach(
        day -> points.add(new TimePlot.Point(day, share(results, ending, day), Limits.NONE)));
    return points;
  }

  private static Table data(Results results, List<Integer> days) {
    List<Source<Integer>> columns = new ArrayList<>();
    columns.add(
        Source.header(Message.of("time.wait_day"), day -> Message.literal(Format.count(day))));
    ENDINGS.forEach(
        (ending, name) ->
            columns.add(
                Source.number(
                    name,
                    day ->
                        finding(results, ending, day)
                            .map(Format::estimate)
                            .orElse(Entry.absent(Message.of("common.not_computed"))))));
    return Table.of(
        Message.of("time.leaving_data"), Message.of("time.leaving_data_reading"), days, columns);
  }

  private static Table shares(Results results, Labels labels, int day) {
    Statistic share = Statistic.CUMULATIVE_INCIDENCE;
    return FindingTable.of(labels, answers(results, DECIDED, day), share)
        .group()
        .estimate("time.leaving_decided", share)
        .from(answers(results, LEFT, day))
        .estimate("time.leaving_left", share)
        .from(answers(results, WITHDRAWN, day))
        .estimate("time.leaving_withdrawn", share)
        .from(answers(results, OTHERWISE, day))
        .estimate("time.leaving_otherwise", share)
        .table(
            Message.of("time.leaving_shares", "days", Format.count(day)),
            Message.of("time.leaving_shares_reading"));
  }

  private static Table differences(Results results, Labels labels, int day) {
    Statistic difference = Statistic.CUMULATIVE_INCIDENCE_DIFFERENCE;
    Answers decided = answers(results, DECIDED, day);
    return FindingTable.of(labels, decided, difference)
        .group()
        .from(answers(results, LEFT, day))
        .estimateWithRange("time.leaving_left", difference)
        .from(answers(results, WITHDRAWN, day))
        .estimateWithRange("time.leaving_withdrawn", difference)
        .table(
            Message.of("time.leaving_compared", "days", Format.count(day)),
            Message.of(
                "time.leaving_compared_reading",
                "references",
                labels.references(decided.keys(difference))));
  }

  private static Answers answers(Results results, String ending, int day) {
    return Answers.of(results, Leaving.QUESTION, ending + "_within_" + day + "_days");
  }
}
