package org.evenhand.report.section.reports;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Table;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Rulings;
import org.evenhand.report.section.Shift;
import org.evenhand.report.section.SideBySide;
import org.evenhand.report.section.SideBySide.Variant;

/** The like-for-like result of each group several times, drawn; its title says what moves most. */
final class Beside {

  private final Results results;
  private final Labels labels;
  private final SideBySide sides;
  private final List<Variant> variants;

  /** These results, of which the first is the one that others are set beside. */
  Beside(Results results, List<Variant> variants) {
    this.results = results;
    this.labels = Labels.of(results);
    this.sides = new SideBySide(labels, Rulings.of(results));
    this.variants = List.copyOf(variants);
  }

  /** The chart with its numbers; the numbers alone where there is no ratio to draw. */
  Block block(Message way, Message caption, Message reading) {
    Table table = sides.table(caption, reading, variants);
    List<DotPlot.Panel> panels = sides.panels(variants);
    return panels.stream().flatMap(panel -> panel.dots().stream()).noneMatch(Beside::isDrawn)
        ? table
        : new DotPlot(
            Shift.title(shifts(way)),
            Message.of("reports.beside_reading", "level", Format.level(results.plan().level())),
            DotPlot.Scale.RATIO,
            Optional.empty(),
            panels,
            table);
  }

  private static boolean isDrawn(DotPlot.Dot dot) {
    return dot.estimate().isPresent();
  }

  private List<Shift> shifts(Message way) {
    return variants.get(0).answers().overall(Statistic.MH_RATE_RATIO).stream()
        .flatMap(key -> shifts(way, key))
        .toList();
  }

  private Stream<Shift> shifts(Message way, FindingKey key) {
    return variants.stream()
        .skip(1)
        .flatMap(
            variant ->
                Shift.between(
                    labels.group(key),
                    way,
                    sides.ratio(variants.get(0), key),
                    sides.ratio(variant, key)));
  }
}
