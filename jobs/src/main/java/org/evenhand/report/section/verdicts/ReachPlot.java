package org.evenhand.report.section.verdicts;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Kind;
import org.evenhand.message.Message;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.chart.DotPlot.Dot;
import org.evenhand.report.chart.DotPlot.Limits;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Margins;
import org.evenhand.report.section.Rulings;
import org.evenhand.verdict.Ruling;

/**
 * Which gaps the counts leave open for each group over all categories.
 *
 * @param results what was found
 * @param rulings the verdicts on all groups
 * @param reaching those that rule some gap out; at least one
 */
record ReachPlot(Results results, List<Ruling> rulings, List<Ruling> reaching) {

  DotPlot plot() {
    Labels labels = Labels.of(results);
    return new DotPlot(
        title(labels),
        Message.of("verdicts.reach_chart_reading", "margin", Margins.of(results.plan())),
        isRatio() ? DotPlot.Scale.RATIO : DotPlot.Scale.POINTS,
        Optional.of(Margins.primaryBand(results.plan())),
        List.of(
            new DotPlot.Panel(
                Message.NONE, rulings.stream().map(ruling -> dot(labels, ruling)).toList())),
        VerdictSection.reach(results, Rulings.of(results)));
  }

  /** The largest gap that any group leaves open, or of which groups nothing is ruled out. */
  private Message title(Labels labels) {
    Ruling widest = reaching.get(0);
    for (Ruling ruling : reaching) {
      if (ruling.ruledOut().getAsDouble() > widest.ruledOut().getAsDouble()) {
        widest = ruling;
      }
    }
    List<Message> others =
        rulings.stream()
            .filter(ruling -> !reaching.contains(ruling))
            .map(ruling -> labels.group(ruling.key()))
            .toList();
    return Message.of(
        others.isEmpty() ? "verdicts.reach_all" : "verdicts.reach_some",
        "gap",
        Format.ruledOut(widest).text(),
        "groups",
        Message.listed(others));
  }

  private Dot dot(Labels labels, Ruling ruling) {
    Optional<Finding> measured =
        Optional.of(ruling.primary()).filter(finding -> Rulings.withheld(ruling).isEmpty());
    return new Dot(
        labels.group(ruling.key()),
        labels.marker(ruling.key()),
        measured.map(Finding::estimate).orElse(OptionalDouble.empty()),
        limits(ruling.ruledOut()),
        words(ruling));
  }

  private Limits limits(OptionalDouble largest) {
    if (largest.isEmpty()) {
      return Limits.NONE;
    }
    double gap = largest.getAsDouble();
    return isRatio() ? Limits.of(1 / gap, gap) : Limits.of(-gap, gap);
  }

  private static Message words(Ruling ruling) {
    return ruling.ruledOut().isPresent()
        ? Message.of("verdicts.reach_at_most", "gap", Format.ruledOut(ruling).text())
        : Message.of("verdicts.reach_nothing");
  }

  private boolean isRatio() {
    return reaching.get(0).primary().statistic().kind() == Kind.RATIO;
  }
}
