package org.evenhand.report.section.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.ladder.UsualRange;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;

/** Sanctions far from what other cases of the same kind got. */
public final class UsualRangeSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "usual-range",
          "Sanctions far from the usual",
          Set.of(UsualRange.QUESTION),
          UsualRangeSection::write);

  private static final RangeDepartures DEPARTURES =
      new RangeDepartures(
          UsualRange.QUESTION,
          "usual_range_known",
          "above_usual_range",
          "near_usual_range",
          "below_usual_range");

  private UsualRangeSection() {}

  private static List<Block> write(Results results) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "Each sanction is set beside the mean rung of all other sanctions for the same"
                + " complaint category and assessed severity, whatever the group, where there are"
                + " at least five others. Two rungs or more away counts as above or below. What is"
                + " usual is not thereby right, and a large group makes much of what is usual;"
                + " nothing here is about a single case."));
    blocks.addAll(
        DEPARTURES.tables(
            results, "the usual rung", "sanctions with enough others of their kind", "near"));
    return blocks;
  }
}
