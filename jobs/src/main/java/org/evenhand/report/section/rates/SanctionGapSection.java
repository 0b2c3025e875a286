package org.evenhand.report.section.rates;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.rates.SanctionGap;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;

/** Differences and ratios of sanction rates as they stand, before like is compared with like. */
public final class SanctionGapSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "sanction-gaps", "Crude gaps", Set.of(SanctionGap.QUESTION), SanctionGapSection::write);

  private SanctionGapSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Answers gaps = Answers.of(results, SanctionGap.QUESTION);
    return List.of(
        new Block.Paragraph(
            "A crude gap sets two sanction rates side by side as they are. Over all categories"
                + " it mixes different kinds of cases; the like-for-like section does not."),
        FindingTable.of(labels, gaps, Statistic.RATE_DIFFERENCE)
            .category()
            .group()
            .crude()
            .p("p-value, Fisher's exact test", Statistic.FISHER_EXACT)
            .table(
                "Crude difference and ratio of sanction rates",
                "Each row sets a group's percentage of decided cases that were sanctioned beside"
                    + " that of "
                    + labels.references(gaps.keys(Statistic.RATE_DIFFERENCE))
                    + "; above 0 points, or above 1, means the group was sanctioned more often."));
  }
}
