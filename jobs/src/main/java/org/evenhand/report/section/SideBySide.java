package org.evenhand.report.section;

import java.util.List;
import java.util.Optional;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.message.Message;
import org.evenhand.report.Format;
import org.evenhand.report.Table;
import org.evenhand.report.chart.DotPlot.Dot;
import org.evenhand.report.chart.DotPlot.Panel;

/**
 * The like-for-like result of each group several times, each time among other cases or with other
 * things held fixed. Where one figure over all categories would mislead, none is given.
 */
public final class SideBySide {

  private final Labels labels;
  private final Rulings rulings;

  /**
   * One of the results.
   *
   * @param name what is compared
   * @param answers its findings
   */
  public record Variant(Message name, Answers answers) {}

  public SideBySide(Labels labels, Rulings rulings) {
    this.labels = labels;
    this.rulings = rulings;
  }

  /** One panel per group with a row for each of the results. */
  public List<Panel> panels(List<Variant> variants) {
    return variants.get(0).answers().overall(Statistic.MH_RATE_RATIO).stream()
        .map(
            key ->
                new Panel(
                    labels.group(key),
                    variants.stream().map(variant -> dot(variant, key)).toList()))
        .toList();
  }

  private Dot dot(Variant variant, FindingKey key) {
    return Charts.dot(
        variant.name(),
        labels.marker(key),
        ratio(variant, key),
        found -> found.level().isPresent() ? Charts.words(found) : Format.estimate(found).text(),
        Charts.NO_FIGURE);
  }

  /** The ratio of a group; empty where there is none or one figure would mislead. */
  public Optional<Finding> ratio(Variant variant, FindingKey key) {
    return variant
        .answers()
        .find(key, Statistic.MH_RATE_RATIO)
        .filter(found -> found.estimate().isPresent() && rulings.withheld(key).isEmpty());
  }

  /** A row for each group and each of the results. */
  public Table table(Message caption, Message reading, List<Variant> variants) {
    List<FindingRow> rows =
        variants.get(0).answers().overall(Statistic.MH_RATE_RATIO).stream()
            .flatMap(
                key ->
                    variants.stream()
                        .map(variant -> new FindingRow(variant.name(), variant.answers(), key)))
            .toList();
    return FindingTable.of(labels, rows)
        .group()
        .about("common.compared")
        .n("common.decided_group", Statistic.MH_RATE_RATIO)
        .unless(rulings)
        .stratified()
        .table(caption, reading);
  }
}
