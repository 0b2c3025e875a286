package org.evenhand.report.section.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;

/** The first page: what was found, every verdict as a sign, and every group beside the others. */
public final class MainPointsSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "main-points",
          Message.of("brief.main_points"),
          Set.of(LikeForLike.QUESTION),
          MainPointsSection::write);

  private MainPointsSection() {}

  private static List<Block> write(Results results) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Bullets(MainPoints.of(results)));
    if (!results.facts().plan().adherence().isFixedBeforehand()) {
      blocks.add(new Block.Note(Message.of("brief.not_beforehand")));
    }
    blocks.add(VerdictMatrix.of(results));
    blocks.add(comparisons(results));
    blocks.add(ForestPlot.of(results));
    return blocks;
  }

  /** That all ranges but those of verdicts stand for themselves, and how many mislead by chance. */
  private static Block comparisons(Results results) {
    long ranges = results.findings().stream().filter(f -> f.level().isPresent()).count();
    long others = Math.max(0, ranges - results.rulings().size());
    return new Block.Paragraph(
        Message.of(
            "brief.comparisons",
            "ranges",
            Format.count(others),
            "chance",
            Format.count(others * results.plan().levels().alpha())));
  }
}
