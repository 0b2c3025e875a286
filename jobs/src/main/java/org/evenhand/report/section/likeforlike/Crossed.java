package org.evenhand.report.section.likeforlike;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.message.Message;
import org.evenhand.report.Results;
import org.evenhand.report.Table;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Charts;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Strata;
import org.evenhand.schema.FieldName;

/**
 * Tables and charts of a question that compares two groups of a field, and crosses that with
 * alignments.
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
  Message references() {
    return labels.references(FindingRow.keys(rows()));
  }

  /** The rates of all groups of the field, those that take no part included. */
  Table rates(Message caption) {
    return groups(Statistic.RATE)
        .share("likeforlike.sanctioned_of_decided", "likeforlike.percent")
        .table(caption, Message.of("likeforlike.rates_reading"));
  }

  /** The two groups like for like. */
  Table comparison(Message caption) {
    return groups(Statistic.MH_RATE_RATIO)
        .likeForLike()
        .estimate("likeforlike.expected", Statistic.EXPECTED_SANCTIONED)
        .p("likeforlike.p_equal", Statistic.CMH_CHI_SQUARED)
        .p("likeforlike.p_mixed", Statistic.BRESLOW_DAY_TARONE)
        .table(caption, Message.of("likeforlike.comparison_reading"));
  }

  /** The same comparison among the cases of each stratum. */
  DotPlot byStratum(Message caption, Message reading, String about) {
    List<FindingRow> rows = rows();
    return new DotPlot(
        Extremes.title(rows, Statistic.MH_RATE_RATIO, row -> name(rows, row), caption),
        Message.of("likeforlike.ratios_reading"),
        DotPlot.Scale.RATIO,
        Optional.empty(),
        panels(rows),
        FindingTable.of(labels, rows)
            .about(about)
            .group()
            .plainRanges()
            .likeForLike()
            .table(caption, reading));
  }

  /** One panel for each stratum; a single one where each has one row alone. */
  private List<DotPlot.Panel> panels(List<FindingRow> rows) {
    Map<Message, List<DotPlot.Dot>> panels = new LinkedHashMap<>();
    boolean isSingle = isOneEach(rows);
    rows.forEach(
        row ->
            panels
                .computeIfAbsent(
                    isSingle ? labels.compared(row.key()) : row.about(), title -> new ArrayList<>())
                .add(dot(row, isSingle)));
    return panels.entrySet().stream()
        .map(panel -> new DotPlot.Panel(panel.getKey(), panel.getValue()))
        .toList();
  }

  private DotPlot.Dot dot(FindingRow row, boolean isSingle) {
    return Charts.dot(
        isSingle ? row.about() : labels.compared(row.key()),
        Strata.code(row.key(), FieldName.DECLARED_ALIGNMENT)
            .map(labels::marker)
            .orElse(labels.marker(row.key())),
        row.answers().find(row.key(), Statistic.MH_RATE_RATIO).orElseThrow());
  }

  private Message name(List<FindingRow> rows, FindingRow row) {
    return isOneEach(rows)
        ? row.about()
        : Message.of(
            "likeforlike.of_both", "one", labels.compared(row.key()), "other", row.about());
  }

  private static boolean isOneEach(List<FindingRow> rows) {
    return rows.stream().map(FindingRow::about).distinct().count() == rows.size();
  }

  /** Whether two comparisons agree. */
  Table interactions(Message caption, Message reading) {
    return FindingTable.of(labels, Answers.of(results, question), Statistic.RATIO_OF_RATE_RATIOS)
        .group()
        .estimateWithRange("likeforlike.ratio_of_ratios", Statistic.RATIO_OF_RATE_RATIOS)
        .p("likeforlike.p", Statistic.RATIO_OF_RATE_RATIOS)
        .table(caption, reading);
  }

  /** The groups of the field, among all cases. */
  private FindingTable groups(Statistic statistic) {
    Answers answers = Answers.of(results, question);
    return FindingTable.of(labels, FindingRow.of(answers, answers.comparing(field, statistic)))
        .group();
  }
}
