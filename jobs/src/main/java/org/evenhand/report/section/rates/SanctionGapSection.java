package org.evenhand.report.section.rates;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.rates.SanctionGap;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Answers;
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
                + " it mixes"
                + " different kinds of cases; the like-for-like section does not."),
        gaps(labels, gaps));
  }

  private static Table gaps(Labels labels, Answers gaps) {
    List<FindingKey> keys = gaps.keys(Statistic.RATE_DIFFERENCE);
    return Table.of(
        "Crude difference and ratio of sanction rates",
        "Each row sets a group's percentage of decided cases that were sanctioned beside that of "
            + labels.references(keys)
            + "; above 0 points, or above 1, means the group was sanctioned more often. The last"
            + " column is the smallest difference that such counts would probably have brought to"
            + " light.",
        keys,
        List.of(
            Source.header("Complaint category", labels::category),
            Source.header("Group", labels::group),
            Source.number("Difference", s -> gaps.estimate(s, Statistic.RATE_DIFFERENCE)),
            Source.number(
                gaps.rangeLabel(Statistic.RATE_DIFFERENCE),
                s -> gaps.range(s, Statistic.RATE_DIFFERENCE)),
            Source.number("Ratio", s -> gaps.estimate(s, Statistic.RATE_RATIO)),
            Source.number(
                gaps.rangeLabel(Statistic.RATE_RATIO), s -> gaps.range(s, Statistic.RATE_RATIO)),
            Source.number(
                "p-value, Fisher's exact test",
                s -> gaps.entry(s, Statistic.FISHER_EXACT, Format::pValue)),
            Source.number(
                "Could have been seen", s -> gaps.estimate(s, Statistic.SMALLEST_DETECTABLE))));
  }
}
