package org.evenhand.report.section.likeforlike;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.likeforlike.ByTarget;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.section.Labels;
import org.evenhand.schema.FieldName;

/** Conduct aimed at the leadership beside conduct aimed at others. */
public final class ByTargetSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "by-target",
          "Whom the conduct was aimed at",
          Set.of(ByTarget.QUESTION),
          ByTargetSection::write);

  private ByTargetSection() {}

  private static List<Block> write(Results results) {
    Crossed crossed =
        new Crossed(results, ByTarget.QUESTION, FieldName.TARGET_ROLE_BAND, Labels.of(results));
    return List.of(
        new Block.Paragraph(
            "Cases are alike here if they are of the same category and severity. If whoever"
                + " assessed the severity knew whom the conduct was aimed at, the assessment itself"
                + " may carry a difference that this comparison then cannot show. Cases whose"
                + " target was not recorded stand beside."),
        crossed.rates("Sanction rates by target"),
        crossed.comparison("Conduct aimed at the leadership beside others, like for like"),
        crossed.byStratum(
            "The same among the accused of each alignment",
            "Each row compares conduct aimed at the leadership with conduct aimed at others among"
                + " the accused of one alignment, in percentages of decided cases that were"
                + " sanctioned.",
            "Accused"),
        crossed.interactions(
            "Does it differ between alignments",
            "The ratio among the accused of a group divided by the ratio among those of the groups"
                + " beside it; 1 if the two agree."));
  }
}
