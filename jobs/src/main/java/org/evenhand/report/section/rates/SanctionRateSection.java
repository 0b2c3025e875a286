package org.evenhand.report.section.rates;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.rates.SanctionRate;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Charts;
import org.evenhand.report.section.FindingTable;
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
    Map<String, Answers> higher = Answers.byStage(results, SanctionRate.QUESTION);
    Answers answers = higher.remove(Answers.SANCTIONED);
    return List.of(
        new Block.Paragraph(
            "A sanction rate is the percentage of decided cases that ended in a sanction. These"
                + " rates do not allow for how serious the cases were."),
        new DotPlot(
            "Sanction rates by complaint category",
            "Each marker is a group's rate and the line is its "
                + answers.rangeLabel(Statistic.RATE)
                + "; hollow markers are cases without a declared alignment.",
            DotPlot.Scale.PERCENT,
            Optional.empty(),
            new Charts(labels, answers, Statistic.RATE)
                .panels(answers.keys(Statistic.RATE), Rulings.of(results))),
        rates(labels, answers, higher));
  }

  private static Table rates(Labels labels, Answers answers, Map<String, Answers> higher) {
    FindingTable table =
        FindingTable.of(labels, answers, Statistic.RATE)
            .category()
            .group()
            .n("Decided", Statistic.RATE)
            .x("Sanctioned", Statistic.RATE)
            .estimateWithRange("Rate, % of decided", Statistic.RATE);
    higher.forEach(
        (stage, rates) ->
            table.from(rates).estimate(labels.stage(stage) + ", % of decided", Statistic.RATE));
    return table.table(
        "Sanction rates, with the counts behind them",
        "Each percentage is of the decided cases in the same row, and the range shows which rates"
            + " fit these counts"
            + (higher.isEmpty()
                ? "."
                : "; columns further right count only more severe sanctions."));
  }
}
