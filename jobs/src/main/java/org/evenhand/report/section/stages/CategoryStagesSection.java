package org.evenhand.report.section.stages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.stages.CategoryStages;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;

/** How often complaints of each category were taken forward and upheld, whatever the alignment. */
public final class CategoryStagesSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "category-stages",
          "Complaint categories side by side",
          Set.of(CategoryStages.QUESTION),
          CategoryStagesSection::write);

  private CategoryStagesSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "Here categories are compared with each other, all groups together. Evidence differs"
                + " from one kind of complaint to another, so a category that is taken forward less"
                + " often need not have been taken less seriously. Categories stand in the order of"
                + " their list."));
    Answers.byStage(results, CategoryStages.QUESTION)
        .forEach((stage, answers) -> blocks.add(table(stage, answers, labels)));
    return blocks;
  }

  private static Table table(String stage, Answers answers, Labels labels) {
    boolean isUpheld = stage.equals(Answers.SANCTIONED);
    return FindingTable.of(labels, answers, Statistic.RATE_DIFFERENCE)
        .group("Complaint category")
        .share(isUpheld ? "Of cases decided" : "Of cases received", "%")
        .estimateWithRange("Beside all others", Statistic.RATE_DIFFERENCE)
        .estimate("Ratio", Statistic.RATE_RATIO)
        .table(
            Labels.words(stage) + ", by complaint category",
            isUpheld
                ? "Each percentage is of the category's decided cases that were sanctioned; the"
                    + " difference and the ratio compare it with all other categories together."
                : "Each percentage is of the category's cases received that are known to have come"
                    + " so far or to have ended before; the difference and the ratio compare it"
                    + " with all other categories together.");
  }
}
