package org.evenhand.report.section.consistency;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.consistency.Deciders;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Chart;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.chart.BarPlot;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;

/** How far those who decide differ from one another; no one of them is named. */
public final class DecidersSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          Deciders.QUESTION.id(),
          Message.of("consistency.deciders"),
          Set.of(Deciders.QUESTION),
          DecidersSection::write);

  /** How many of those compared chance alone puts outside of either limits. */
  private static final double CHANCE_95 = 0.05;

  private static final double CHANCE_998 = 0.002;

  /** A row: what it says, and the finding that says it. */
  private record Count(Message name, Statistic statistic) {}

  private DecidersSection() {}

  private static List<Block> write(Results results) {
    Answers answers = Answers.of(results, Deciders.QUESTION);
    return List.of(
        new Block.Paragraph(Message.of("consistency.deciders_reading")),
        outside(answers),
        spread(Labels.of(results), answers));
  }

  /**
   * How many deciders lie outside of the limits beside how many would by chance, which the brief
   * shows; empty where none could be compared.
   */
  public static Optional<Chart> chart(Results results) {
    Answers answers = Answers.of(results, Deciders.QUESTION);
    double compared = number(answers, Statistic.DECIDERS_COMPARED);
    return compared > 0 ? Optional.of(bars(answers, compared)) : Optional.empty();
  }

  private static BarPlot bars(Answers answers, double compared) {
    double outside = number(answers, Statistic.OUTSIDE_95);
    return new BarPlot(
        Message.of(
            "consistency.deciders_title",
            "outside",
            Math.round(outside),
            "compared",
            Format.count(compared),
            "chance",
            Format.plain(compared * CHANCE_95)),
        Message.of("consistency.deciders_chart_reading"),
        BarPlot.Unit.PERCENT,
        List.of(
            Message.of("consistency.within"),
            Message.of("consistency.between"),
            Message.of("consistency.beyond")),
        List.of(
            bar("consistency.by_chance", compared * CHANCE_95, compared * CHANCE_998, compared),
            bar("consistency.as_found", outside, number(answers, Statistic.OUTSIDE_998), compared),
            bar(
                "consistency.allowing",
                number(answers, Statistic.OUTSIDE_95_ADJUSTED),
                number(answers, Statistic.OUTSIDE_998_ADJUSTED),
                compared)),
        outside(answers));
  }

  /** Those within the narrow limits, between the two, and beyond the wide ones. */
  private static BarPlot.Bar bar(String label, double outside, double beyond, double compared) {
    return new BarPlot.Bar(
        Message.of(label),
        List.of(
            OptionalDouble.of((compared - outside) / compared),
            OptionalDouble.of((outside - beyond) / compared),
            OptionalDouble.of(beyond / compared)),
        Message.of(
            "consistency.bar",
            "outside",
            Format.plain(outside),
            "compared",
            Format.count(compared)));
  }

  private static double number(Answers answers, Statistic statistic) {
    return answers.first(statistic).map(Finding::estimate).orElse(OptionalDouble.empty()).orElse(0);
  }

  private static Table outside(Answers answers) {
    FindingKey key = answers.keys(Statistic.DECIDERS).get(0);
    return Table.of(
        Message.of("consistency.outside"),
        Message.of("consistency.outside_reading"),
        List.of(
            count("consistency.deciders_with_case", Statistic.DECIDERS),
            count("consistency.deciders_compared", Statistic.DECIDERS_COMPARED),
            count("consistency.outside_inner", Statistic.OUTSIDE_95),
            count("consistency.outside_outer", Statistic.OUTSIDE_998),
            count("consistency.outside_inner_allowing", Statistic.OUTSIDE_95_ADJUSTED),
            count("consistency.outside_outer_allowing", Statistic.OUTSIDE_998_ADJUSTED)),
        List.of(
            Source.header(Message.of("consistency.deciders_are"), Count::name),
            Source.number(
                Message.of("consistency.number"),
                count -> answers.estimate(key, count.statistic))));
  }

  private static Count count(String name, Statistic statistic) {
    return new Count(Message.of(name), statistic);
  }

  private static Table spread(Labels labels, Answers answers) {
    return FindingTable.of(labels, answers, Statistic.DECIDERS)
        .plainRanges()
        .estimateWithRange("consistency.deviation", Statistic.BETWEEN_DECIDER_SD)
        .estimate("consistency.beyond_chance", Statistic.I_SQUARED)
        .p("consistency.p_value_chance", Statistic.HETEROGENEITY_Q)
        .table(Message.of("consistency.spread"), Message.of("consistency.spread_reading"));
  }
}
