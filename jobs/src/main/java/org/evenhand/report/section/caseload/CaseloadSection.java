package org.evenhand.report.section.caseload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.caseload.Caseload;
import org.evenhand.measure.rates.SanctionRate;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;

/** How many cases there were, by group, category and outcome, decided or not. */
public final class CaseloadSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          Caseload.QUESTION.id(),
          "What was counted",
          Set.of(Caseload.QUESTION),
          CaseloadSection::write);

  private CaseloadSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Map<String, Answers> byOutcome = Answers.byStage(results, Caseload.QUESTION);
    Answers cases = byOutcome.get(FindingKey.ALL);
    return List.of(
        new Block.Paragraph(
            "A case is one person and one incident, however many reports were made of it. Cases"
                + " without a decision are counted here and are in no rate."),
        FindingTable.overall(labels, cases, Statistic.CASES)
            .group()
            .estimate("Cases", Statistic.CASES)
            .from(Answers.of(results, SanctionRate.QUESTION))
            .n("Decided", Statistic.RATE)
            .x("Sanctioned", Statistic.RATE)
            .table(
                "Cases of each group",
                "Each row is a group: all its cases, those of them that were decided, and those of"
                    + " the decided that ended in a sanction."),
        new Block.Paragraph(
            "Cases whose alignment was not declared stand in rows and columns of their own. They"
                + " are never added to another group and never guessed."),
        byOutcome(labels, byOutcome, cases.overall(Statistic.CASES)),
        byCategory(labels, cases));
  }

  private static Table byOutcome(
      Labels labels, Map<String, Answers> byOutcome, List<FindingKey> groups) {
    List<FindingRow> rows = new ArrayList<>();
    byOutcome.forEach(
        (outcome, cases) ->
            rows.add(new FindingRow(labels.outcome(outcome), cases, groups.get(0))));
    return FindingTable.of(labels, rows)
        .about("Outcome")
        .eachGroup(groups, Statistic.CASES, Format::estimate)
        .table(
            "Cases of each group by outcome, all complaint categories",
            "Each row is an outcome and each column a group; the row of all outcomes counts every"
                + " case of the period once.");
  }

  private static Table byCategory(Labels labels, Answers cases) {
    return FindingTable.of(labels, FindingRow.of(cases, cases.allGroups(Statistic.CASES)))
        .category()
        .eachGroup(cases.overall(Statistic.CASES), Statistic.CASES, Format::estimate)
        .table(
            "Cases of each group by complaint category, all outcomes",
            "Each row is a complaint category and each column a group.");
  }
}
