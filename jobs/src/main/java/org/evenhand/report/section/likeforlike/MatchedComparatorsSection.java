package org.evenhand.report.section.likeforlike;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.MatchedComparators;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;

/** Office-holders beside the ordinary members whose cases match theirs exactly. */
public final class MatchedComparatorsSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "matched-comparators",
          "Office-holders and matched ordinary members",
          Set.of(MatchedComparators.QUESTION),
          MatchedComparatorsSection::write);

  private MatchedComparatorsSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Answers answers = Answers.of(results, MatchedComparators.QUESTION);
    return List.of(
        new Block.Paragraph(
            "Each office-holder's case is set beside all cases of ordinary members that match it"
                + " exactly: same category, severity and channel, received in the same half-year."
                + " Cases that match each other form a set. Only sets in which some were sanctioned"
                + " and some were not can tell the two apart; there are often few of them."),
        FindingTable.of(labels, answers, Statistic.STRATA_USED)
            .group()
            .from(Answers.of(results, MatchedComparators.QUESTION, "comparator_found"))
            .xOfN("With a comparator", Statistic.RATE)
            .fromRow()
            .estimate("Sets", Statistic.STRATA_USED)
            .estimate("Outcomes differ", Statistic.DISCORDANT_SETS)
            .estimate("Rate higher", Statistic.SETS_HIGHER)
            .estimate("Rate lower", Statistic.SETS_LOWER)
            .table(
                "How many found a comparator, and what the sets show",
                "The first column is of the office-holders' decided cases; the others count sets,"
                    + " and those in which sanction rates were higher or lower for the"
                    + " office-holders."),
        FindingTable.of(labels, answers, Statistic.MH_RATE_RATIO)
            .group()
            .likeForLike()
            .estimateWithRange("Exact odds ratio", Statistic.EXACT_ODDS_RATIO)
            .p("Exact p-value", Statistic.EXACT_ODDS_RATIO)
            .table(
                "Within matched sets",
                "Ratio and difference compare the percentages of decided cases that were sanctioned"
                    + " within the sets; with few sets, read the exact result."));
  }
}
