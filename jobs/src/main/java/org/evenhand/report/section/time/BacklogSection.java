package org.evenhand.report.section.time;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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
    Answers answers = Answers.where(results, key -> key.question().equals(Backlog.QUESTION));
    return List.of(
        new Block.Paragraph(
            "Cases open at the end are those open at the start, plus those received, less those"
                + " that ended, with a decision or without. What was open at the start is known as"
                + " far back as the export reaches; older cases that it leaves out are missing"
                + " here."),
        byMonth(labels, answers),
        byGroup(labels, answers),
        new Block.Paragraph(
            "More cases received than ended lets the stock grow whatever the staff. A range around"
                + " the cases ended for each one received takes both counts as independent, which"
                + " they are not quite: the same case can be in both."),
        capacity(labels, answers));
  }

  private static Table byMonth(Labels labels, Answers answers) {
    return flow(rows(labels, answers, BacklogSection::isAboutAll)
            .header("Month", row -> month(row.key())))
        .estimate("Open per handler", Statistic.OPEN_PER_HANDLER)
        .table(
            "What was open, came in and went out",
            "Each row is a month, and the first one the whole period; open per handler divides the"
                + " cases open at the end by the handlers in post in the last month.");
  }

  private static Table byGroup(Labels labels, Answers answers) {
    return flow(rows(labels, answers, BacklogSection::isOfPeriod).group())
        .table(
            "What was open, came in and went out, by group",
            "Each row is a group over the whole period.");
  }

  private static Table capacity(Labels labels, Answers answers) {
    return rows(labels, answers, key -> isAboutAll(key) && isOfPeriod(key))
        .header("Cases", row -> "All")
        .estimate("Days expected from the number open", Statistic.STEADY_STATE_WAIT)
        .estimate("Mean days open of those that ended", Statistic.MEAN_DAYS_OPEN)
        .estimate("Ended without a month, left out", Statistic.WITHOUT_END_MONTH)
        .table(
            "Does the wait fit the number of open cases?",
            "In a steady state the mean days that a case stays open are the mean number open"
                + " divided by the cases received per day (Little's law). Where the stock grows or"
                + " shrinks the two need not agree; then the first says nothing about the days to"
                + " come.");
  }

  private static FindingTable rows(Labels labels, Answers answers, Predicate<FindingKey> such) {
    return FindingTable.of(
        labels,
        FindingRow.of(
            answers, answers.keys(Statistic.NEWLY_RECEIVED).stream().filter(such).toList()));
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

  private static boolean isAboutAll(FindingKey key) {
    return key.comparison().group().equals(FindingKey.ALL);
  }

  private static boolean isOfPeriod(FindingKey key) {
    return key.stratum().equals(FindingKey.ALL);
  }

  private static String month(FindingKey key) {
    return isOfPeriod(key) ? "Whole period" : Strata.value(key.stratum());
  }
}
