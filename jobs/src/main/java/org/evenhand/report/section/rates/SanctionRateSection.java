package org.evenhand.report.section.rates;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.rates.SanctionRate;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Charts;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Rulings;
import org.evenhand.report.section.Span;

/** The share of decided cases that ended in a sanction, by category and group. */
public final class SanctionRateSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "sanction-rates",
          Message.of("rates.title"),
          Set.of(SanctionRate.QUESTION),
          SanctionRateSection::write);

  private SanctionRateSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Map<String, Answers> higher = Answers.byStage(results, SanctionRate.QUESTION);
    Answers answers = higher.remove(Answers.SANCTIONED);
    return List.of(
        new Block.Paragraph(Message.of("rates.how")),
        new DotPlot(
            title(answers),
            Message.of("rates.chart_reading", "level", Format.level(results.plan().level())),
            DotPlot.Scale.PERCENT,
            Optional.empty(),
            new Charts(labels, answers, Statistic.RATE)
                .panels(answers.keys(Statistic.RATE), Rulings.of(results)),
            rates(labels, answers, higher)));
  }

  /** Between which rates the categories lie, all groups together. */
  private static Message title(Answers answers) {
    return Span.title(
        answers.byCategory(Statistic.RATE).stream()
            .filter(key -> key.comparison().group().equals(FindingKey.ALL))
            .flatMap(key -> answers.find(key, Statistic.RATE).stream()),
        Message.of("rates.chart_plain"),
        share -> Message.of("rates.chart_alike", "share", share),
        (lowest, highest) ->
            Message.of("rates.chart_between", "lowest", lowest, "highest", highest));
  }

  private static Table rates(Labels labels, Answers answers, Map<String, Answers> higher) {
    FindingTable table =
        FindingTable.of(labels, answers, Statistic.RATE)
            .category()
            .group()
            .n("rates.decided", Statistic.RATE)
            .x("common.sanctioned", Statistic.RATE)
            .estimateWithRange("rates.rate", Statistic.RATE);
    higher.forEach(
        (stage, rates) ->
            table
                .from(rates)
                .estimate(
                    Message.of("rates.rate_further", "step", labels.stage(stage)), Statistic.RATE));
    return table.table(
        Message.of("rates.data"),
        Message.of(higher.isEmpty() ? "rates.data_reading" : "rates.data_reading_further"));
  }
}
