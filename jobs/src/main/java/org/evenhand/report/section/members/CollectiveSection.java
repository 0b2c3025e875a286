package org.evenhand.report.section.members;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.members.CollectiveSanctions;
import org.evenhand.measure.members.CollectiveShare;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Strata;
import org.evenhand.schema.FieldName;

/** Sanctions against units, for how long, and how much of all membership they touched. */
public final class CollectiveSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "collective-sanctions",
          "Collective sanctions",
          Set.of(CollectiveSanctions.QUESTION),
          CollectiveSection::write);

  private CollectiveSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Answers answers = answers(results, CollectiveSanctions.QUESTION);
    return List.of(
        new Block.Paragraph(
            "One decision against a unit touches all its members. These actions are in no other"
                + " number of this report. An export gives the month in which an action began; its"
                + " first day is taken as the middle of that month, and an action without a"
                + " recorded length as running at the end of the period."),
        answers.has(Statistic.COLLECTIVE_ACTIONS)
            ? list(labels, answers)
            : new Block.Paragraph("No collective action ran in the period."),
        byRegion(labels, answers, answers(results, CollectiveShare.QUESTION)));
  }

  private static Answers answers(Results results, Question question) {
    return Answers.comparing(results, question, "collective_action", FieldName.REGION);
  }

  private static Table list(Labels labels, Answers answers) {
    return FindingTable.of(
            labels, FindingRow.of(answers, answers.asFound(Statistic.COLLECTIVE_ACTIONS)))
        .group("Region")
        .text("Kind", row -> Entry.text(part(row, FieldName.TYPE).replace('_', ' ')))
        .text("Began", row -> Entry.text(part(row, FieldName.START_MONTH)))
        .estimate("Actions", Statistic.COLLECTIVE_ACTIONS)
        .estimate("Length", Statistic.COLLECTIVE_LENGTH)
        .estimate("In the period", Statistic.COLLECTIVE_DAYS)
        .estimate("Members affected", Statistic.COLLECTIVE_MEMBERS)
        .table(
            "Collective actions that ran in the period",
            "Each row is the actions of one region that were alike in kind, month and length.");
  }

  /** A region without a suspension is in the list of shares alone, if there are shares. */
  private static Table byRegion(Labels labels, Answers answers, Answers shares) {
    List<FindingKey> regions =
        shares.has(Statistic.COLLECTIVE_SHARE)
            ? shares.keys(Statistic.COLLECTIVE_SHARE)
            : answers.keys(Statistic.COLLECTIVE_MEMBER_DAYS);
    return FindingTable.of(labels, FindingRow.of(answers, regions))
        .group("Region")
        .orElse("no unit was under suspension")
        .estimate("Member-days under suspension", Statistic.COLLECTIVE_MEMBER_DAYS)
        .orElse(FindingTable.ALONE)
        .from(shares)
        .estimate("Per 1,000 member-days", Statistic.COLLECTIVE_SHARE)
        .table(
            "Membership under collective suspension",
            "Each row gives the days in the period that all members of suspended units spent under"
                + " suspension, and how many that is of every 1,000 days of membership in the"
                + " region.");
  }

  private static String part(FindingRow row, String field) {
    return Strata.code(row.key(), field).orElse("");
  }
}
