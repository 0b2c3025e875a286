package org.evenhand.report.section.reports;

import java.util.List;
import java.util.stream.Stream;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Table;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Apart;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Shares;

/**
 * Sanction rates by a field that says yes, no or not known, and yes set beside no.
 *
 * @param question the question
 * @param field the field
 * @param words how the keys that say what it says yes to begin
 */
record Flag(Question question, String field, String words) {

  private static final Message CRUDE = Message.of("reports.as_they_stand");
  private static final Message STRATIFIED = Message.of("reports.like_for_like");

  /** The rates, then the comparison. */
  List<Block> blocks(Results results) {
    Labels labels = Labels.of(results);
    Answers answers = Answers.comparing(results, question, Answers.SANCTIONED, field);
    List<FindingRow> rows = FindingRow.of(answers, answers.keys(Statistic.RATE));
    return List.of(
        Shares.of(results)
            .plot(title(labels, answers), "reports.flag_chart_reading", rows, rates(labels, rows)),
        compared(labels, answers));
  }

  /** By the comparison like for like. */
  private Message title(Labels labels, Answers answers) {
    List<Finding> ratio =
        answers.keys(Statistic.MH_RATE_RATIO).stream()
            .flatMap(key -> answers.find(key, Statistic.MH_RATE_RATIO).stream())
            .toList();
    return Apart.of(labels, ratio, 1).title(words + "title");
  }

  private Table rates(Labels labels, List<FindingRow> rows) {
    return FindingTable.of(labels, rows)
        .group("reports.recorded")
        .share("reports.sanctioned_of_decided", "reports.rate")
        .table(Message.of(words + "rates"), Message.of("reports.flag_reading"));
  }

  private Table compared(Labels labels, Answers answers) {
    List<FindingRow> rows =
        answers.keys(Statistic.RATE_RATIO).stream()
            .flatMap(
                key -> Stream.of(CRUDE, STRATIFIED).map(name -> new FindingRow(name, answers, key)))
            .toList();
    return FindingTable.of(labels, rows)
        .about("common.compared")
        .number("common.difference", row -> row.answers().estimate(row.key(), difference(row)))
        .number("common.range", row -> row.answers().range(row.key(), difference(row)))
        .number("common.ratio", row -> row.answers().estimate(row.key(), ratio(row)))
        .number("common.range", row -> row.answers().range(row.key(), ratio(row)))
        .table(Message.of(words + "compared"), Message.of(words + "compared_reading"));
  }

  private static Statistic difference(FindingRow row) {
    return row.about().equals(CRUDE) ? Statistic.RATE_DIFFERENCE : Statistic.MH_RATE_DIFFERENCE;
  }

  private static Statistic ratio(FindingRow row) {
    return row.about().equals(CRUDE) ? Statistic.RATE_RATIO : Statistic.MH_RATE_RATIO;
  }
}
