package org.evenhand.report.section.reports;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.measure.Finding;
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

  /**
   * How far the ratio of a group moves.
   *
   * @param group its name
   * @param before the ratio that others are set beside
   * @param after the other
   */
  record Move(Message group, double before, double after) {

    double size() {
      return Math.abs(Math.log(after / before));
    }

    /** Whether the ratio reads otherwise afterwards. */
    boolean isSeen() {
      return !Format.ratio(before).equals(Format.ratio(after));
    }

    /** The largest move that is seen, or that none is. */
    static Message title(Message subject, List<Move> moves) {
      return moves.isEmpty()
          ? subject
          : moves.stream()
              .filter(Move::isSeen)
              .max(Comparator.comparingDouble(Move::size))
              .map(
                  move ->
                      Message.of(
                          "reports.moves",
                          "subject",
                          subject,
                          "group",
                          move.group,
                          "before",
                          Format.ratio(move.before),
                          "after",
                          Format.ratio(move.after)))
              .orElse(Message.of("reports.moves_not", "subject", subject));
    }
  }

  /** The chart with its numbers; the numbers alone where there is no ratio to draw. */
  Block block(Message subject, Message caption, Message reading) {
    Table table = sides.table(caption, reading, variants);
    List<DotPlot.Panel> panels = sides.panels(variants);
    return panels.stream().flatMap(panel -> panel.dots().stream()).noneMatch(Beside::isDrawn)
        ? table
        : new DotPlot(
            Move.title(subject, moves()),
            Message.of("reports.beside_reading", "level", Format.level(results.plan().level())),
            DotPlot.Scale.RATIO,
            Optional.empty(),
            panels,
            table);
  }

  private static boolean isDrawn(DotPlot.Dot dot) {
    return dot.estimate().isPresent();
  }

  private List<Move> moves() {
    return variants.get(0).answers().overall(Statistic.MH_RATE_RATIO).stream()
        .flatMap(this::moves)
        .toList();
  }

  private Stream<Move> moves(FindingKey key) {
    return sides.ratio(variants.get(0), key).stream()
        .flatMap(
            before ->
                variants.stream()
                    .skip(1)
                    .flatMap(variant -> sides.ratio(variant, key).stream())
                    .map(after -> new Move(labels.group(key), value(before), value(after))))
        .filter(move -> Double.isFinite(move.size()));
  }

  private static double value(Finding ratio) {
    return ratio.estimate().orElseThrow();
  }
}
