package org.evenhand.report.section.verdicts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Rulings;

/** The verdicts at a glance, by group and by category, then each overall one in a sentence. */
public final class VerdictSection {

  /** The section. */
  public static final Section SECTION =
      new Section("verdicts", "Verdicts", Set.of(LikeForLike.QUESTION), VerdictSection::write);

  private VerdictSection() {}

  private static List<Block> write(Results results) {
    Rulings rulings = Rulings.of(results);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            (results.facts().plan().adherence().isFixedBeforehand()
                    ? "Each verdict answers one question that the plan fixed before the data were"
                        + " seen."
                    : "Each verdict answers one question of a plan that was not shown to have been"
                        + " fixed before the data were seen; the chapter \u201cThe plan\u201d says"
                        + " why.")
                + " It is about decisions on cases received in this period, and does not say why"
                + " they were taken."));
    blocks.add(overall(results, rulings));
    if (!rulings.byCategory().isEmpty()) {
      blocks.add(byCategory(results, rulings));
    }
    blocks.add(new Block.Heading("Over all complaint categories, in words"));
    blocks.add(rulings.statements(rulings.overall()));
    return blocks;
  }

  private static Table overall(Results results, Rulings rulings) {
    Labels labels = Labels.of(results);
    List<FindingKey> groups = rulings.groups();
    return FindingTable.of(labels, FindingRow.of(Answers.of(results, LikeForLike.QUESTION), groups))
        .group()
        .text("Verdict", row -> rulings.verdict(FindingKey.ALL, row.key().comparison().group()))
        .likeForLike(rulings)
        .table(
            "Verdict on each group over all complaint categories",
            "Each row compares a group, like for like, with "
                + labels.references(groups)
                + "; a ratio above 1 or a difference above 0 means that it was sanctioned more"
                + " often.");
  }

  private static Table byCategory(Results results, Rulings rulings) {
    Labels labels = Labels.of(results);
    List<Source<String>> columns = new ArrayList<>();
    columns.add(Source.header("Complaint category", labels::category));
    for (FindingKey group : rulings.groups()) {
      columns.add(
          Source.text(
              labels.group(group),
              category -> rulings.verdict(category, group.comparison().group())));
    }
    return Table.of(
        "Verdict on each group within each complaint category",
        "Each row is a complaint category and each column a group; all of them together are allowed"
            + " for when a disparity is found.",
        rulings.categories(),
        columns);
  }
}
