package org.evenhand.report.section.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.rates.SanctionRate;
import org.evenhand.message.Message;
import org.evenhand.report.Chart;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Table;
import org.evenhand.report.chart.BarPlot;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Span;

/** Each group's decided cases by the sanction they ended in, banded by the plan's thresholds. */
final class SanctionStack {

  /** Bands of sanctions that a bar can tell apart, beside the part without one. */
  private static final int MOST_BANDS = 5;

  private static final int TOP = Integer.MAX_VALUE;

  private final Labels labels;
  private final List<Integer> thresholds;
  private final List<Answers> reached;

  private SanctionStack(Results results) {
    labels = Labels.of(results);
    Map<String, Answers> byStage = Answers.byStage(results, SanctionRate.QUESTION);
    int first = results.plan().sanctions().rung();
    thresholds =
        Stream.concat(
                Stream.of(first),
                results.plan().sanctions().further().stream().filter(rung -> rung > first))
            .distinct()
            .sorted()
            .filter(rung -> byStage.containsKey(stage(rung, first)))
            .limit(MOST_BANDS)
            .toList();
    reached = thresholds.stream().map(rung -> byStage.get(stage(rung, first))).toList();
  }

  private static String stage(int rung, int first) {
    return rung == first ? Answers.SANCTIONED : "rung_" + rung + "_or_above";
  }

  /** Empty where no sanction rate is known. */
  static Optional<Chart> of(Results results) {
    SanctionStack stack = new SanctionStack(results);
    return stack.groups().stream().anyMatch(key -> stack.decided(key) > 0)
        ? Optional.of(stack.plot())
        : Optional.empty();
  }

  private BarPlot plot() {
    return new BarPlot(
        title(),
        Message.of("ladder.stack_reading"),
        BarPlot.Unit.PERCENT,
        IntStream.rangeClosed(0, thresholds.size()).mapToObj(this::name).toList(),
        groups().stream().map(this::bar).toList(),
        data());
  }

  /** Between which shares the declared groups' cases reached the highest threshold. */
  private Message title() {
    int last = thresholds.size() - 1;
    Message step = labels.threshold(thresholds.get(last));
    return Span.title(
        groups().stream()
            .filter(labels::isDeclared)
            .flatMap(key -> reached.get(last).find(key, Statistic.RATE).stream()),
        Message.of("ladder.stack_plain"),
        share -> Message.of("ladder.stack_alike", "step", step, "share", share),
        (lowest, highest) ->
            Message.of("ladder.stack_between", "step", step, "lowest", lowest, "highest", highest));
  }

  private List<FindingKey> groups() {
    return reached.isEmpty() ? List.of() : reached.get(0).overall(Statistic.RATE);
  }

  /** The name of a part: none, then the sanctions from one threshold to the next. */
  private Message name(int part) {
    if (part == 0) {
      return Message.of("ladder.part_none");
    }
    int from = thresholds.get(part - 1);
    List<Message> sanctions =
        labels.sanctions(from, part < thresholds.size() ? thresholds.get(part) - 1 : TOP);
    if (sanctions.isEmpty()) {
      return labels.threshold(from);
    }
    Message mildest = sanctions.get(0);
    return sanctions.size() == 1
        ? mildest
        : Message.of(
            "ladder.part_between", "from", mildest, "to", sanctions.get(sanctions.size() - 1));
  }

  private BarPlot.Bar bar(FindingKey key) {
    long decided = decided(key);
    return new BarPlot.Bar(
        labels.group(key),
        counts(key).stream()
            .map(
                count ->
                    decided == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of((double) count / decided))
            .toList(),
        reached
            .get(0)
            .find(key, Statistic.RATE)
            .filter(rate -> rate.estimate().isPresent())
            .map(
                rate ->
                    Message.of(
                        "ladder.stack_words",
                        "share",
                        Format.estimate(rate).text(),
                        "decided",
                        Format.count(decided)))
            .orElse(Message.literal(Format.ABSENT)));
  }

  private long decided(FindingKey key) {
    return reached.get(0).find(key, Statistic.RATE).map(f -> f.counts().nGroup()).orElse(0L);
  }

  /** How many cases fall in each part. */
  private List<Long> counts(FindingKey key) {
    List<Long> counts = new ArrayList<>();
    long above = decided(key);
    for (Answers stage : reached) {
      long here = stage.find(key, Statistic.RATE).map(SanctionStack::x).orElse(0L);
      counts.add(above - here);
      above = here;
    }
    counts.add(above);
    return counts;
  }

  private static long x(Finding rate) {
    return rate.counts().xGroup();
  }

  private Table data() {
    FindingTable table =
        FindingTable.of(labels, FindingRow.of(reached.get(0), groups()))
            .group()
            .n("ladder.decided", Statistic.RATE);
    for (int i = 0; i <= thresholds.size(); i++) {
      int part = i;
      table.number(name(part), row -> entry(counts(row.key()).get(part), decided(row.key())));
    }
    return table.table(Message.of("ladder.stack_data"), Message.of("ladder.stack_data_reading"));
  }

  private static Entry entry(long count, long decided) {
    Message number = Message.literal(Format.count(count));
    return Entry.number(
            decided == 0
                ? number
                : Message.of(
                    "chart.count_and_share",
                    "count",
                    number,
                    "share",
                    Format.percent((double) count / decided)))
        .restingOn(LongStream.of(count, decided, decided - count).filter(n -> n > 0).min());
  }
}
