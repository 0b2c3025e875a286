package org.evenhand.report.section.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.ladder.Rungs;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Chart;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Charts;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Ranges;

/** How many decided cases reached each rung of the ladder, informal resolutions included. */
public final class LadderSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "ladder",
          Message.of("ladder.title"),
          Set.of(Rungs.QUESTION),
          results -> new LadderSection(results).write());

  private static final String RECORDED = "informal_recorded";
  private static final String WITH_INFORMAL = "_with_informal";
  private static final Statistic RATIO = Statistic.MH_RATE_RATIO;

  private final Results results;
  private final Labels labels;

  private LadderSection(Results results) {
    this.results = results;
    labels = Labels.of(results);
  }

  /** Each group's decided cases by the sanction they ended in; empty where none was decided. */
  public static Optional<Chart> chart(Results results) {
    return SanctionStack.of(results);
  }

  private List<Block> write() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(Message.of("ladder.how")));
    comparisons(false, Message.of("ladder.steps"), "ladder.steps_title").ifPresent(blocks::add);
    blocks.add(new Block.Paragraph(Message.of("ladder.informal_how")));
    blocks.add(recorded());
    comparisons(true, Message.of("ladder.steps_informal"), "ladder.steps_informal_title")
        .ifPresent(blocks::add);
    return blocks;
  }

  private Table recorded() {
    return FindingTable.of(labels, Answers.of(results, Rungs.QUESTION, RECORDED), Statistic.RATE)
        .group()
        .xOfN("ladder.recorded_of", Statistic.RATE)
        .estimate("ladder.recorded_percent", Statistic.RATE)
        .table(Message.of("ladder.recorded"), Message.of("ladder.recorded_reading"));
  }

  /** Nothing where no case reached such a step. */
  private Optional<DotPlot> comparisons(boolean informal, Message caption, String title) {
    List<String> steps = steps(informal);
    List<FindingRow> rows = steps.stream().flatMap(step -> rows(step).stream()).toList();
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    Ranges ranges =
        Ranges.of(rows.stream().flatMap(row -> row.answers().find(row.key(), RATIO).stream()), 1);
    Message reference = labels.references(FindingRow.keys(rows));
    return Optional.of(
        new DotPlot(
            ranges.count(caption, title),
            Message.of("ladder.chart_reading", "reference", reference),
            DotPlot.Scale.RATIO,
            Optional.empty(),
            steps.stream().map(this::panel).toList(),
            FindingTable.of(labels, rows)
                .steps(RATIO, Statistic.MH_RATE_DIFFERENCE)
                .table(caption, Message.of("ladder.steps_reading", "reference", reference))));
  }

  private List<FindingRow> rows(String step) {
    return FindingRow.of(labels.stage(step), Answers.of(results, Rungs.QUESTION, step), RATIO);
  }

  private DotPlot.Panel panel(String step) {
    Answers answers = Answers.of(results, Rungs.QUESTION, step);
    List<FindingKey> groups = answers.keys(RATIO);
    return new DotPlot.Panel(
        labels.stage(step),
        groups.stream().map(key -> Charts.ranged(labels, key, answers.find(key, RATIO))).toList());
  }

  private List<String> steps(boolean informal) {
    return Answers.stages(results, Rungs.QUESTION).stream()
        .filter(stage -> !stage.equals(RECORDED))
        .filter(stage -> stage.endsWith(WITH_INFORMAL) == informal)
        .toList();
  }
}
