package org.evenhand.report.section.likeforlike;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.likeforlike.ByRole;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
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
    return List.of(
        new Block.Paragraph(
            "Cases are alike here if they are of the same category and severity. Roles that are"
                + " neither an office nor ordinary membership stand beside, in no comparison. Of"
                + " people outside the organisation nothing is said, whatever office they hold"
                + " elsewhere."),
        crossed.rates("Sanction rates by role"),
        crossed.comparison("Office-holders beside ordinary members, like for like"),
        crossed.byStratum(
            "The gap between alignments among office-holders and among ordinary members",
            "Each row compares a group with "
                + crossed.references()
                + " among the accused of one kind of role, in percentages of decided cases that"
                + " were sanctioned.",
            "Among"),
        crossed.interactions(
            "Do the two gaps agree",
            "The ratio among office-holders divided by the ratio among ordinary members; 1 if the"
                + " two agree."));
  }
}
