package org.evenhand.report.section.verdicts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Rulings;
import org.evenhand.schema.FieldName;
import org.evenhand.schema.Plan;

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
                + " they were taken. "
                + together(rulings.linkedBy())));
    blocks.add(overall(results, rulings));
    if (!rulings.byCategory().isEmpty()) {
      blocks.add(byCategory(results, rulings));
    }
    blocks.add(new Block.Heading("Over all complaint categories, in words"));
    blocks.add(rulings.statements(rulings.overall()));
    blocks.add(reach(results, rulings));
    blocks.addAll(pairs(results));
    return blocks;
  }

  /** Which cases count together, and what it means where nobody can know. */
  private static String together(List<String> linkedBy) {
    if (linkedBy.isEmpty()) {
      return "This export does not say which cases are of one incident or of one person, so each"
          + " counts by itself: a single mass report against people of one group can then look like"
          + " a disparity.";
    }
    return "Cases of one "
        + linkedBy.stream().map(VerdictSection::shared).collect(Collectors.joining(" or of one "))
        + " count together, so that one mass report is one report"
        + (linkedBy.size() == 1 ? "; what else hangs together the export does not say." : ".");
  }

  private static String shared(String field) {
    return field.equals(FieldName.RESPONDENT_TOKEN) ? "person" : "incident";
  }

  /** How far these counts reach, in the numbers of the sentences. */
  private static Table reach(Results results, Rulings rulings) {
    Labels labels = Labels.of(results);
    return Table.of(
        "What these counts rule out, could have shown, and what would turn the verdict",
        "Gaps beyond the first number, either way, do not fit the counts; a ratio as large as the"
            + " second would have been found with a probability of "
            + Format.level(results.plan().levels().power())
            + "; the third is how many times as likely, in odds, undeclared cases must be of one"
            + " side for the verdict to turn (the plan asks for "
            + Format.plain(results.plan().undeclared().gamma())
            + ").",
        rulings.overall(),
        List.of(
            Source.header("Group", ruling -> labels.group(ruling.key())),
            Source.number("Ruled out beyond", Format::ruledOut),
            Source.number("Would have been found", Format::detectable),
            Source.number("Verdict turns at", Format::turningPoint)));
  }

  /** The pairs of groups in every question in which groups differ; nothing where none do. */
  private static List<Block> pairs(Results results) {
    Labels labels = Labels.of(results);
    List<FindingRow> rows =
        FindingRow.each(results, LikeForLike.QUESTION, Statistic.CMH_CHI_SQUARED).stream()
            .filter(VerdictSection::isAdjusted)
            .filter(row -> !isRest(results) || isHigher(row))
            .sorted((a, b) -> labels.order().compare(a.key(), b.key()))
            .toList();
    return rows.isEmpty()
        ? List.of()
        : List.of(
            FindingTable.of(labels, rows)
                .category()
                .group()
                .header("Beside", row -> labels.reference(row.key()))
                .estimateWithRange("Ratio", Statistic.MH_RATE_RATIO)
                .adjustedP("p-value, adjusted", Statistic.CMH_CHI_SQUARED)
                .table(
                    "Who differs from whom",
                    "Each row is a pair of groups, wherever some groups differ, and a ratio above 1"
                        + " means that the first was sanctioned more often; the two differ if the p-value, which allows for all pairs"
                        + " and categories, is at most "
                        + Format.pValue(results.plan().levels().alpha())
                        + "."));
  }

  /** Whether every pair stands there either way round. */
  private static boolean isRest(Results results) {
    return results.plan().comparator().equals(Plan.REST);
  }

  /** Whether it is a pair of an adjusted test. */
  private static boolean isAdjusted(FindingRow row) {
    return row.answers()
        .find(row.key(), Statistic.CMH_CHI_SQUARED)
        .filter(test -> test.adjustedPValue().isPresent())
        .isPresent();
  }

  /** Whether the group is not the one of the lower rate. */
  private static boolean isHigher(FindingRow row) {
    return row.answers()
        .find(row.key(), Statistic.MH_RATE_RATIO)
        .filter(ratio -> ratio.estimate().orElse(1) < 1)
        .isEmpty();
  }

  private static Table overall(Results results, Rulings rulings) {
    Labels labels = Labels.of(results);
    List<FindingKey> groups = rulings.groups();
    return FindingTable.of(
            labels, FindingRow.of(Answers.besideReference(results, LikeForLike.QUESTION), groups))
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
        "Each row is a complaint category and each column a group; \u201cat most\u201d is the largest"
            + " gap, either way, that fits the counts. All categories are allowed for when a disparity"
            + " is found.",
        rulings.categories(),
        columns);
  }
}
