package org.evenhand.report.section.about;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.members.ComplaintsPerMember;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.GroupAnswers;
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
    GroupAnswers received = answers(results, "received");
    if (!received.keys(Statistic.MEMBER_YEARS).isEmpty()) {
      blocks.add(complaints(Labels.of(results), received, answers(results, "upheld")));
    }
    return blocks;
  }

  private static GroupAnswers answers(Results results, String stage) {
    return GroupAnswers.of(
        results, ComplaintsPerMember.QUESTION, stage, FieldName.DECLARED_ALIGNMENT);
  }

  private static Table complaints(Labels labels, GroupAnswers received, GroupAnswers upheld) {
    List<Source<FindingKey>> sources = new ArrayList<>();
    sources.add(Source.header("Group", labels::compared));
    sources.add(Source.number("Member-years", s -> received.estimate(s, Statistic.MEMBER_YEARS)));
    sources.addAll(columns(received, "Complaints"));
    sources.addAll(columns(upheld, "Upheld"));
    return Table.of(
        "Complaints per 1,000 member-years",
        "Each row sets a group's complaints, and those that ended in a sanction, over the years of"
            + " its members; the numbers describe what was reported and decided, not conduct.",
        received.keys(Statistic.MEMBER_RATE),
        sources);
  }

  private static List<Source<FindingKey>> columns(GroupAnswers answers, String label) {
    return List.of(
        Source.number(label, s -> answers.entry(s, Statistic.MEMBER_RATE, Format::xGroup)),
        Source.number(label + " per 1,000", s -> answers.estimate(s, Statistic.MEMBER_RATE)),
        Source.number(
            answers.rangeLabel(Statistic.MEMBER_RATE),
            s -> answers.range(s, Statistic.MEMBER_RATE)));
  }
}
