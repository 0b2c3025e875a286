package org.evenhand.report.section.likeforlike;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.PooledCategories;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Charts;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Margins;
import org.evenhand.report.section.Rulings;

/** The ratio in each category with what the other categories say about it. */
public final class PooledCategoriesSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "pooled-categories",
          Message.of("likeforlike.pooled"),
          Set.of(PooledCategories.QUESTION),
          PooledCategoriesSection::write);

  private PooledCategoriesSection() {}

  private static List<Block> write(Results results) {
    return List.of(new Block.Paragraph(Message.of("likeforlike.pooled_reading")), plot(results));
  }

  private static DotPlot plot(Results results) {
    Labels labels = Labels.of(results);
    Answers answers = Answers.of(results, PooledCategories.QUESTION);
    List<FindingRow> rows = FindingRow.of(answers, answers.keys(Statistic.POOLED_RATIO));
    Message caption = Message.of("likeforlike.pooled_table");
    return new DotPlot(
        Extremes.title(
            rows,
            Statistic.POOLED_RATIO,
            row ->
                Message.of(
                    "likeforlike.of_both",
                    "one",
                    labels.group(row.key()),
                    "other",
                    labels.category(row.key())),
            caption),
        Message.of("likeforlike.pooled_chart_reading"),
        DotPlot.Scale.RATIO,
        Optional.of(Margins.band(results.plan())),
        new Charts(labels, answers, Statistic.POOLED_RATIO)
            .panels(FindingRow.keys(rows), Rulings.of(results)),
        table(results, labels, rows, caption));
  }

  private static Table table(
      Results results, Labels labels, List<FindingRow> rows, Message caption) {
    List<Double> margin = results.plan().margins().rateRatio();
    return FindingTable.of(labels, rows)
        .category()
        .group()
        .estimateWithRange("likeforlike.pooled_ratio", Statistic.POOLED_RATIO)
        .number(
            Message.of("likeforlike.pooled_above", "limit", Format.ratio(margin.get(1))),
            row -> estimate(row, Statistic.PROBABILITY_ABOVE_MARGIN))
        .number(
            Message.of("likeforlike.pooled_below", "limit", Format.ratio(margin.get(0))),
            row -> estimate(row, Statistic.PROBABILITY_BELOW_MARGIN))
        .xOfN("common.of_group", Statistic.POOLED_RATIO)
        .xOfNReference("common.of_beside", Statistic.POOLED_RATIO)
        .table(
            caption,
            Message.of(
                "likeforlike.pooled_table_reading",
                "references",
                labels.references(FindingRow.keys(rows))));
  }

  private static Entry estimate(FindingRow row, Statistic statistic) {
    return row.answers().estimate(row.key(), statistic);
  }
}
