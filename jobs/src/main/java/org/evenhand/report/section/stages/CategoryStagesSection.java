package org.evenhand.report.section.stages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.stages.CategoryStages;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Charts;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Span;

/** How often complaints of each category were taken forward and upheld, whatever the alignment. */
public final class CategoryStagesSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "category-stages",
          Message.of("stages.categories"),
          Set.of(CategoryStages.QUESTION),
          CategoryStagesSection::write);

  private CategoryStagesSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(Message.of("stages.categories_how")));
    Answers.byStage(results, CategoryStages.QUESTION)
        .forEach((stage, answers) -> blocks.add(plot(stage, answers, labels)));
    return blocks;
  }

  private static DotPlot plot(String stage, Answers answers, Labels labels) {
    List<FindingKey> categories = answers.keys(Statistic.RATE_DIFFERENCE);
    Message plain = plain(stage);
    return new DotPlot(
        Span.title(
            categories.stream().flatMap(key -> rate(answers, key).stream()),
            plain,
            share ->
                Message.of("stages.category_alike", "stage", Labels.words(stage), "share", share),
            (lowest, highest) ->
                Message.of(
                    "stages.category_between",
                    "stage",
                    Labels.words(stage),
                    "lowest",
                    lowest,
                    "highest",
                    highest)),
        Message.of("stages.category_chart_reading"),
        DotPlot.Scale.PERCENT,
        Optional.empty(),
        List.of(
            new DotPlot.Panel(
                Message.NONE,
                categories.stream()
                    .map(key -> Charts.dot(labels.compared(key), rate(answers, key)))
                    .toList())),
        table(stage, answers, labels));
  }

  private static Optional<Finding> rate(Answers answers, FindingKey key) {
    return answers.find(key, Statistic.RATE);
  }

  private static Message plain(String stage) {
    return Message.of("stages.category_plain", "stage", Labels.words(stage));
  }

  private static Table table(String stage, Answers answers, Labels labels) {
    boolean isUpheld = stage.equals(Answers.SANCTIONED);
    return FindingTable.of(labels, answers, Statistic.RATE_DIFFERENCE)
        .group("common.category")
        .share(isUpheld ? "stages.category_decided" : "stages.category_received", "stages.percent")
        .estimateWithRange("stages.category_beside", Statistic.RATE_DIFFERENCE)
        .estimate("common.ratio", Statistic.RATE_RATIO)
        .table(
            plain(stage),
            Message.of(
                isUpheld ? "stages.category_decided_reading" : "stages.category_received_reading"));
  }
}
