package org.evenhand.report.section;

import java.util.List;
import java.util.function.Function;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.message.Message;
import org.evenhand.report.Results;
import org.evenhand.report.Table;

/** Tables of how long something waited and how the waits of groups compare. */
public final class WaitTables {

  private static final List<Integer> DAYS = List.of(30, 90, 180, 365);
  private static final List<Integer> SPANS = List.of(90, 365);

  private final Results results;
  private final Question question;
  private final Labels labels;
  private final Answers answers;
  private final Function<FindingKey, Message> name;

  /**
   * Tables of one question.
   *
   * @param stage what is waited for
   * @param name what a row is called
   */
  public WaitTables(
      Results results, Question question, String stage, Function<FindingKey, Message> name) {
    this.results = results;
    this.question = question;
    this.labels = Labels.of(results);
    this.answers = Answers.of(results, question, stage);
    this.name = name;
  }

  /**
   * The curve of each row at a few days.
   *
   * @param rows what a row is, such as a group
   * @param waiting what waits, in the plural
   */
  public Table curves(String caption, String rows, String waiting) {
    FindingTable table =
        named(Message.literal(rows).capitalised().toString(), Statistic.MEDIAN_WAIT)
            .n(Message.literal(waiting).capitalised().toString(), Statistic.MEDIAN_WAIT)
            .x("Decided", Statistic.MEDIAN_WAIT)
            .estimateWithRange("Half decided within", Statistic.MEDIAN_WAIT);
    for (int day : DAYS) {
      table
          .from(Answers.of(results, question, "open_after_" + day + "_days"))
          .estimate("Waiting after " + day + " days", Statistic.STILL_WAITING);
    }
    return table.table(
        caption,
        "Each row is a "
            + rows
            + ": its "
            + waiting
            + " whose days were recorded, those decided, and the percentage of them all that still"
            + " waited after so many days. What was not decided counts up to the last day on which"
            + " it was followed.");
  }

  /** Each group versus its reference. */
  public Table comparisons(String caption) {
    FindingTable table =
        named("Group", Statistic.LOG_RANK)
            .x("Decided", Statistic.LOG_RANK)
            .estimate("Expected, had both sides waited alike", Statistic.EXPECTED_ENDINGS)
            .p("p-value", Statistic.LOG_RANK);
    for (int span : SPANS) {
      table
          .from(Answers.of(results, question, "first_" + span + "_days"))
          .estimateWithRange(
              "Mean days, first " + span + ": difference",
              Statistic.RESTRICTED_MEAN_WAIT_DIFFERENCE);
    }
    return table.table(
        caption,
        "Each row compares a group with "
            + labels.references(answers.keys(Statistic.LOG_RANK))
            + ". Decisions counted and expected, and the log-rank test, hold the complaint category"
            + " fixed; the difference of the mean days waited within a span holds nothing fixed,"
            + " and above 0 the group waited longer.");
  }

  private FindingTable named(String head, Statistic statistic) {
    return FindingTable.of(labels, answers, statistic).header(head, row -> name.apply(row.key()));
  }
}
