package org.evenhand.report.section;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Table.Source;

/**
 * A row of a table that brings together what is found at several stages or in several strata.
 *
 * @param about the stage, stratum or rule that the row is about
 * @param answers the findings there
 * @param key whom it is about
 */
public record FindingRow(String about, Answers answers, FindingKey key) {

  /** One line for each of these subjects. */
  public static List<FindingRow> of(String about, Answers answers, List<FindingKey> keys) {
    return keys.stream().map(key -> new FindingRow(about, answers, key)).toList();
  }

  /** One row for each of these keys, told apart by category and group alone. */
  public static List<FindingRow> of(Answers answers, List<FindingKey> keys) {
    return of("", answers, keys);
  }

  /** One row for each group that there is this statistic about. */
  public static List<FindingRow> of(String about, Answers answers, Statistic statistic) {
    return of(about, answers, answers.keys(statistic));
  }

  /**
   * One row for each finding of a statistic about such keys, in the order of the findings, with all
   * that was found about the very same key: where stages or references would else be mixed up.
   */
  public static List<FindingRow> each(
      Results results, Question question, Statistic statistic, Predicate<FindingKey> such) {
    Map<FindingKey, Answers> found = Answers.byKey(results, question);
    return results.findings(question, statistic).stream()
        .map(Finding::key)
        .filter(such)
        .map(key -> new FindingRow("", found.get(key), key))
        .toList();
  }

  /** One row for each finding of a statistic, with all that was found about the very same key. */
  public static List<FindingRow> each(Results results, Question question, Statistic statistic) {
    return each(results, question, statistic, key -> true);
  }

  /** Whom these rows are about. */
  public static List<FindingKey> keys(List<FindingRow> rows) {
    return rows.stream().map(FindingRow::key).toList();
  }

  public static Source<FindingRow> about(String label) {
    return Source.header(label, FindingRow::about);
  }

  public static Source<FindingRow> group(Labels labels) {
    return Source.header("Group", line -> labels.compared(line.key()));
  }

  public static Source<FindingRow> estimate(String label, Statistic statistic) {
    return number(label, statistic, Format::estimate);
  }

  public static Source<FindingRow> range(String label, Statistic statistic) {
    return number(label, statistic, Format::range);
  }

  /** The numerator and the denominator of the group, {@code 12 of 340}. */
  static Source<FindingRow> counts(String label, Statistic statistic) {
    return number(label, statistic, Format::ofGroup);
  }

  /** The numerator and the denominator of what the group is set beside. */
  static Source<FindingRow> countsBeside(String label, Statistic statistic) {
    return number(label, statistic, Format::ofReference);
  }

  public static Source<FindingRow> number(
      String label, Statistic statistic, Function<Finding, Entry> entry) {
    return Source.number(label, line -> line.answers().entry(line.key(), statistic, entry));
  }

  /** Ratio and difference of like with like, with their ranges and the counts behind them. */
  public static List<Source<FindingRow>> likeForLike(String range) {
    return List.of(
        estimate("Ratio", Statistic.MH_RATE_RATIO),
        range(range, Statistic.MH_RATE_RATIO),
        estimate("Difference", Statistic.MH_RATE_DIFFERENCE),
        range(range, Statistic.MH_RATE_DIFFERENCE),
        counts("Of group's cases", Statistic.MH_RATE_RATIO),
        countsBeside("Of cases beside", Statistic.MH_RATE_RATIO));
  }

  /** A share with its range and the counts behind it. */
  public static List<Source<FindingRow>> share(String counts, String share, String range) {
    return List.of(
        counts(counts, Statistic.RATE),
        estimate(share, Statistic.RATE),
        range(range, Statistic.RATE));
  }
}
