package org.evenhand.report.section.stages;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.stages.PendingBounds;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;

/** What the cases that are still pending could change. */
public final class PendingBoundsSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "pending-bounds",
          "What could overturn this: pending cases",
          Set.of(PendingBounds.QUESTION),
          PendingBoundsSection::write);

  private PendingBoundsSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Answers answers = Answers.of(results, PendingBounds.QUESTION);
    return List.of(
        new Block.Paragraph(
            "A pending case is neither cleared nor sanctioned. The rates here are those that would"
                + " result if none of a group's pending cases ended in a sanction, and if all did,"
                + " with decided and pending cases together as the denominator. They are limits of"
                + " what is possible, not a forecast, and make no allowance for chance."),
        FindingTable.overall(labels, answers, Statistic.PENDING_RATE_LOWEST)
            .group()
            .xOfN("If none is sanctioned", Statistic.PENDING_RATE_LOWEST)
            .estimate("Rate", Statistic.PENDING_RATE_LOWEST)
            .xOfN("If all are sanctioned", Statistic.PENDING_RATE_HIGHEST)
            .estimate("Rate", Statistic.PENDING_RATE_HIGHEST)
            .table(
                "Sanction rate with the pending cases at either end",
                "Each row gives one group's rate over all complaint categories, in percentages of"
                    + " its decided and pending cases."),
        FindingTable.overall(labels, answers, Statistic.PENDING_DIFFERENCE_LOWEST)
            .group()
            .estimate("Lowest", Statistic.PENDING_DIFFERENCE_LOWEST)
            .estimate("Highest", Statistic.PENDING_DIFFERENCE_HIGHEST)
            .table(
                "Difference between groups with the pending cases at either end",
                "If the two ends of a row lie on different sides of 0 points, the pending cases"
                    + " could turn the crude gap in percentages of decided and pending cases"
                    + " round."));
  }
}
