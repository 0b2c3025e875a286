package org.evenhand.report.section.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.ladder.GuidelineRange;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;

/** Sanctions outside the range of the guideline, on either side. */
public final class GuidelineSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "guideline",
          "Sanctions beside the guideline",
          Set.of(GuidelineRange.QUESTION),
          GuidelineSection::write);

  private static final RangeDepartures DEPARTURES =
      new RangeDepartures(
          GuidelineRange.QUESTION,
          "guideline_recorded",
          "above_guideline",
          "within_guideline",
          "below_guideline");

  private GuidelineSection() {}

  private static List<Block> write(Results results) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "Where the guideline names a mildest and a most severe sanction for such a case, a"
                + " sanction can stand above, within or below that range. There can be good grounds"
                + " to depart from a guideline, and which guideline applies is itself a decision;"
                + " nothing here is about a single case."));
    blocks.addAll(
        DEPARTURES.tables(results, "the guideline", "sanctions with a guideline", "within"));
    return blocks;
  }
}
