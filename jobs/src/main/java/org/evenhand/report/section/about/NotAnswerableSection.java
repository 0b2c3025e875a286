package org.evenhand.report.section.about;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.members.ComplaintsPerMember;
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
      new Section("not-answerable", "Not answerable", Set.of(), NotAnswerableSection::write);

  private NotAnswerableSection() {}

  private static List<Block> write(Results results) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Note(
            "Not answerable: whose conduct is worse. Complaints show what was reported, not what"
                + " was done, and people differ in whom they report."));
    Answers received = answers(results, "received");
    if (received.has(Statistic.MEMBER_YEARS)) {
      blocks.add(
          FindingTable.of(
                  Labels.of(results),
                  FindingRow.of(received, received.asFound(Statistic.MEMBER_RATE)))
              .orElse("nothing that it could be set beside")
              .group()
              .estimate("Member-years", Statistic.MEMBER_YEARS)
              .x("Complaints", Statistic.MEMBER_RATE)
              .estimateWithRange("Complaints per 1,000", Statistic.MEMBER_RATE)
              .from(answers(results, "upheld"))
              .x("Upheld", Statistic.MEMBER_RATE)
              .estimateWithRange("Upheld per 1,000", Statistic.MEMBER_RATE)
              .table(
                  "Complaints per 1,000 member-years",
                  "Each row sets a group's complaints, and those that ended in a sanction, over the"
                      + " years of its members; the numbers describe what was reported and decided,"
                      + " not conduct."));
    }
    return blocks;
  }

  private static Answers answers(Results results, String stage) {
    return Answers.comparing(
        results, ComplaintsPerMember.QUESTION, stage, FieldName.DECLARED_ALIGNMENT);
  }
}
