package org.evenhand.report.section;

import java.util.List;
import java.util.function.Function;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;

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

  private record Line(FindingKey key, Variant variant) {}

  public SideBySide(Labels labels, Rulings rulings) {
    this.labels = labels;
    this.rulings = rulings;
  }

  /** A row for each group and each of the results. */
  public Table table(String caption, String reading, List<Variant> variants) {
    Answers first = variants.get(0).answers();
    List<Line> lines =
        first.overall(Statistic.MH_RATE_RATIO).stream()
            .flatMap(key -> variants.stream().map(variant -> new Line(key, variant)))
            .toList();
    return Table.of(
        caption,
        reading,
        lines,
        List.of(
            Source.header("Group", line -> labels.group(line.key())),
            Source.header("Compared", line -> line.variant().name()),
            Source.number("Decided, group", entry(Statistic.MH_RATE_RATIO, Format::nGroup)),
            Source.number("Ratio", pooled(Statistic.MH_RATE_RATIO, Format::estimate)),
            Source.number(
                first.rangeLabel(Statistic.MH_RATE_RATIO),
                pooled(Statistic.MH_RATE_RATIO, Format::range)),
            Source.number("Difference", pooled(Statistic.MH_RATE_DIFFERENCE, Format::estimate)),
            Source.number(
                first.rangeLabel(Statistic.MH_RATE_DIFFERENCE),
                pooled(Statistic.MH_RATE_DIFFERENCE, Format::range))));
  }

  private Function<Line, Entry> pooled(Statistic statistic, Function<Finding, Entry> entry) {
    return line ->
        rulings
            .withheld(line.key())
            .map(Entry::absent)
            .orElseGet(() -> entry(statistic, entry).apply(line));
  }

  private static Function<Line, Entry> entry(Statistic statistic, Function<Finding, Entry> entry) {
    return line -> line.variant().answers().entry(line.key(), statistic, entry);
  }
}
