package org.evenhand.report.section.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.time.CategoryTime;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.chart.Marker;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Charts;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.WaitTables;

/** How long each kind of complaint waited for a decision. */
public final class CategoryTimeSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "category-time",
          Message.of("time.category"),
          Set.of(CategoryTime.QUESTION),
          CategoryTimeSection::write);

  /** The day that is drawn. */
  private static final int DAY = 90;

  private CategoryTimeSection() {}

  private static List<Block> write(Results results) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(Message.of("time.category_intro")));
    chart(results).ifPresent(blocks::add);
    blocks.add(
        new WaitTables(results, CategoryTime.QUESTION, WaitTables.Waiting.CASES_BY_CATEGORY)
            .curves());
    results.findings(CategoryTime.QUESTION, Statistic.LOG_RANK).stream()
        .filter(finding -> finding.pValue().isPresent())
        .map(finding -> Message.of("time.category_test", "p", Format.pValue(finding).text()))
        .map(Block.Paragraph::new)
        .forEach(blocks::add);
    return blocks;
  }

  private static Optional<DotPlot> chart(Results results) {
    Labels labels = Labels.of(results);
    Answers after = Answers.of(results, CategoryTime.QUESTION, "open_after_" + DAY + "_days");
    List<FindingKey> categories = after.keys(Statistic.STILL_WAITING);
    List<Finding> known =
        categories.stream()
            .filter(key -> !isAll(key))
            .flatMap(key -> after.find(key, Statistic.STILL_WAITING).stream())
            .filter(finding -> finding.estimate().isPresent())
            .toList();
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new DotPlot(
                title(known),
                Message.of("time.category_reading", "days", Format.count(DAY)),
                DotPlot.Scale.PERCENT,
                Optional.empty(),
                List.of(
                    new DotPlot.Panel(
                        Message.NONE,
                        categories.stream().map(key -> dot(labels, after, key)).toList())),
                FindingTable.of(labels, after, Statistic.STILL_WAITING)
                    .header("common.category", row -> name(labels, row.key()))
                    .estimateWithRange("time.category_share", Statistic.STILL_WAITING)
                    .table(
                        Message.of("time.category_data", "days", Format.count(DAY)),
                        Message.of("time.category_data_reading", "days", Format.count(DAY)))));
  }

  /** The smallest and the largest share. */
  private static Message title(List<Finding> known) {
    double[] shares =
        known.stream().mapToDouble(finding -> finding.estimate().getAsDouble()).sorted().toArray();
    return Message.of(
        "time.category_between",
        "days",
        Format.count(DAY),
        "lowest",
        Format.percent(shares[0]),
        "highest",
        Format.percent(shares[shares.length - 1]));
  }

  private static DotPlot.Dot dot(Labels labels, Answers after, FindingKey key) {
    Finding share = after.find(key, Statistic.STILL_WAITING).orElseThrow();
    return new DotPlot.Dot(
        name(labels, key),
        isAll(key) ? Marker.all() : Marker.of(0, true),
        share.estimate(),
        Charts.limits(share),
        Charts.words(share));
  }

  private static boolean isAll(FindingKey key) {
    return key.comparison().group().equals(FindingKey.ALL);
  }

  private static Message name(Labels labels, FindingKey key) {
    return labels.category(key.comparison().group());
  }
}
