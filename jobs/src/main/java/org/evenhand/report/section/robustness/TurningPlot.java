package org.evenhand.report.section.robustness;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.chart.DotPlot.Dot;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Rulings;
import org.evenhand.verdict.Ruling;

/**
 * The verdicts that undeclared cases could turn, and how many times as likely these must be of one
 * side.
 *
 * @param labels what people read
 * @param turning the verdicts with something to turn; at least one
 * @param gamma how many times as likely the plan asks a verdict to stand
 */
record TurningPlot(Labels labels, List<Ruling> turning, double gamma) {

  static Optional<Block> of(Results results) {
    List<Ruling> turning =
        Rulings.of(results).all().stream()
            .filter(ruling -> ruling.hasAnswer() || ruling.turningPoint().isPresent())
            .toList();
    return turning.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TurningPlot(Labels.of(results), turning, results.plan().undeclared().gamma())
                .block());
  }

  /** The chart, or that nothing turns. */
  Block block() {
    return turning.stream().allMatch(ruling -> ruling.turningPoint().isEmpty())
        ? new Block.Paragraph(Message.of("robustness.turning_never"))
        : plot();
  }

  private DotPlot plot() {
    return new DotPlot(
        title(),
        Message.of("robustness.turning_reading", "gamma", Format.plain(gamma)),
        DotPlot.Scale.TIMES,
        gamma > 1 ? Optional.of(new DotPlot.Band(1, gamma)) : Optional.empty(),
        List.of(new DotPlot.Panel(Message.NONE, turning.stream().map(this::dot).toList())),
        data());
  }

  /** How many answers fell, else what it would take to turn the first. */
  private Message title() {
    long fallen = turning.stream().filter(ruling -> !ruling.hasAnswer()).count();
    return fallen > 0
        ? Message.of("robustness.turning_fallen", "fallen", fallen, "all", turning.size())
        : Message.of("robustness.turning_least", "times", Format.times(least()));
  }

  private double least() {
    return turning.stream()
        .map(Ruling::turningPoint)
        .flatMapToDouble(OptionalDouble::stream)
        .min()
        .orElseThrow();
  }

  private Dot dot(Ruling ruling) {
    Entry point = Format.turningPoint(ruling);
    return new Dot(
        Subject.of(labels, ruling.key()),
        labels.marker(ruling.key()),
        ruling.turningPoint(),
        DotPlot.Limits.NONE,
        point.note().orElse(point.text()));
  }

  private Table data() {
    return Table.of(
        Message.of("robustness.turning_data"),
        Message.of("robustness.turning_data_reading"),
        turning,
        List.of(
            Source.header(Message.of("common.category"), ruling -> labels.category(ruling.key())),
            Source.header(Message.of("common.group"), ruling -> labels.group(ruling.key())),
            Source.text(Message.of("verdicts.verdict"), Rulings::answer),
            Source.number(Message.of("verdicts.turns_at"), Format::turningPoint)));
  }
}
