package org.evenhand.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;

/** Tables of how long something waited and how the waits of groups compare. */
public final class WaitTables {

  private static final List<Integer> DAYS = List.of(30, 90, 180, 365);
  private static final List<Integer> SPANS = List.of(90, 365);

  private final Results results;
  private final Question question;
  private final Answers answers;
  private final Function<FindingKey, String> name;

  /**
   * Tables of one question.
   *
   * @param stage what is waited for
   * @param name what a row is called
   */
  public WaitTables(
      Results results, Question question, String stage, Function<FindingKey, String> name) {
    this.results = results;
    this.question = question;
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
    List<Source<FindingKey>> sources = new ArrayList<>();
    sources.add(Source.header(Format.sentence(rows).replace(".", ""), name));
    sources.add(
        Source.number(
            Format.sentence(waiting).replace(".", ""),
            s -> answers.entry(s, Statistic.MEDIAN_WAIT, Format::nGroup)));
    sources.add(
        Source.number("Decided", s -> answers.entry(s, Statistic.MEDIAN_WAIT, Format::xGroup)));
    sources.add(
        Source.number("Half decided within", s -> answers.estimate(s, Statistic.MEDIAN_WAIT)));
    sources.add(
        Source.number(
            answers.rangeLabel(Statistic.MEDIAN_WAIT),
            s -> answers.range(s, Statistic.MEDIAN_WAIT)));
    for (int day : DAYS) {
      Answers after = Answers.of(results, question, "open_after_" + day + "_days");
      sources.add(
          Source.number(
              "Waiting after " + day + " days", s -> after.estimate(s, Statistic.STILL_WAITING)));
    }
    return Table.of(
        caption,
        "Each row is a "
            + rows
            + ": its "
            + waiting
            + " whose days were recorded, those decided, and the percentage of them all that still"
            + " waited after so many days. What was not decided counts up to the last day on which"
            + " it was followed.",
        answers.keys(Statistic.MEDIAN_WAIT),
        sources);
  }

  /** Each group beside its reference. */
  public Table comparisons(String caption, Labels labels) {
    List<FindingKey> keys = answers.keys(Statistic.LOG_RANK);
    List<Source<FindingKey>> sources = new ArrayList<>();
    sources.add(Source.header("Group", name));
    sources.add(
        Source.number("Decided", s -> answers.entry(s, Statistic.LOG_RANK, Format::xGroup)));
    sources.add(
        Source.number(
            "Expected, had both sides waited alike",
            s -> answers.estimate(s, Statistic.EXPECTED_ENDINGS)));
    sources.add(
        Source.number("p-value", s -> answers.entry(s, Statistic.LOG_RANK, Format::pValue)));
    for (int span : SPANS) {
      Answers within = Answers.of(results, question, "first_" + span + "_days");
      Statistic difference = Statistic.RESTRICTED_MEAN_WAIT_DIFFERENCE;
      sources.add(
          Source.number(
              "Mean days, first " + span + ": difference", s -> within.estimate(s, difference)));
      sources.add(Source.number(within.rangeLabel(difference), s -> within.range(s, difference)));
    }
    return Table.of(
        caption,
        "Each row compares a group with "
            + labels.references(keys)
            + ". Decisions counted and expected, and the log-rank test, hold the complaint category"
            + " fixed; the difference of the mean days waited within a span holds nothing fixed,"
            + " and above 0 the group waited longer.",
        keys,
        sources);
  }
}
