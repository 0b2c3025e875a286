package org.evenhand.report.section.stages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.stages.CategoryStages;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.Labels;
import org.evenhand.schema.FieldName;

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
    for (String stage : Answers.stages(results, CategoryStages.QUESTION)) {
      blocks.add(table(stage, Answers.of(results, CategoryStages.QUESTION, stage), labels));
    }
    return blocks;
  }

  private static Table table(String stage, Answers answers, Labels labels) {
    boolean isUpheld = stage.equals(Answers.SANCTIONED);
    List<FindingKey> categories =
        answers.keys(Statistic.RATE_DIFFERENCE).stream().sorted(labels.categoryOrder()).toList();
    List<Source<FindingRow>> sources = new ArrayList<>();
    sources.add(
        Source.header(
            "Complaint category",
            line -> labels.name(FieldName.COMPLAINT_CATEGORY, line.key().comparison().group())));
    sources.addAll(
        FindingRow.share(
            isUpheld ? "Of cases decided" : "Of cases received",
            "%",
            answers.rangeLabel(Statistic.RATE)));
    sources.add(FindingRow.estimate("Beside all others", Statistic.RATE_DIFFERENCE));
    sources.add(
        FindingRow.range(answers.rangeLabel(Statistic.RATE_DIFFERENCE), Statistic.RATE_DIFFERENCE));
    sources.add(FindingRow.estimate("Ratio", Statistic.RATE_RATIO));
    return Table.of(
        Labels.words(stage) + ", by complaint category",
        isUpheld
            ? "Each percentage is of the category's decided cases that were sanctioned; the"
                + " difference and the ratio compare it with all other categories together."
            : "Each percentage is of the category's cases received that are known to have come so"
                + " far or to have ended before; the difference and the ratio compare it with all"
                + " other categories together.",
        FindingRow.of("", answers, categories),
        sources);
  }
}
