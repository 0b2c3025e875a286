package org.evenhand.report.section.likeforlike;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.MatchedComparators;
import org.evenhand.message.Message;
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
          Message.of("likeforlike.matched"),
          Set.of(MatchedComparators.QUESTION),
          MatchedComparatorsSection::write);

  private MatchedComparatorsSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Answers answers = Answers.of(results, MatchedComparators.QUESTION);
    return List.of(
        new Block.Paragraph(Message.of("likeforlike.matched_reading")),
        FindingTable.of(labels, answers, Statistic.STRATA_USED)
            .group()
            .from(Answers.of(results, MatchedComparators.QUESTION, "comparator_found"))
            .xOfN("likeforlike.with_comparator", Statistic.RATE)
            .fromRow()
            .estimate("likeforlike.sets", Statistic.STRATA_USED)
            .estimate("likeforlike.sets_differ", Statistic.DISCORDANT_SETS)
            .estimate("likeforlike.sets_higher", Statistic.SETS_HIGHER)
            .estimate("likeforlike.sets_lower", Statistic.SETS_LOWER)
            .table(
                Message.of("likeforlike.matched_sets"),
                Message.of("likeforlike.matched_sets_reading")),
        FindingTable.of(labels, answers, Statistic.MH_RATE_RATIO)
            .group()
            .likeForLike()
            .estimateWithRange("likeforlike.exact_odds_ratio", Statistic.EXACT_ODDS_RATIO)
            .p("likeforlike.p_exact", Statistic.EXACT_ODDS_RATIO)
            .table(
                Message.of("likeforlike.matched_within"),
                Message.of("likeforlike.matched_within_reading")));
  }
}
