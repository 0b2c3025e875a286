package org.evenhand.report.section.likeforlike;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Charts;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Rulings;

/** Sanction rates compared within the plan's strata, over all of them and one by one. */
public final class LikeForLikeSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "like-for-like",
          "Like for like",
          Set.of(LikeForLike.QUESTION),
          LikeForLikeSection::write);

  private LikeForLikeSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Rulings rulings = Rulings.of(results);
    Answers answers = Answers.besideReference(results, LikeForLike.QUESTION);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "Here each group's cases are compared with others' cases of the same kind, and the"
                + " results are brought together. This is the result that the verdicts rest on."));
    blocks.add(
        new DotPlot(
            "Like-for-like ratio of sanction rates",
            "Each marker is a ratio and the line is its "
                + answers.rangeLabel(Statistic.MH_RATE_RATIO)
                + "; at the line marked 1 both rates are equal, to its right the group was"
                + " sanctioned more often."
                + (carries(results) ? " The shaded band is the agreed margin." : ""),
            DotPlot.Scale.RATIO,
            carries(results) ? Optional.of(margin(results)) : Optional.empty(),
            new Charts(labels, answers, Statistic.MH_RATE_RATIO)
                .panels(answers.keys(Statistic.MH_RATE_RATIO), rulings)));
    blocks.addAll(unassessable(labels, answers, rulings));
    blocks.add(overall(labels, answers, rulings));
    blocks.add(observed(labels, answers));
    blocks.add(byCategory(labels, answers, rulings));
    if (Answers.stages(results, LikeForLike.QUESTION).size() > 1) {
      blocks.add(rungs(results, labels, answers, rulings));
    }
    blocks.addAll(DependenceTable.of(results, rulings));
    blocks.add(tests(labels, answers));
    blocks.add(allGroups(results, labels));
    return blocks;
  }

  /** Whether the ratio is what the plan's margin is about. */
  private static boolean carries(Results results) {
    return results.plan().primary().estimand().equals(Statistic.MH_RATE_RATIO.code());
  }

  private static DotPlot.Band margin(Results results) {
    List<Double> limits = results.plan().margins().rateRatio();
    return new DotPlot.Band(limits.get(0), limits.get(1));
  }

  /** For which groups no single figure is given over all categories; nothing if for none. */
  private static List<Block> unassessable(Labels labels, Answers answers, Rulings rulings) {
    String groups =
        answers.overall(Statistic.MH_RATE_RATIO).stream()
            .filter(key -> rulings.withheld(key).isPresent())
            .map(key -> labels.group(key).toString())
            .collect(Collectors.joining(", "));
    return groups.isEmpty()
        ? List.of()
        : List.of(
            new Block.Note(
                "No single figure is given over all categories for "
                    + groups
                    + ". The notes below the next table say why; read the rows by category."));
  }

  private static Table overall(Labels labels, Answers answers, Rulings rulings) {
    return FindingTable.overall(labels, answers, Statistic.MH_RATE_RATIO)
        .group()
        .likeForLike(rulings)
        .table(
            "Like for like over all complaint categories",
            "Each row compares a group with "
                + labels.references(answers.overall(Statistic.MH_RATE_RATIO))
                + " in cases of the same kind; ratio and difference are those of the percentages of"
                + " decided cases that were sanctioned, and belong together.");
  }

  private static Table observed(Labels labels, Answers answers) {
    return FindingTable.overall(labels, answers, Statistic.EXPECTED_SANCTIONED)
        .group()
        .n("Decided cases", Statistic.EXPECTED_SANCTIONED)
        .x("Sanctioned, observed", Statistic.EXPECTED_SANCTIONED)
        .estimate("Sanctioned, expected", Statistic.EXPECTED_SANCTIONED)
        .table(
            "Sanctions observed beside sanctions expected",
            "Expected is how many of the group's decided cases would have been sanctioned at the"
                + " other groups' rates for cases of the same kind.");
  }

  private static Table byCategory(Labels labels, Answers answers, Rulings rulings) {
    List<FindingKey> keys = answers.byCategory(Statistic.MH_RATE_RATIO);
    return FindingTable.of(labels, FindingRow.of(answers, keys))
        .category()
        .group()
        .unless(rulings)
        .stratified()
        .always()
        .p("p-value, equal rates", Statistic.CMH_CHI_SQUARED)
        .table(
            "Like for like within each complaint category",
            "Ratio and difference compare the percentages of decided cases that were sanctioned; the"
                + " p-value stands for itself, and among so many some are small by chance.");
  }

  private static Table rungs(Results results, Labels labels, Answers answers, Rulings rulings) {
    FindingTable table =
        FindingTable.overall(labels, answers, Statistic.MH_RATE_RATIO).group().unless(rulings);
    for (String stage : Answers.stages(results, LikeForLike.QUESTION)) {
      table
          .from(Answers.of(results, LikeForLike.QUESTION, stage))
          .estimate(labels.stage(stage) + ": ratio", Statistic.MH_RATE_RATIO)
          .range(labels.stage(stage) + ": range", Statistic.MH_RATE_RATIO);
    }
    return table.table(
        "The same ratio at higher thresholds of the sanction ladder",
        "Columns further right count only more severe sanctions; they stand beside the first ratio"
            + " and never in its place.");
  }

  private static Table tests(Labels labels, Answers answers) {
    return FindingTable.overall(labels, answers, Statistic.CMH_CHI_SQUARED)
        .group()
        .p("p-value, equal rates", Statistic.CMH_CHI_SQUARED)
        .p("p-value, one ratio in all categories", Statistic.RATIO_HOMOGENEITY)
        .estimate("Spread between categories", Statistic.BETWEEN_CATEGORY_SD)
        .estimate("Strata used", Statistic.STRATA_USED)
        .estimate("Strata excluded", Statistic.STRATA_EXCLUDED)
        .table(
            "Each group beside the others, and whether categories agree",
            "A small second p-value means that the ratio is not the same in all categories, and the"
                + " spread is the standard deviation of its logarithm between them; a parity is then"
                + " not shown by one figure, and a disparity is read category by category.");
  }

  private static Table allGroups(Results results, Labels labels) {
    Answers answers = Answers.of(results, LikeForLike.QUESTION);
    return FindingTable.of(
            labels, FindingRow.of(answers, answers.allGroups(Statistic.ALL_GROUPS_TEST)))
        .category()
        .p("p-value", Statistic.ALL_GROUPS_TEST)
        .adjustedP("p-value, adjusted", Statistic.ALL_GROUPS_TEST)
        .table(
            "The tests of whether any groups differ",
            "Each row is a question that comes before any group is named; a small adjusted p-value"
                + " means that some groups differ, after allowing for the number of categories.");
  }
}
