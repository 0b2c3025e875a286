package org.evenhand.report.section.verdicts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Mark;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Rulings;
import org.evenhand.verdict.Ruling;
import org.evenhand.verdict.Verdict;

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
    List<Ruling> found =
        rulings.byCategory().stream().filter(CategoryVerdictSection::isFound).toList();
    List<Ruling> open = rulings.byCategory().stream().filter(ruling -> !isFound(ruling)).toList();
    List<Block> blocks = new ArrayList<>();
    if (found.isEmpty()) {
      blocks.add(new Block.Paragraph("In no category was parity shown or a disparity found."));
    } else {
      blocks.add(new Block.Paragraph("Where parity was shown or a disparity found:"));
      blocks.add(rulings.statements(found));
    }
    if (!open.isEmpty()) {
      blocks.add(open(Labels.of(results), open));
    }
    return blocks;
  }

  private static boolean isFound(Ruling ruling) {
    return ruling.verdict() instanceof Verdict.ParityShown
        || ruling.verdict() instanceof Verdict.DisparityFound;
  }

  private static Table open(Labels labels, List<Ruling> rulings) {
    return Table.of(
        "Where the counts could not tell",
        "Each row gives the sanctioned of the decided cases of a group and of those beside it, and"
            + " the smallest difference that such counts would probably have brought to light.",
        rulings,
        List.of(
            Source.header("Complaint category", r -> labels.category(r.key())),
            Source.header("Group", r -> labels.group(r.key())),
            Source.text("Verdict", CategoryVerdictSection::verdict),
            Source.number("Sanctioned, group", r -> Format.ofGroup(r.primary())),
            Source.number("Sanctioned, beside", r -> Format.ofReference(r.primary())),
            Source.number("Could have been seen", Format::smallestDetectable)));
  }

  private static Entry verdict(Ruling ruling) {
    Entry entry = Entry.verdict(Mark.of(ruling.verdict()), Rulings.name(ruling.verdict()));
    return Rulings.reason(ruling.verdict()).map(entry::withNote).orElse(entry);
  }
}
