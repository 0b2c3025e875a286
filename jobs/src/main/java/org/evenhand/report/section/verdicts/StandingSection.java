package org.evenhand.report.section.verdicts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.trend.StandingRatio;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Mark;
import org.evenhand.report.Results;
import org.evenhand.report.RunFacts.SequenceFacts;
import org.evenhand.report.RunFacts.SequencePart;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.section.Charts;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Strata;
import org.evenhand.schema.Plan;
import org.evenhand.verdict.Standing;
import org.evenhand.verdict.StandingRule;

/** What all periods show together, however often one looks, and where their cases come from. */
public final class StandingSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "standing",
          "What all periods show together",
          Set.of(StandingRatio.QUESTION),
          StandingSection::write);

  /** Looks that the chart shows; the table {@code standing} has all of them. */
  private static final int SHOWN = 12;

  private StandingSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    List<Standing> standings = results.standings();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "Nobody reads one period only, and whoever looks at every one of them finds a disparity"
                + " somewhere sooner or later, even where there is none. Beside the verdict on the"
                + " period there is therefore a standing verdict on all cases so far. It holds for"
                + " all looks together: at equal rates, a disparity of any group is ever found with"
                + " a probability of at most "
                + Format.level(results.plan().levels().alpha())
                + ". What was called once stands. Nothing is called while there are fewer cases than"
                + " the plan's minimum sizes, or fewer than "
                + StandingRule.LEAST_EXPECTED
                + " with a sanction or without one to be expected in the smaller group at equal"
                + " rates."
                + (results.plan().comparator().equals(Plan.REST)
                    ? " It is about each group beside the others together, and does not say from"
                        + " which of them a group differs."
                    : "")));
    blocks.add(
        new Block.Statements(
            standings.stream()
                .map(
                    standing ->
                        new Block.Statement(
                            labels.group(key(standing)),
                            Mark.of(standing.latest().standing().column()),
                            standing.label(),
                            standing.sentence()))
                .toList()));
    if (!standings.isEmpty()) {
      blocks.add(chart(results, labels));
      blocks.add(table(results, labels));
    }
    blocks.add(new Block.Heading("Which periods are added up"));
    blocks.addAll(origins(results.facts().sequence()));
    return blocks;
  }

  private static FindingKey key(Standing standing) {
    return standing.latest().ratio().key();
  }

  private static DotPlot chart(Results results, Labels labels) {
    List<Double> margin = results.plan().margins().rateRatio();
    return new DotPlot(
        "Ratio over all cases so far, period by period",
        "Each row adds the cases of one more period, marker and line are ratio and "
            + Format.level(results.plan().level())
            + " range of all cases up to it, and the shaded band is the agreed margin; ranges hold"
            + " for all rows together.",
        DotPlot.Scale.RATIO,
        Optional.of(new DotPlot.Band(margin.get(0), margin.get(1))),
        results.standings().stream()
            .map(
                standing ->
                    Charts.panel(
                        labels,
                        shown(standing),
                        f -> Message.literal(Strata.value(f.key().stratum()))))
            .toList());
  }

  private static List<Finding> shown(Standing standing) {
    List<Standing.Look> looks = standing.looks();
    return looks.subList(Math.max(0, looks.size() - SHOWN), looks.size()).stream()
        .map(Standing.Look::ratio)
        .toList();
  }

  private static Table table(Results results, Labels labels) {
    List<FindingKey> keys = results.standings().stream().map(StandingSection::key).toList();
    return Table.of(
        "Standing verdict on each group",
        "Each row compares a group, like for like, with "
            + labels.references(keys)
            + " over all cases so far; the p-value allows for every look and for the number of"
            + " groups.",
        results.standings(),
        List.of(
            Source.header("Group", standing -> labels.group(key(standing))),
            Source.text(
                "Verdict",
                standing ->
                    Entry.verdict(
                        Mark.of(standing.latest().standing().column()), standing.label())),
            Source.number("Ratio", standing -> Format.estimate(standing.latest().ratio())),
            Source.number(
                Format.level(results.plan().level()) + " range",
                standing -> Format.range(standing.latest().ratio())),
            Source.number("p, all looks", standing -> p(standing.latest().adjusted())),
            Source.number(
                "Of group's cases", standing -> Format.ofGroup(standing.latest().ratio())),
            Source.number(
                "Of cases beside", standing -> Format.ofReference(standing.latest().ratio()))));
  }

  private static Entry p(OptionalDouble logarithm) {
    return logarithm.isPresent()
        ? Entry.number(Format.pValue(Math.min(1, Math.exp(-logarithm.getAsDouble()))))
        : Entry.absent("no interval");
  }

  private static List<Block> origins(SequenceFacts sequence) {
    List<Block> blocks = new ArrayList<>();
    String export = periods(sequence, true);
    String earlier = periods(sequence, false);
    blocks.add(
        new Block.Paragraph(
            "Cases of "
                + export
                + " are those of this export"
                + (earlier.isEmpty()
                    ? "."
                    : "; those of "
                        + earlier
                        + " are taken from earlier results in the folder of this report, because"
                        + " this export does not hold them; their cases are taken one by one, even"
                        + " where some hang together.")
                + " "
                + sequence.beginning()
                + " Only periods of one plan and one counting rule are added up: another plan or"
                + " rule starts the sequence anew."));
    if (!sequence.remarks().isEmpty()) {
      blocks.add(Block.Bullets.of(sequence.remarks()));
    }
    return blocks;
  }

  /** The periods of one origin, those that follow each other as a span. */
  private static String periods(SequenceFacts sequence, boolean isFromExport) {
    List<String> spans = new ArrayList<>();
    List<SequencePart> parts = sequence.parts();
    int from = 0;
    for (int i = 0; i < parts.size(); i++) {
      boolean isLast = i + 1 == parts.size();
      if (isLast || parts.get(i + 1).isFromExport() != parts.get(i).isFromExport()) {
        if (parts.get(i).isFromExport() == isFromExport) {
          String first = parts.get(from).period();
          spans.add(from == i ? first : first + " to " + parts.get(i).period());
        }
        from = i + 1;
      }
    }
    return String.join(", ", spans);
  }
}
