package org.evenhand.report.section.members;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.members.CollectiveSanctions;
import org.evenhand.measure.members.CollectiveShare;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.GroupAnswers;
import org.evenhand.report.section.Labels;
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

  private static final String STAGE = "collective_action";

  private CollectiveSection() {}

  private static List<Block> write(Results results) {
    GroupAnswers answers =
        GroupAnswers.of(results, CollectiveSanctions.QUESTION, STAGE, FieldName.REGION);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "One decision against a unit touches all its members. These actions are in no other"
                + " number of this report. An export gives the month in which an action began; its"
                + " first day is taken as the middle of that month, and an action without a"
                + " recorded length as running at the end of the period."));
    List<FindingKey> actions = answers.keys(Statistic.COLLECTIVE_ACTIONS);
    blocks.add(
        actions.isEmpty()
            ? new Block.Paragraph("No collective action ran in the period.")
            : list(results, answers, actions));
    blocks.add(byRegion(results, answers));
    return blocks;
  }

  private static Table list(Results results, GroupAnswers answers, List<FindingKey> actions) {
    Labels labels = Labels.of(results);
    return Table.of(
        "Collective actions that ran in the period",
        "Each row is the actions of one region that were alike in kind, month and length.",
        actions,
        List.of(
            Source.header("Region", labels::compared),
            Source.text("Kind", s -> Entry.text(part(s, FieldName.TYPE).replace('_', ' '))),
            Source.text("Began", s -> Entry.text(part(s, FieldName.START_MONTH))),
            Source.number("Actions", s -> answers.estimate(s, Statistic.COLLECTIVE_ACTIONS)),
            Source.number("Length", s -> answers.estimate(s, Statistic.COLLECTIVE_LENGTH)),
            Source.number("In the period", s -> answers.estimate(s, Statistic.COLLECTIVE_DAYS)),
            Source.number(
                "Members affected", s -> answers.estimate(s, Statistic.COLLECTIVE_MEMBERS))));
  }

  private static Table byRegion(Results results, GroupAnswers answers) {
    Labels labels = Labels.of(results);
    GroupAnswers shares =
        GroupAnswers.of(results, CollectiveShare.QUESTION, STAGE, FieldName.REGION);
    List<FindingKey> shared = shares.keys(Statistic.COLLECTIVE_SHARE);
    return Table.of(
        "Membership under collective suspension",
        "Each row gives the days in the period that all members of suspended units spent under"
            + " suspension, and how many that is of every 1,000 days of membership in the region.",
        shared.isEmpty() ? totals(answers) : shared,
        List.of(
            Source.header("Region", labels::compared),
            Source.number("Member-days under suspension", s -> days(answers, s)),
            Source.number(
                "Per 1,000 member-days", s -> shares.estimate(s, Statistic.COLLECTIVE_SHARE))));
  }

  /** A region without a suspension is in the list of shares alone. */
  private static Entry days(GroupAnswers answers, FindingKey region) {
    return answers
        .find(region, Statistic.COLLECTIVE_MEMBER_DAYS)
        .map(finding -> answers.estimate(region, Statistic.COLLECTIVE_MEMBER_DAYS))
        .orElse(Entry.absent("no unit was under suspension"));
  }

  private static List<FindingKey> totals(GroupAnswers answers) {
    return answers.keys(Statistic.COLLECTIVE_MEMBER_DAYS);
  }

  private static String part(FindingKey key, String field) {
    for (String pair : key.stratum().split(";")) {
      if (pair.startsWith(field + "=")) {
        return pair.substring(field.length() + 1);
      }
    }
    return "";
  }
}
