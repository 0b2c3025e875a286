package org.evenhand.report.section.about;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.members.ComplaintsPerMember;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.schema.FieldName;

/**
 * The question that complaints cannot answer. The sentence is printed in every report; complaints
 * per member stand below it where there are members to set them against.
 */
public final class NotAnswerableSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "not-answerable",
          Message.of("about.not_answerable"),
          Set.of(),
          NotAnswerableSection::write);

  private NotAnswerableSection() {}

  private static List<Block> write(Results results) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Note(Message.of("about.not_answerable_conduct")));
    Answers received = answers(results, "received");
    if (received.has(Statistic.MEMBER_YEARS)) {
      blocks.add(
          FindingTable.of(
                  Labels.of(results),
                  FindingRow.of(received, received.asFound(Statistic.MEMBER_RATE)))
              .orElse(FindingTable.ALONE)
              .group()
              .estimate("about.member_years", Statistic.MEMBER_YEARS)
              .x("about.complaints", Statistic.MEMBER_RATE)
              .estimateWithRange("about.complaints_per_thousand", Statistic.MEMBER_RATE)
              .from(answers(results, "upheld"))
              .x("about.upheld", Statistic.MEMBER_RATE)
              .estimateWithRange("about.upheld_per_thousand", Statistic.MEMBER_RATE)
              .table(
                  Message.of("about.not_answerable_table"),
                  Message.of("about.not_answerable_table_reading")));
    }
    return blocks;
  }

  private static Answers answers(Results results, String stage) {
    return Answers.comparing(
        results, ComplaintsPerMember.QUESTION, stage, FieldName.DECLARED_ALIGNMENT);
  }
}
