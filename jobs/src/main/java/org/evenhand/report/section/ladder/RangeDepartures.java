package org.evenhand.report.section.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Table;
import org.evenhand.report.chart.BarPlot;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Span;

/**
 * How many sanctions stood above and below a range: the shares of each group, then each group
 * beside the others.
 *
 * @param question that counted them
 * @param keys the beginning of the keys of its messages
 * @param known stage of the sanctions that have a range
 * @param above stage above the range
 * @param within stage within it
 * @param below stage below it
 */
record RangeDepartures(
    Question question, String keys, String known, String above, String within, String below) {

  /** What it says of these results. */
  List<Block> write(Results results) {
    return List.of(
        new Block.Paragraph(Message.of(keys + "how")), shares(results), compared(results));
  }

  private BarPlot shares(Results results) {
    Labels labels = Labels.of(results);
    List<Answers> parts =
        Stream.of(below, within, above).map(stage -> Answers.of(results, question, stage)).toList();
    List<FindingKey> groups = Answers.of(results, question, known).keys(Statistic.RATE);
    return new BarPlot(
        title(labels, groups, parts.get(2)),
        Message.of("ladder.range_chart_reading"),
        BarPlot.Unit.PERCENT,
        List.of(
            Message.of("ladder.below"), Message.of(keys + "middle"), Message.of("ladder.above")),
        groups.stream().map(key -> bar(labels, key, parts)).toList(),
        counts(results, labels));
  }

  private Message title(Labels labels, List<FindingKey> groups, Answers isAbove) {
    return Span.title(
        groups.stream()
            .filter(labels::isDeclared)
            .flatMap(key -> isAbove.find(key, Statistic.RATE).stream()),
        Message.of(keys + "counts"),
        share -> Message.of(keys + "alike", "share", share),
        (lowest, highest) -> Message.of(keys + "between", "lowest", lowest, "highest", highest));
  }

  private static BarPlot.Bar bar(Labels labels, FindingKey key, List<Answers> parts) {
    return new BarPlot.Bar(
        labels.group(key),
        parts.stream()
            .map(
                part ->
                    part.find(key, Statistic.RATE)
                        .map(share -> share.estimate())
                        .orElse(OptionalDouble.empty()))
            .toList(),
        Message.of(
            "ladder.range_words",
            "above",
            parts.get(2).estimate(key, Statistic.RATE).text(),
            "below",
            parts.get(0).estimate(key, Statistic.RATE).text()));
  }

  private Table counts(Results results, Labels labels) {
    return FindingTable.of(labels, Answers.of(results, question, known), Statistic.RATE)
        .group()
        .xOfN("ladder.range_of", Statistic.RATE)
        .from(Answers.of(results, question, above))
        .xOfN("ladder.above", Statistic.RATE)
        .estimate("ladder.above_percent", Statistic.RATE)
        .from(Answers.of(results, question, within))
        .estimate(keys + "middle_percent", Statistic.RATE)
        .from(Answers.of(results, question, below))
        .xOfN("ladder.below", Statistic.RATE)
        .estimate("ladder.below_percent", Statistic.RATE)
        .table(Message.of(keys + "counts"), Message.of("ladder.range_reading"));
  }

  private Table compared(Results results) {
    Labels labels = Labels.of(results);
    List<FindingRow> sides = new ArrayList<>();
    sides.addAll(side(results, Message.of("ladder.above"), above));
    sides.addAll(side(results, Message.of("ladder.below"), below));
    return FindingTable.of(labels, sides)
        .steps(Statistic.MH_RATE_RATIO, Statistic.MH_RATE_DIFFERENCE)
        .table(
            Message.of(keys + "compared"),
            Message.of(
                keys + "compared_reading", "reference", labels.references(FindingRow.keys(sides))));
  }

  private List<FindingRow> side(Results results, Message name, String stage) {
    return FindingRow.of(name, Answers.of(results, question, stage), Statistic.MH_RATE_RATIO);
  }
}
