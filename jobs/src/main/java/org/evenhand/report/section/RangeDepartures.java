package org.evenhand.report.section;

import java.util.List;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;

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
public record RangeDepartures(
    Question question, String known, String above, String within, String below) {

  /**
   * The two tables.
   *
   * @param range what the range is called, such as {@code the guideline}
   * @param ofThose what is counted, as a plural
   * @param middle where a sanction stands that is neither above nor below, such as {@code within}
   */
  public List<Block> tables(Results results, String range, String ofThose, String middle) {
    StepTables tables = new StepTables(results, question);
    Table counts =
        Table.of(
            "Sanctions above, " + middle + " and below " + range,
            "The first number says how many sanctions have a range to be set beside; the"
                + " percentages are of those.",
            tables.groups(known),
            List.of(
                Source.header("Group", tables::group),
                tables.counts(new StepTables.Step(known, "With a range, of sanctioned")),
                tables.counts(new StepTables.Step(above, "Above")),
                tables.rate("Above, %", above),
                tables.rate(Format.sentence(middle).replace(".", ", %"), within),
                tables.counts(new StepTables.Step(below, "Below")),
                tables.rate("Below, %", below)));
    Table compared =
        tables.comparisons(
            "Above and below " + range + ", like for like",
            "Each row sets a group's percentage of "
                + ofThose
                + " that stood on that side beside that of %s, within cases of the same kind.",
            List.of(new StepTables.Step(above, "Above"), new StepTables.Step(below, "Below")),
            Statistic.MH_RATE_RATIO,
            Statistic.MH_RATE_DIFFERENCE);
    return List.of(counts, compared);
  }
}
