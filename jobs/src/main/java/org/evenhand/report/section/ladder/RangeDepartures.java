package org.evenhand.report.section.ladder;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Table;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;

/**
 * How many sanctions stood above and below a range: the counts of each group, then each group
 * beside the others.
 *
 * @param question that counted them
 * @param known stage of the sanctions that have a range
 * @param above stage above the range
 * @param within stage within it
 * @param below stage below it
 */
record RangeDepartures(Question question, String known, String above, String within, String below) {

  /**
   * The two tables.
   *
   * @param range what the range is called, such as {@code the guideline}
   * @param ofThose what is counted, as a plural
   * @param middle where a sanction stands that is neither above nor below, such as {@code within}
   */
  List<Block> tables(Results results, String range, String ofThose, String middle) {
    Labels labels = Labels.of(results);
    Answers isAbove = Answers.of(results, question, above);
    Answers isBelow = Answers.of(results, question, below);
    Table counts =
        FindingTable.of(labels, Answers.of(results, question, known), Statistic.RATE)
            .group()
            .xOfN("With a range, of sanctioned", Statistic.RATE)
            .from(isAbove)
            .xOfN("Above", Statistic.RATE)
            .estimate("Above, %", Statistic.RATE)
            .from(Answers.of(results, question, within))
            .estimate(Labels.words(middle) + ", %", Statistic.RATE)
            .from(isBelow)
            .xOfN("Below", Statistic.RATE)
            .estimate("Below, %", Statistic.RATE)
            .table(
                "Sanctions above, " + middle + " and below " + range,
                "The first number says how many sanctions have a range to be set beside; the"
                    + " percentages are of those.");
    List<FindingRow> sides = new ArrayList<>();
    sides.addAll(FindingRow.of("Above", isAbove, Statistic.MH_RATE_RATIO));
    sides.addAll(FindingRow.of("Below", isBelow, Statistic.MH_RATE_RATIO));
    Table compared =
        FindingTable.of(labels, sides)
            .steps(Statistic.MH_RATE_RATIO, Statistic.MH_RATE_DIFFERENCE)
            .table(
                "Above and below " + range + ", like for like",
                "Each row sets a group's percentage of "
                    + ofThose
                    + " that stood on that side beside that of "
                    + labels.references(FindingRow.keys(sides))
                    + ", within cases of the same kind.");
    return List.of(counts, compared);
  }
}
