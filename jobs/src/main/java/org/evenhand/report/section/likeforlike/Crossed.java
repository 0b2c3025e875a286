package org.evenhand.report.section.likeforlike;

import java.util.List;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.report.Results;
import org.evenhand.report.Table;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;

/**
 * Tables of a question that compares two groups of a field, and crosses that with alignments.
 *
 * @param results what may be printed
 * @param question the question
 * @param field the field compared beside alignments
 * @param labels what people read
 */
record Crossed(Results results, Question question, String field, Labels labels) {

  /** Rows about every stratum by itself. */
  private List<FindingRow> rows() {
    return Answers.strata(results, question).stream()
        .flatMap(
            stratum ->
                FindingRow.of(
                    labels.stratum(stratum),
                    Answers.of(results, question, Answers.SANCTIONED, stratum),
                    Statistic.MH_RATE_RATIO)
                    .stream())
        .toList();
  }

  /** What the groups in the strata are set beside. */
  String references() {
    return labels.references(FindingRow.keys(rows())).toString();
  }

  /** The rates of all groups of the field, those that take no part included. */
  Table rates(String caption) {
    return groups(Statistic.RATE)
        .share("Sanctioned, of decided", "%")
        .table(
            caption,
            "Each percentage is of the decided cases in the same row and does not allow for how"
                + " serious they were.");
  }

  /** The two groups like for like. */
  Table comparison(String caption) {
    return groups(Statistic.MH_RATE_RATIO)
        .likeForLike()
        .estimate("Expected", Statistic.EXPECTED_SANCTIONED)
        .p("p-value, equal rates", Statistic.CMH_CHI_SQUARED)
        .p("p-value, mixed results", Statistic.BRESLOW_DAY_TARONE)
        .table(
            caption,
            "Ratio and difference compare the percentages of decided cases that were sanctioned;"
                + " expected is how many of the group's would have been at the others' rates. A"
                + " small p-value for mixed results means that kinds of cases differ and one figure"
                + " misleads.");
  }

  /** The same comparison among the cases of each stratum. */
  Table byStratum(String caption, String reading, String about) {
    return FindingTable.of(labels, rows())
        .about(about)
        .group()
        .plainRanges()
        .likeForLike()
        .table(caption, reading);
  }

  /** Whether two comparisons agree. */
  Table interactions(String caption, String reading) {
    return FindingTable.of(labels, Answers.of(results, question), Statistic.RATIO_OF_RATE_RATIOS)
        .group()
        .estimateWithRange("Ratio of the two ratios", Statistic.RATIO_OF_RATE_RATIOS)
        .p("p-value", Statistic.RATIO_OF_RATE_RATIOS)
        .table(caption, reading);
  }

  /** The groups of the field, among all cases. */
  private FindingTable groups(Statistic statistic) {
    Answers answers = Answers.of(results, question);
    return FindingTable.of(labels, FindingRow.of(answers, answers.comparing(field, statistic)))
        .group();
  }
}
