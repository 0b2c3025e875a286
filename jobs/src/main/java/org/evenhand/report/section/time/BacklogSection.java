package org.evenhand.report.section.time;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.time.Backlog;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Strata;

/** Whether the stock of open cases grew, and whether that goes with capacity. */
public final class BacklogSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          Backlog.QUESTION.id(), "The backlog", Set.of(Backlog.QUESTION), BacklogSection::write);

  private BacklogSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Answers period = Answers.of(results, Backlog.QUESTION, "open");
    return List.of(
        new Block.Paragraph(
            "Cases open at the end are those open at the start, plus those received, less those"
                + " that ended, with a decision or without. What was open at the start is known as"
                + " far back as the export reaches; older cases that it leaves out are missing"
                + " here."),
        byMonth(results, labels),
        flow(FindingTable.of(labels, period, Statistic.NEWLY_RECEIVED).group())
            .table(
                "What was open, came in and went out, by group",
                "Each row is a group over the whole period."),
        new Block.Paragraph(
            "More cases received than ended lets the stock grow whatever the staff. A range around"
                + " the cases ended for each one received takes both counts as independent, which"
                + " they are not quite: the same case can be in both."),
        FindingTable.of(labels, period, Statistic.STEADY_STATE_WAIT)
            .header("Cases", row -> "All")
            .estimate("Days expected from the number open", Statistic.STEADY_STATE_WAIT)
            .estimate("Mean days open of those that ended", Statistic.MEAN_DAYS_OPEN)
            .estimate("Ended without a month, left out", Statistic.WITHOUT_END_MONTH)
            .table(
                "Does the wait fit the number of open cases?",
                "In a steady state the mean days that a case stays open are the mean number open"
                    + " divided by the cases received per day (Little's law). Where the stock grows"
                    + " or shrinks the two need not agree; then the first says nothing about the"
                    + " days to come."));
  }

  private static Table byMonth(Results results, Labels labels) {
    Answers months = Answers.where(results, Backlog.QUESTION, key -> true);
    List<FindingRow> rows = FindingRow.of(months, months.allGroups(Statistic.NEWLY_RECEIVED));
    return flow(FindingTable.of(labels, rows).header("Month", row -> month(row.key().stratum())))
        .estimate("Open per handler", Statistic.OPEN_PER_HANDLER)
        .table(
            "What was open, came in and went out",
            "Each row is a month, and the first one the whole period; open per handler divides the"
                + " cases open at the end by the handlers in post in the last month.");
  }

  private static FindingTable flow(FindingTable table) {
    return table
        .estimate("Open at the start", Statistic.OPEN_AT_START)
        .estimate("Received", Statistic.NEWLY_RECEIVED)
        .estimate("Ended", Statistic.CLOSED)
        .estimate("Open at the end", Statistic.OPEN_AT_END)
        .estimate("Ended for each received", Statistic.CLEARANCE_RATIO)
        .range("Range", Statistic.CLEARANCE_RATIO);
  }

  private static String month(String stratum) {
    return stratum.equals(FindingKey.ALL) ? "Whole period" : Strata.value(stratum);
  }
}
