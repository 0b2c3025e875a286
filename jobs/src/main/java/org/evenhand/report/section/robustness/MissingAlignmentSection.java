package org.evenhand.report.section.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.robustness.MissingAlignment;
import org.evenhand.measure.robustness.Undeclared;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Rulings;

/** What undeclared alignments could change. */
public final class MissingAlignmentSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "missing-alignment",
          "What could overturn this: undeclared alignments",
          Set.of(MissingAlignment.QUESTION),
          MissingAlignmentSection::write);

  private MissingAlignmentSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "Nobody's alignment is guessed. A verdict stands if it would be the same were undeclared"
                + " cases %s times as likely, in odds, to be the group's as declared ones like them,"
                    .formatted(Format.plain(results.plan().undeclared().gamma()))
                + " or as many times less likely; otherwise the answer is \u201cnot enough"
                + " evidence\u201d. The table says at how many times it turns. Beside it stand the"
                + " results with all undeclared cases put where they lower a group's result most, and"
                + " where they raise it most, which is farther than anyone need expect."));
    blocks.add(ends(labels, Answers.of(results, MissingAlignment.QUESTION), Rulings.of(results)));
    blocks.add(
        new Block.Paragraph(
            "\u201cCases that would tip it\u201d is the number of undeclared cases that would"
                + " have to lie one way to bring the ratio of sanction rates to 1."));
    Answers undeclared = Answers.of(results, Undeclared.QUESTION);
    if (undeclared.has(Statistic.RATE_RATIO)) {
      blocks.add(undeclared(labels, undeclared));
    }
    return blocks;
  }

  private static Table ends(Labels labels, Answers answers, Rulings rulings) {
    boolean ratios = answers.has(Statistic.BOUND_LOWEST);
    Statistic lowest = ratios ? Statistic.BOUND_LOWEST : Statistic.DIFFERENCE_BOUND_LOWEST;
    Statistic highest = ratios ? Statistic.BOUND_HIGHEST : Statistic.DIFFERENCE_BOUND_HIGHEST;
    return FindingTable.of(labels, answers, lowest)
        .category()
        .group()
        .text("Verdict turns at", row -> turning(rulings, row.key()))
        .estimate("Lowest", lowest)
        .estimate("Highest", highest)
        .estimate("Cases that would tip it", Statistic.TIPPING_POINT)
        .table(
            "Undeclared cases put at either end",
            "Each row gives the like-for-like "
                + (ratios ? "ratio" : "difference")
                + " with all undeclared cases put where they lower it most, and where they raise it"
                + " most, category by category.");
  }

  /** At what odds the verdict turns. */
  private static Entry turning(Rulings rulings, FindingKey key) {
    return rulings
        .find(key.complaintCategory(), key.comparison().group())
        .map(Format::turningPoint)
        .orElse(Entry.absent("no verdict on this row"));
  }

  /** The undeclared cases as groups of their own. */
  private static Table undeclared(Labels labels, Answers answers) {
    return FindingTable.overall(labels, answers, Statistic.RATE_RATIO)
        .group()
        .xOfN("Sanctioned of decided", Statistic.RATE_RATIO)
        .estimate("Crude ratio", Statistic.RATE_RATIO)
        .estimateWithRange("Like-for-like ratio", Statistic.MH_RATE_RATIO)
        .estimateWithRange("Like-for-like difference", Statistic.MH_RATE_DIFFERENCE)
        .table(
            "Cases without a declared alignment beside the declared ones",
            "Each row sets one way of not declaring beside "
                + labels.declaredReferences(answers.overall(Statistic.RATE_RATIO))
                + ", in percentages of decided cases that were sanctioned; it carries no verdict,"
                + " and a ratio far from 1 means that not declaring goes with the outcome.");
  }
}
