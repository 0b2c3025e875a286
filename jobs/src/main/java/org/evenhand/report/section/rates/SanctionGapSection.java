package org.evenhand.report.section.rates;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.rates.SanctionGap;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Charts;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Ranges;
import org.evenhand.report.section.Rulings;

/** Differences and ratios of sanction rates as they stand, before like is compared with like. */
public final class SanctionGapSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "sanction-gaps",
          Message.of("rates.gaps"),
          Set.of(SanctionGap.QUESTION),
          SanctionGapSection::write);

  private SanctionGapSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Answers gaps = Answers.of(results, SanctionGap.QUESTION);
    List<FindingKey> keys = gaps.keys(Statistic.RATE_DIFFERENCE);
    Message reference = labels.references(keys);
    return List.of(
        new Block.Paragraph(Message.of("rates.gaps_how")),
        new DotPlot(
            Ranges.of(
                    keys.stream()
                        .flatMap(key -> gaps.find(key, Statistic.RATE_DIFFERENCE).stream()),
                    0)
                .count(Message.of("rates.gaps_data"), "rates.gaps_title"),
            Message.of("rates.gaps_chart_reading", "reference", reference),
            DotPlot.Scale.POINTS,
            Optional.empty(),
            new Charts(labels, gaps, Statistic.RATE_DIFFERENCE).panels(keys, Rulings.of(results)),
            FindingTable.of(labels, gaps, Statistic.RATE_DIFFERENCE)
                .category()
                .group()
                .crude()
                .p("rates.gaps_p", Statistic.FISHER_EXACT)
                .table(
                    Message.of("rates.gaps_data"),
                    Message.of("rates.gaps_data_reading", "reference", reference))));
  }
}
