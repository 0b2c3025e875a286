package org.evenhand.report.section.likeforlike;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.MatchedComparators;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingRow;
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
    return List.of(
        new Block.Paragraph(
            "Each office-holder's case is set beside all cases of ordinary members that match it"
                + " exactly: same category, severity and channel, received in the same half-year."
                + " Cases that match each other form a set. Only sets in which some were sanctioned"
                + " and some were not can tell the two apart; there are often few of them."),
        sets(results, labels),
        comparison(results, labels));
  }

  private static Table sets(Results results, Labels labels) {
    Answers found = Answers.of(results, MatchedComparators.QUESTION, "comparator_found");
    Answers answers = Answers.of(results, MatchedComparators.QUESTION);
    return Table.of(
        "How many found a comparator, and what the sets show",
        "The first column is of the office-holders' decided cases; the others count sets, and those"
            + " in which sanction rates were higher or lower for the office-holders.",
        answers.keys(Statistic.STRATA_USED),
        List.of(
            Source.header("Group", labels::compared),
            Source.number(
                "With a comparator", s -> found.entry(s, Statistic.RATE, Format::ofGroup)),
            Source.number("Sets", s -> answers.estimate(s, Statistic.STRATA_USED)),
            Source.number("Outcomes differ", s -> answers.estimate(s, Statistic.DISCORDANT_SETS)),
            Source.number("Rate higher", s -> answers.estimate(s, Statistic.SETS_HIGHER)),
            Source.number("Rate lower", s -> answers.estimate(s, Statistic.SETS_LOWER))));
  }

  private static Table comparison(Results results, Labels labels) {
    Answers answers = Answers.of(results, MatchedComparators.QUESTION);
    List<Source<FindingRow>> sources = new ArrayList<>();
    sources.add(FindingRow.group(labels));
    sources.addAll(FindingRow.likeForLike(answers.rangeLabel(Statistic.MH_RATE_RATIO)));
    sources.add(FindingRow.estimate("Exact odds ratio", Statistic.EXACT_ODDS_RATIO));
    sources.add(
        FindingRow.range(
            answers.rangeLabel(Statistic.EXACT_ODDS_RATIO), Statistic.EXACT_ODDS_RATIO));
    sources.add(FindingRow.number("Exact p-value", Statistic.EXACT_ODDS_RATIO, Format::pValue));
    return Table.of(
        "Within matched sets",
        "Ratio and difference compare the percentages of decided cases that were sanctioned within"
            + " the sets; with few sets, read the exact result.",
        FindingRow.of("", answers, answers.keys(Statistic.MH_RATE_RATIO)),
        sources);
  }
}
