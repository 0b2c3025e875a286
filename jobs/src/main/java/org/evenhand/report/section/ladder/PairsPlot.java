package org.evenhand.report.section.ladder;

import java.util.List;
import java.util.Optional;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.message.Message;
import org.evenhand.report.Format;
import org.evenhand.report.Table;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Charts;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Ranges;

/** In how many pairs of like cases a group's was the greater: half where neither side's was. */
final class PairsPlot {

  private static final Statistic SHARE = Statistic.PROBABILITY_OF_SUPERIORITY;
  private static final double HALF = 0.5;

  private PairsPlot() {}

  /**
   * The plot.
   *
   * @param keys the beginning of the keys of its messages
   */
  static DotPlot of(String keys, Labels labels, Answers answers, Table data) {
    List<FindingKey> groups = answers.keys(SHARE);
    return new DotPlot(
        Ranges.of(groups.stream().flatMap(key -> answers.find(key, SHARE).stream()), HALF)
            .title(
                Message.of(keys + "pairs"),
                Message.of(keys + "alike"),
                share ->
                    Message.of(
                        keys + "apart",
                        "share",
                        Format.estimate(share).text(),
                        "group",
                        labels.group(share.key()))),
        Message.of(keys + "chart_reading"),
        DotPlot.Scale.PAIRS,
        Optional.empty(),
        List.of(
            new DotPlot.Panel(
                Message.NONE,
                groups.stream()
                    .map(key -> Charts.ranged(labels, key, answers.find(key, SHARE)))
                    .toList())),
        data);
  }
}
