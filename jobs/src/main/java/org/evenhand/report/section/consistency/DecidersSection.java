package org.evenhand.report.section.consistency;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.consistency.Deciders;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;

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
  private record Count(String name, Statistic statistic) {}

  private DecidersSection() {}

  private static List<Block> write(Results results) {
    Answers answers = Answers.of(results, Deciders.QUESTION);
    return List.of(
        new Block.Paragraph(
            "Each decider's sanctions are set beside those that all deciders together would have"
                + " given in the same mix of cases. By chance alone about 1 in 20 would lie outside"
                + " of the 95% limits and 1 in 500 outside of the 99.8% limits. Cases are not"
                + " shared out by lot, so a decider who differs may have had other cases; nobody is"
                + " named here, and nothing about a decider's own views is recorded or asked."),
        outside(answers),
        spread(Labels.of(results), answers));
  }

  private static Table outside(Answers answers) {
    FindingKey key = answers.keys(Statistic.DECIDERS).get(0);
    return Table.of(
        "Deciders outside of the limits",
        "The limits that allow for the usual spread ask who stands out among deciders who differ"
            + " anyway; only deciders with at least 5 sanctions and 5 other decisions to be"
            + " expected are compared.",
        List.of(
            new Count("Deciders with a decided case", Statistic.DECIDERS),
            new Count("Of these compared", Statistic.DECIDERS_COMPARED),
            new Count("Outside of 95% limits", Statistic.OUTSIDE_95),
            new Count("Outside of 99.8% limits", Statistic.OUTSIDE_998),
            new Count(
                "Outside of 95% limits that allow for the usual spread",
                Statistic.OUTSIDE_95_ADJUSTED),
            new Count(
                "Outside of 99.8% limits that allow for the usual spread",
                Statistic.OUTSIDE_998_ADJUSTED)),
        List.of(
            Source.header("Deciders", Count::name),
            Source.number("Number", count -> answers.estimate(key, count.statistic))));
  }

  private static Table spread(Labels labels, Answers answers) {
    return FindingTable.of(labels, answers, Statistic.DECIDERS)
        .plainRanges()
        .estimateWithRange("Standard deviation", Statistic.BETWEEN_DECIDER_SD)
        .estimate("Share of variation beyond chance", Statistic.I_SQUARED)
        .p("p-value, chance alone", Statistic.HETEROGENEITY_Q)
        .table(
            "The spread between deciders",
            "About two thirds of the deciders lie within one standard deviation of the rate to be"
                + " expected, chance set aside; a small p-value means that chance alone does not"
                + " fit.");
  }
}
