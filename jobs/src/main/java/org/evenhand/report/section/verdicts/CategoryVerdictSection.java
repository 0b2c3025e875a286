package org.evenhand.report.section.verdicts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.measure.likeforlike.PooledCategories;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Rulings;
import org.evenhand.verdict.Ruling;

/**
 * The verdicts within each category: what was found in words, and what the rest could have shown.
 */
public final class CategoryVerdictSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "category-verdicts",
          "Verdicts by complaint category",
          Set.of(LikeForLike.QUESTION),
          CategoryVerdictSection::write);

  private CategoryVerdictSection() {}

  private static List<Block> write(Results results) {
    Rulings rulings = Rulings.of(results);
    Map<Boolean, List<Ruling>> byCategory =
        rulings.byCategory().stream()
            .collect(Collectors.partitioningBy(CategoryVerdictSection::isFound));
    List<Ruling> found = byCategory.get(true);
    List<Ruling> open = byCategory.get(false);
    List<Block> blocks = new ArrayList<>();
    if (found.isEmpty()) {
      blocks.add(new Block.Paragraph("In no category was parity shown or a disparity found."));
    } else {
      blocks.add(new Block.Paragraph("Where parity was shown or a disparity found:"));
      blocks.add(rulings.statements(found));
    }
    if (!open.isEmpty()) {
      blocks.add(open(results, open));
    }
    return blocks;
  }

  private static boolean isFound(Ruling ruling) {
    return ruling.hasAnswer();
  }

  private static Table open(Results results, List<Ruling> rulings) {
    Labels labels = Labels.of(results);
    Answers pooled = Answers.of(results, PooledCategories.QUESTION);
    List<Source<Ruling>> columns = new ArrayList<>(columns(labels));
    if (pooled.has(Statistic.POOLED_RATIO)) {
      columns.add(
          Source.number(
              "Drawn together", ruling -> pooled.estimate(ruling.key(), Statistic.POOLED_RATIO)));
      columns.add(
          Source.number(
              pooled.rangeLabel(Statistic.POOLED_RATIO),
              ruling -> pooled.range(ruling.key(), Statistic.POOLED_RATIO)));
    }
    return Table.of(
        "Where the counts could not tell",
        "Gaps larger than the one ruled out, either way, do not fit the counts, and a ratio as large"
            + " as in the next column would probably have been found."
            + (pooled.has(Statistic.POOLED_RATIO)
                ? " \u201cDrawn together\u201d is the ratio drawn towards that of all categories: an"
                    + " estimate under an assumption, and no finding of parity."
                : ""),
        rulings,
        columns);
  }

  private static List<Source<Ruling>> columns(Labels labels) {
    return List.of(
        Source.header("Complaint category", ruling -> labels.category(ruling.key())),
        Source.header("Group", ruling -> labels.group(ruling.key())),
        Source.text("Verdict", Rulings::answer),
        Source.number("Sanctioned, group", ruling -> Format.ofGroup(ruling.primary())),
        Source.number("Sanctioned, beside", ruling -> Format.ofReference(ruling.primary())),
        Source.number("Ruled out beyond", Format::ruledOut),
        Source.number("Would have been found", Format::detectable));
  }
}
