package org.evenhand.report.section.likeforlike;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Charts;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Margins;
import org.evenhand.report.section.Rulings;

/** Sanction rates compared within the plan's strata, over all of them and one by one. */
public final class LikeForLikeSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "like-for-like",
          Message.of("likeforlike.ratios"),
          Set.of(LikeForLike.QUESTION),
          LikeForLikeSection::write);

  private final Results results;
  private final Labels labels;
  private final Rulings rulings;
  private final Answers answers;

  private LikeForLikeSection(Results results) {
    this.results = results;
    labels = Labels.of(results);
    rulings = Rulings.of(results);
    answers = Answers.besideReference(results, LikeForLike.QUESTION);
  }

  private static List<Block> write(Results results) {
    return new LikeForLikeSection(results).write();
  }

  private List<Block> write() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(Message.of("likeforlike.about")));
    blocks.add(plot());
    unassessable().ifPresent(blocks::add);
    blocks.add(observed());
    if (Answers.stages(results, LikeForLike.QUESTION).size() > 1) {
      blocks.add(thresholds());
    }
    blocks.addAll(DependenceTable.of(results, rulings));
    blocks.add(tests());
    blocks.add(allGroups());
    return blocks;
  }

  private DotPlot plot() {
    boolean carries = Margins.isRatio(results.plan());
    List<FindingKey> keys = answers.keys(Statistic.MH_RATE_RATIO);
    return new DotPlot(
        title(),
        Message.of(
            carries ? "likeforlike.plot_reading_margin" : "likeforlike.plot_reading",
            "range",
            answers.rangeLabel(Statistic.MH_RATE_RATIO)),
        DotPlot.Scale.RATIO,
        carries ? Optional.of(Margins.band(results.plan())) : Optional.empty(),
        new Charts(labels, answers, Statistic.MH_RATE_RATIO).panels(keys, rulings),
        FindingTable.of(labels, FindingRow.of(answers, keys))
            .category()
            .group()
            .likeForLike(rulings)
            .p("likeforlike.p_equal", Statistic.CMH_CHI_SQUARED)
            .table(
                Message.of("likeforlike.table"),
                Message.of("likeforlike.table_reading", "references", labels.references(keys))));
  }

  /** Between which ratios the groups lie over all categories. */
  private Message title() {
    List<FindingKey> told =
        answers.overall(Statistic.MH_RATE_RATIO).stream()
            .filter(key -> rulings.withheld(key).isEmpty())
            .toList();
    return Extremes.title(
        FindingRow.of(answers, told),
        Statistic.MH_RATE_RATIO,
        row -> labels.group(row.key()),
        Message.of("likeforlike.plot"));
  }

  /** For which groups no single figure is given over all categories; nothing if for none. */
  private Optional<Block> unassessable() {
    List<Message> groups =
        answers.overall(Statistic.MH_RATE_RATIO).stream()
            .filter(key -> rulings.withheld(key).isPresent())
            .map(labels::group)
            .toList();
    return groups.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Block.Note(
                Message.of("likeforlike.unassessable", "groups", Message.listed(groups))));
  }

  private Table observed() {
    return FindingTable.overall(labels, answers, Statistic.EXPECTED_SANCTIONED)
        .group()
        .n("likeforlike.decided", Statistic.EXPECTED_SANCTIONED)
        .x("likeforlike.sanctioned_observed", Statistic.EXPECTED_SANCTIONED)
        .estimate("likeforlike.sanctioned_expected", Statistic.EXPECTED_SANCTIONED)
        .table(Message.of("likeforlike.observed"), Message.of("likeforlike.observed_reading"));
  }

  private Table thresholds() {
    FindingTable table = FindingTable.overall(labels, answers, Statistic.MH_RATE_RATIO).group();
    for (String stage : Answers.stages(results, LikeForLike.QUESTION)) {
      Answers at = Answers.of(results, LikeForLike.QUESTION, stage);
      Message name = labels.stage(stage);
      table
          .number(
              Message.of("likeforlike.stage_ratio", "stage", name),
              row -> unlessWithheld(row, at.estimate(row.key(), Statistic.MH_RATE_RATIO)))
          .number(
              Message.of("likeforlike.stage_range", "stage", name),
              row -> unlessWithheld(row, at.range(row.key(), Statistic.MH_RATE_RATIO)));
    }
    return table.table(
        Message.of("likeforlike.thresholds"), Message.of("likeforlike.thresholds_reading"));
  }

  private Entry unlessWithheld(FindingRow row, Entry entry) {
    return rulings.withheld(row.key()).map(Entry::absent).orElse(entry);
  }

  private Table tests() {
    return FindingTable.overall(labels, answers, Statistic.CMH_CHI_SQUARED)
        .group()
        .p("likeforlike.p_equal", Statistic.CMH_CHI_SQUARED)
        .p("likeforlike.p_one_ratio", Statistic.RATIO_HOMOGENEITY)
        .estimate("likeforlike.spread", Statistic.BETWEEN_CATEGORY_SD)
        .estimate("likeforlike.kinds_used", Statistic.STRATA_USED)
        .estimate("likeforlike.kinds_excluded", Statistic.STRATA_EXCLUDED)
        .table(Message.of("likeforlike.tests"), Message.of("likeforlike.tests_reading"));
  }

  private Table allGroups() {
    Answers all = Answers.of(results, LikeForLike.QUESTION);
    return FindingTable.of(labels, FindingRow.of(all, all.allGroups(Statistic.ALL_GROUPS_TEST)))
        .category()
        .p("likeforlike.p", Statistic.ALL_GROUPS_TEST)
        .adjustedP("verdicts.p_adjusted", Statistic.ALL_GROUPS_TEST)
        .table(Message.of("likeforlike.all_groups"), Message.of("likeforlike.all_groups_reading"));
  }
}
