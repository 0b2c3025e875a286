package org.evenhand.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.disclosure.Cell;
import org.evenhand.disclosure.Release;
import org.evenhand.disclosure.ReleasedRuling;
import org.evenhand.measure.LikeForLike;
import org.evenhand.measure.Question;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Mark;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.verdict.Verdict;

/**
 * The verdicts within each category: what was found in words, and what the rest could have shown.
 */
public final class CategoryVerdictSection implements Section {

  @Override
  public String id() {
    return "category-verdicts";
  }

  @Override
  public String title() {
    return "Verdicts by complaint category";
  }

  @Override
  public Set<Question> needs() {
    return Set.of(LikeForLike.QUESTION);
  }

  @Override
  public List<Block> write(Release release) {
    Rulings rulings = Rulings.of(release);
    List<ReleasedRuling> found =
        rulings.byCategory().stream().filter(CategoryVerdictSection::isFound).toList();
    List<ReleasedRuling> open =
        rulings.byCategory().stream().filter(ruling -> !isFound(ruling)).toList();
    List<Block> blocks = new ArrayList<>();
    if (found.isEmpty()) {
      blocks.add(new Block.Paragraph("In no category was parity shown or a disparity found."));
    } else {
      blocks.add(new Block.Paragraph("Where parity was shown or a disparity found:"));
      blocks.add(rulings.statements(found));
    }
    if (!open.isEmpty()) {
      blocks.add(open(Labels.of(release), open));
    }
    return blocks;
  }

  private static boolean isFound(ReleasedRuling ruling) {
    return ruling.verdict() instanceof Verdict.ParityShown
        || ruling.verdict() instanceof Verdict.DisparityFound;
  }

  private static Table open(Labels labels, List<ReleasedRuling> rulings) {
    return Table.of(
        "Where the counts could not tell",
        "Each row gives the sanctioned of the decided cases of a group and of those beside it, and"
            + " the smallest difference that such counts would probably have brought to light.",
        rulings,
        List.of(
            Source.header("Complaint category", r -> labels.category(r.subject())),
            Source.header("Group", r -> labels.group(r.subject())),
            Source.text("Verdict", CategoryVerdictSection::verdict),
            Source.number(
                "Sanctioned, group", r -> Format.of(r.primary().xGroup(), r.primary().nGroup())),
            Source.number(
                "Sanctioned, beside",
                r -> Format.of(r.primary().xReference(), r.primary().nReference())),
            Source.number("Could have been seen", r -> smallest(r.smallestDetectable()))));
  }

  private static Entry verdict(ReleasedRuling ruling) {
    Entry entry = Entry.verdict(Mark.of(ruling.verdict()), Rulings.name(ruling.verdict()));
    return Rulings.reason(ruling.verdict()).map(entry::withNote).orElse(entry);
  }

  private static Entry smallest(Cell cell) {
    return Format.size(cell);
  }
}
