package org.evenhand.report.section.reports;

import java.util.List;
import java.util.stream.Stream;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Table;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;

/**
 * Sanction rates by a field that says yes, no or not known, and yes set beside no.
 *
 * @param question the question
 * @param field the field
 * @param about what it says yes to
 */
record Flag(Question question, String field, String about) {

  private static final Message CRUDE = Message.literal("As the rates stand");
  private static final Message STRATIFIED = Message.literal("Like for like");

  /** The rates, then the comparison. */
  List<Block> blocks(Results results) {
    Labels labels = Labels.of(results);
    Answers answers = Answers.comparing(results, question, Answers.SANCTIONED, field);
    return List.of(
        FindingTable.of(labels, answers, Statistic.RATE)
            .group("Recorded")
            .share("Sanctioned of decided", "Rate")
            .table(
                "Sanction rates with and without " + about,
                "Percentages of decided cases that were sanctioned; what is not known stands by"
                    + " itself and is not a no."),
        compared(labels, answers));
  }

  private Table compared(Labels labels, Answers answers) {
    List<FindingRow> rows =
        answers.keys(Statistic.RATE_RATIO).stream()
            .flatMap(
                key -> Stream.of(CRUDE, STRATIFIED).map(name -> new FindingRow(name, answers, key)))
            .toList();
    return FindingTable.of(labels, rows)
        .about("Compared")
        .number("Difference", row -> row.answers().estimate(row.key(), difference(row)))
        .number("Range", row -> row.answers().range(row.key(), difference(row)))
        .number("Ratio", row -> row.answers().estimate(row.key(), ratio(row)))
        .number("Range", row -> row.answers().range(row.key(), ratio(row)))
        .table(
            "Cases with " + about + " beside those without",
            "Percentages of decided cases that were sanctioned, first as they stand and then within"
                + " the plan's strata; above 1, or above 0 points, sanctions were more frequent"
                + " with "
                + about
                + ".");
  }

  private static Statistic difference(FindingRow row) {
    return row.about().equals(CRUDE) ? Statistic.RATE_DIFFERENCE : Statistic.MH_RATE_DIFFERENCE;
  }

  private static Statistic ratio(FindingRow row) {
    return row.about().equals(CRUDE) ? Statistic.RATE_RATIO : Statistic.MH_RATE_RATIO;
  }
}
