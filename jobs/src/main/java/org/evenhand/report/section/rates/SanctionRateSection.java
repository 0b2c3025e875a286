package org.evenhand.report.section.rates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.rates.SanctionRate;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Charts;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Rulings;

/** The share of decided cases that ended in a sanction, by category and group. */
public final class SanctionRateSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "sanction-rates",
          "Sanction rates",
          Set.of(SanctionRate.QUESTION),
          SanctionRateSection::write);

  private SanctionRateSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Answers answers = Answers.of(results, SanctionRate.QUESTION);
    List<FindingKey> keys = answers.keys(Statistic.RATE);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "A sanction rate is the percentage of decided cases that ended in a sanction. These"
                + " rates"
                + " do not allow for how serious the cases were."));
    blocks.add(
        new DotPlot(
            "Sanction rates by complaint category",
            "Each marker is a group's rate and the line is its "
                + answers.rangeLabel(Statistic.RATE)
                + "; hollow markers are cases without a declared alignment.",
            DotPlot.Scale.PERCENT,
            Optional.empty(),
            new Charts(labels, answers, Statistic.RATE).panels(keys, Rulings.of(results))));
    blocks.add(rates(results, answers, keys));
    return blocks;
  }

  private static Table rates(Results results, Answers answers, List<FindingKey> keys) {
    Labels labels = Labels.of(results);
    List<Source<FindingKey>> sources = new ArrayList<>();
    sources.add(Source.header("Complaint category", labels::category));
    sources.add(Source.header("Group", labels::group));
    sources.add(Source.number("Decided", s -> answers.entry(s, Statistic.RATE, Format::nGroup)));
    sources.add(Source.number("Sanctioned", s -> answers.entry(s, Statistic.RATE, Format::xGroup)));
    sources.add(Source.number("Rate, % of decided", s -> answers.estimate(s, Statistic.RATE)));
    sources.add(
        Source.number(answers.rangeLabel(Statistic.RATE), s -> answers.range(s, Statistic.RATE)));
    for (String stage : higher(results)) {
      Answers beside = Answers.of(results, SanctionRate.QUESTION, stage);
      sources.add(
          Source.number(
              labels.stage(stage) + ", % of decided", s -> beside.estimate(s, Statistic.RATE)));
    }
    return Table.of(
        "Sanction rates, with the counts behind them",
        "Each percentage is of the decided cases in the same row, and the range shows which rates"
            + " fit these counts"
            + (higher(results).isEmpty()
                ? "."
                : "; columns further right count only more severe sanctions."),
        keys,
        sources);
  }

  private static List<String> higher(Results results) {
    return Answers.stages(results, SanctionRate.QUESTION).stream()
        .filter(stage -> !stage.equals(Answers.SANCTIONED))
        .toList();
  }
}
