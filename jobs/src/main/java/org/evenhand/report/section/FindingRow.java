package org.evenhand.report.section;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.message.Message;
import org.evenhand.report.Results;

/**
 * A row of a table that brings together what is found at several stages or in several strata.
 *
 * @param about the stage, stratum or rule that the row is about
 * @param answers the findings there
 * @param key whom it is about
 */
public record FindingRow(Message about, Answers answers, FindingKey key) {

  /** One row for each of these keys. */
  public static List<FindingRow> of(Message about, Answers answers, List<FindingKey> keys) {
    return keys.stream().map(key -> new FindingRow(about, answers, key)).toList();
  }

  /** One row for each of these keys, told apart by category and group alone. */
  public static List<FindingRow> of(Answers answers, List<FindingKey> keys) {
    return of(Message.NONE, answers, keys);
  }

  /** One row for each group that there is this statistic about. */
  public static List<FindingRow> of(Message about, Answers answers, Statistic statistic) {
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
        .map(key -> new FindingRow(Message.NONE, found.get(key), key))
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
}
