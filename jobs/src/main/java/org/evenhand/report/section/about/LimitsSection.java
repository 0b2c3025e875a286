package org.evenhand.report.section.about;

import java.util.List;
import java.util.Set;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;

/** The fixed sentences on what the numbers cannot say; printed in every report. */
public final class LimitsSection {

  /** The section. */
  public static final Section SECTION =
      new Section("limits", "What this report cannot say", Set.of(), LimitsSection::write);

  private LimitsSection() {}

  private static List<Block> write(Results results) {
    return List.of(
        Block.Bullets.of(
            List.of(
                "People who were never reported are not in these numbers.",
                "A disparity may indicate an area worth looking into. It does not show why it is"
                    + " there, and parity does not show that every decision was right.",
                "Nothing here says that any person was wrongly treated. Only a review of the"
                    + " file can.",
                "Comparing like with like holds fixed what was recorded. What was not recorded may"
                    + " still differ.",
                "A case still pending, or closed without a decision, is counted as neither"
                    + " sanctioned"
                    + " nor cleared.",
                "Alignments are as declared. None was inferred, and undeclared ones are not"
                    + " guessed.")));
  }
}
