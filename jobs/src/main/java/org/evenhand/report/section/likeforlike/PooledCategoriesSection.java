package org.evenhand.report.section.likeforlike;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.PooledCategories;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;

/** The ratio in each category with what the other categories say about it. */
public final class PooledCategoriesSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "pooled-categories",
          "Categories that borrow from each other",
          Set.of(PooledCategories.QUESTION),
          PooledCategoriesSection::write);

  private PooledCategoriesSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Answers answers = Answers.of(results, PooledCategories.QUESTION);
    List<Double> margin = results.plan().margins().rateRatio();
    String lower = Format.ratio(margin.get(0));
    String upper = Format.ratio(margin.get(1));
    return List.of(
        new Block.Paragraph(
            "These figures are an estimate under an assumption, and no verdict rests on them. The"
                + " assumption is that a group's ratios in the different categories scatter about"
                + " one ratio that is common to them, and that nothing marks a category out"
                + " beforehand. Each ratio is then drawn towards the common one, the more the fewer"
                + " cases there are. A category that truly stands apart is drawn too far, and its"
                + " range then misses the underlying ratio in up to a third of periods. What a"
                + " category's own counts rule out stands with its verdict."),
        FindingTable.of(labels, answers, Statistic.POOLED_RATIO)
            .category()
            .group()
            .estimateWithRange("Ratio, drawn together", Statistic.POOLED_RATIO)
            .estimate("Probability above " + upper, Statistic.PROBABILITY_ABOVE_MARGIN)
            .estimate("Probability below " + lower, Statistic.PROBABILITY_BELOW_MARGIN)
            .xOfN("Of group's cases", Statistic.POOLED_RATIO)
            .xOfNReference("Of cases beside", Statistic.POOLED_RATIO)
            .table(
                "Ratio of sanction rates in each complaint category, drawn together",
                "Each row compares a group with "
                    + labels.references(answers.keys(Statistic.POOLED_RATIO))
                    + " in the percentage of decided cases that were sanctioned; range and"
                    + " probabilities hold if the assumption does. A range inside the agreed margin"
                    + " is no finding of parity."));
  }
}
