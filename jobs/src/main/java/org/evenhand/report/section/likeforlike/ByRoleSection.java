package org.evenhand.report.section.likeforlike;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.likeforlike.ByRole;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Crossed;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.Labels;
import org.evenhand.schema.FieldName;

/** Office-holders beside ordinary members, and the gap between alignments among each. */
public final class ByRoleSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "by-role",
          "Office-holders and ordinary members",
          Set.of(ByRole.QUESTION),
          ByRoleSection::write);

  private ByRoleSection() {}

  private static List<Block> write(Results results) {
    Crossed crossed =
        new Crossed(results, ByRole.QUESTION, FieldName.ROLE_BAND, Labels.of(results));
    Answers answers = Answers.of(results, ByRole.QUESTION);
    List<FindingRow> gaps = crossed.lines();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "Cases are alike here if they are of the same category and severity. Roles that are"
                + " neither an office nor ordinary membership stand beside, in no comparison. Of"
                + " people outside the organisation nothing is said, whatever office they hold"
                + " elsewhere."));
    blocks.add(crossed.rates("Sanction rates by role"));
    blocks.add(crossed.comparison("Office-holders beside ordinary members, like for like"));
    blocks.add(
        crossed.within(
            "The gap between alignments among office-holders and among ordinary members",
            "Each row compares a group with "
                + crossed.references(gaps)
                + " among the accused of one kind of role, in percentages of decided cases that"
                + " were sanctioned.",
            "Among",
            gaps));
    blocks.add(
        crossed.interactions(
            "Do the two gaps agree",
            "The ratio among office-holders divided by the ratio among ordinary members; 1 if the"
                + " two agree.",
            answers));
    return blocks;
  }
}
