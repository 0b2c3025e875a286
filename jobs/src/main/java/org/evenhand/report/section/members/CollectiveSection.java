package org.evenhand.report.section.members;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.members.CollectiveSanctions;
import org.evenhand.measure.members.CollectiveShare;
import org.evenhand.message.Message;
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
import org.evenhand.schema.Contract;
import org.evenhand.schema.FieldName;

/** Sanctions against units, for how long, and how much of all membership they touched. */
public final class CollectiveSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "collective-sanctions",
          Message.of("members.collective"),
          Set.of(CollectiveSanctions.QUESTION),
          CollectiveSection::write);

  private CollectiveSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Answers answers = answers(results, CollectiveSanctions.QUESTION);
    return List.of(
        new Block.Paragraph(Message.of("members.collective_reading")),
        answers.has(Statistic.COLLECTIVE_ACTIONS)
            ? list(labels, answers)
            : new Block.Paragraph(Message.of("members.collective_none")),
        byRegion(labels, answers, answers(results, CollectiveShare.QUESTION)));
  }

  private static Answers answers(Results results, Question question) {
    return Answers.comparing(results, question, "collective_action", FieldName.REGION);
  }

  private static Table list(Labels labels, Answers answers) {
    return FindingTable.of(
            labels, FindingRow.of(answers, answers.asFound(Statistic.COLLECTIVE_ACTIONS)))
        .group("members.region")
        .text("members.collective_kind", row -> Entry.text(kind(part(row, FieldName.TYPE))))
        .text(
            "members.collective_began",
            row -> Entry.text(Message.literal(part(row, FieldName.START_MONTH))))
        .estimate("members.collective_actions", Statistic.COLLECTIVE_ACTIONS)
        .estimate("members.collective_length", Statistic.COLLECTIVE_LENGTH)
        .estimate("members.collective_in_period", Statistic.COLLECTIVE_DAYS)
        .estimate("members.collective_affected", Statistic.COLLECTIVE_MEMBERS)
        .table(
            Message.of("members.collective_list"), Message.of("members.collective_list_reading"));
  }

  /** A region without a suspension is in the list of shares alone, if there are shares. */
  private static Table byRegion(Labels labels, Answers answers, Answers shares) {
    List<FindingKey> regions =
        shares.has(Statistic.COLLECTIVE_SHARE)
            ? shares.keys(Statistic.COLLECTIVE_SHARE)
            : answers.keys(Statistic.COLLECTIVE_MEMBER_DAYS);
    return FindingTable.of(labels, FindingRow.of(answers, regions))
        .group("members.region")
        .orElse(Message.of("members.collective_no_unit"))
        .estimate("members.collective_days", Statistic.COLLECTIVE_MEMBER_DAYS)
        .orElse(FindingTable.ALONE)
        .from(shares)
        .estimate("members.collective_per_thousand", Statistic.COLLECTIVE_SHARE)
        .table(
            Message.of("members.collective_share"), Message.of("members.collective_share_reading"));
  }

  private static Message kind(String code) {
    return Contract.v1()
        .codeList("collective_action_types")
        .find(code)
        .map(Message::label)
        .orElse(Labels.words(code));
  }

  private static String part(FindingRow row, String field) {
    return Strata.code(row.key(), field).orElse("");
  }
}
