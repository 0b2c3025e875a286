package org.evenhand.report.section;

import java.util.List;
import org.evenhand.measure.Statistic;
import org.evenhand.report.Table;

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
  public record Variant(String name, Answers answers) {}

  public SideBySide(Labels labels, Rulings rulings) {
    this.labels = labels;
    this.rulings = rulings;
  }

  /** A row for each group and each of the results. */
  public Table table(String caption, String reading, List<Variant> variants) {
    List<FindingRow> rows =
        variants.get(0).answers().overall(Statistic.MH_RATE_RATIO).stream()
            .flatMap(
                key ->
                    variants.stream()
                        .map(variant -> new FindingRow(variant.name(), variant.answers(), key)))
            .toList();
    return FindingTable.of(labels, rows)
        .group()
        .about("Compared")
        .n("Decided, group", Statistic.MH_RATE_RATIO)
        .unless(rulings)
        .stratified()
        .table(caption, reading);
  }
}
