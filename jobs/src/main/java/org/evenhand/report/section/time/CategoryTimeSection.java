package org.evenhand.report.section.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.time.CategoryTime;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.WaitTables;

/** How long each kind of complaint waited for a decision. */
public final class CategoryTimeSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "category-time",
          "Wait for a decision by kind of complaint",
          Set.of(CategoryTime.QUESTION),
          CategoryTimeSection::write);

  private CategoryTimeSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    WaitTables tables =
        new WaitTables(
            results,
            CategoryTime.QUESTION,
            "decided",
            key -> labels.category(key.comparison().group()));
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "Evidence differs by kind of complaint, and so can the time that it takes. Waits are"
                + " counted as in the part before, over all groups."));
    blocks.add(tables.curves("Wait for a decision by complaint category", "category", "cases"));
    results.findings(CategoryTime.QUESTION, Statistic.LOG_RANK).stream()
        .filter(finding -> finding.pValue().isPresent())
        .map(finding -> new Block.Paragraph(across(Format.pValue(finding).text().toString())))
        .forEach(blocks::add);
    return blocks;
  }

  private static String across(String p) {
    return "If all categories had waited alike, waits as unlike as these would come up with a"
        + " probability of "
        + p
        + " (log-rank test across all categories).";
  }
}
