package org.evenhand.report.section.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.trend.RollingWindows;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.chart.TimePlot;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Charts;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Strata;
import org.evenhand.schema.Window;

/** Independent periods, and beside them the rolling windows that end with each. */
public final class RollingWindowsSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "rolling-windows",
          Message.of("trend.rolling"),
          Set.of(RollingWindows.QUESTION),
          RollingWindowsSection::write);

  private RollingWindowsSection() {}

  private static List<Block> write(Results results) {
    List<Window> windows =
        results.findings(RollingWindows.QUESTION).stream()
            .map(Finding::key)
            .map(FindingKey::window)
            .distinct()
            .map(Window::parse)
            .toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(Message.of("trend.rolling_intro")));
    for (Window window : windows) {
      blocks.add(
          isSingle(window)
              ? table(results, window)
              : plot(results, window).<Block>map(plot -> plot).orElse(table(results, window)));
    }
    return blocks;
  }

  private static boolean isSingle(Window window) {
    return window.equals(Window.QUARTER);
  }

  private static Answers answers(Results results, Window window) {
    return Answers.where(
        results, RollingWindows.QUESTION, key -> key.window().equals(window.label()));
  }

  /** Nothing where there is a single window. */
  private static Optional<TimePlot> plot(Results results, Window window) {
    Answers answers = answers(results, window);
    List<FindingKey> keys = answers.keys(Statistic.MH_RATE_RATIO);
    List<String> ends = keys.stream().map(FindingKey::stratum).distinct().sorted().toList();
    if (ends.size() < 2) {
      return Optional.empty();
    }
    List<Double> margin = results.plan().margins().rateRatio();
    Labels labels = Labels.of(results);
    return Optional.of(
        new TimePlot(
            title(answers, keys, window, ends.get(ends.size() - 1)),
            Message.of("trend.rolling_chart_reading", "periods", Format.count(window.periods())),
            new TimePlot.Periods(
                ends.stream().map(end -> Message.literal(Strata.value(end))).toList()),
            TimePlot.Up.RATIO,
            keys.stream()
                .map(key -> key.comparison().group())
                .distinct()
                .map(group -> series(labels, answers, group, ends))
                .toList(),
            List.of(),
            List.of(),
            Optional.of(new DotPlot.Band(margin.get(0), margin.get(1))),
            table(results, window)));
  }

  private static TimePlot.Series series(
      Labels labels, Answers answers, String group, List<String> ends) {
    return new TimePlot.Series(
        labels.group(group),
        labels.marker(group),
        TimePlot.Shape.LINE,
        IntStream.range(0, ends.size())
            .boxed()
            .flatMap(
                i ->
                    answers.keys(Statistic.MH_RATE_RATIO).stream()
                        .filter(key -> key.comparison().group().equals(group))
                        .filter(key -> key.stratum().equals(ends.get(i)))
                        .flatMap(key -> answers.find(key, Statistic.MH_RATE_RATIO).stream())
                        .map(
                            ratio -> new TimePlot.Point(i, ratio.estimate(), Charts.limits(ratio))))
            .toList());
  }

  /** The smallest and the largest ratio of the latest window. */
  private static Message title(
      Answers answers, List<FindingKey> keys, Window window, String latest) {
    double[] ratios =
        keys.stream()
            .filter(key -> key.stratum().equals(latest))
            .flatMap(key -> answers.find(key, Statistic.MH_RATE_RATIO).stream())
            .map(Finding::estimate)
            .flatMapToDouble(estimate -> estimate.stream())
            .sorted()
            .toArray();
    return ratios.length < 2
        ? several(window)
        : Message.of(
            "trend.rolling_between",
            "periods",
            Format.count(window.periods()),
            "last",
            Strata.value(latest),
            "lowest",
            Format.ratio(ratios[0]),
            "highest",
            Format.ratio(ratios[ratios.length - 1]));
  }

  private static Message several(Window window) {
    return Message.of("trend.rolling_several", "periods", Format.count(window.periods()));
  }

  private static Table table(Results results, Window window) {
    return FindingTable.of(Labels.of(results), answers(results, window), Statistic.MH_RATE_RATIO)
        .group()
        .header(
            isSingle(window) ? "trend.rolling_period" : "trend.rolling_end",
            row -> Message.literal(Strata.value(row.key().stratum())))
        .likeForLike()
        .table(
            isSingle(window) ? Message.of("trend.rolling_single") : several(window),
            isSingle(window)
                ? Message.of("trend.rolling_single_reading")
                : Message.of(
                    "trend.rolling_several_reading", "periods", Format.count(window.periods())));
  }
}
