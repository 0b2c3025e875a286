package org.evenhand.report.section.consistency;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.consistency.Deciders;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Answers;

/** How far those who decide differ from one another; no one of them is named. */
public final class DecidersSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          Deciders.QUESTION.id(),
          "How far deciders differ from one another",
          Set.of(Deciders.QUESTION),
          DecidersSection::write);

  /** A row: what it says, and the finding that says it. */
  private record Line(String name, Statistic statistic) {}

  private DecidersSection() {}

  private static List<Block> write(Results results) {
    Answers answers = Answers.of(results, Deciders.QUESTION);
    FindingKey key = answers.overall(Statistic.DECIDERS).get(0);
    return List.of(
        new Block.Paragraph(
            "Each decider's sanctions are set beside those that all deciders together would have"
                + " given in the same mix of cases. By chance alone about 1 in 20 would lie outside"
                + " of the 95% limits and 1 in 500 outside of the 99.8% limits. Cases are not"
                + " shared out by lot, so a decider who differs may have had other cases; nobody is"
                + " named here, and nothing about a decider's own views is recorded or asked."),
        outside(answers, key),
        spread(answers, key));
  }

  private static Table outside(Answers answers, FindingKey key) {
    return Table.of(
        "Deciders outside of the limits",
        "The limits that allow for the usual spread ask who stands out among deciders who differ"
            + " anyway; only deciders with at least 5 sanctions and 5 other decisions to be"
            + " expected are compared.",
        List.of(
            new Line("Deciders with a decided case", Statistic.DECIDERS),
            new Line("Of these compared", Statistic.DECIDERS_COMPARED),
            new Line("Outside of 95% limits", Statistic.OUTSIDE_95),
            new Line("Outside of 99.8% limits", Statistic.OUTSIDE_998),
            new Line(
                "Outside of 95% limits that allow for the usual spread",
                Statistic.OUTSIDE_95_ADJUSTED),
            new Line(
                "Outside of 99.8% limits that allow for the usual spread",
                Statistic.OUTSIDE_998_ADJUSTED)),
        List.of(
            Source.header("Deciders", Line::name),
            Source.number("Number", line -> answers.estimate(key, line.statistic))));
  }

  private static Table spread(Answers answers, FindingKey key) {
    return Table.of(
        "The spread between deciders",
        "About two thirds of the deciders lie within one standard deviation of the rate to be"
            + " expected, chance set aside; a small p-value means that chance alone does not fit.",
        List.of(key),
        List.of(
            Source.number(
                "Standard deviation", s -> answers.estimate(s, Statistic.BETWEEN_DECIDER_SD)),
            Source.number("Range", s -> answers.range(s, Statistic.BETWEEN_DECIDER_SD)),
            Source.number(
                "Share of variation beyond chance", s -> answers.estimate(s, Statistic.I_SQUARED)),
            Source.number(
                "p-value, chance alone",
                s -> answers.entry(s, Statistic.HETEROGENEITY_Q, Format::pValue))));
  }
}
