package org.evenhand.report.section.likeforlike;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.report.Block;
import org.evenhand.report.DotPlot;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Charts;
import org.evenhand.report.section.Comparisons;
import org.evenhand.report.section.DependenceTable;
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
    Answers answers = Answers.of(results, LikeForLike.QUESTION);
    Comparisons tables = new Comparisons(labels, answers, rulings);
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
    blocks.addAll(tables.unassessable());
    blocks.add(tables.overall("Like for like over all complaint categories"));
    blocks.add(observed(labels, answers));
    blocks.add(byCategory(labels, answers, tables));
    if (Answers.stages(results, LikeForLike.QUESTION).size() > 1) {
      blocks.add(rungs(results, answers.overall(Statistic.MH_RATE_RATIO), rulings));
    }
    blocks.addAll(DependenceTable.of(results, rulings));
    blocks.add(tests(labels, answers));
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

  private static Table observed(Labels labels, Answers answers) {
    return Table.of(
        "Sanctions observed beside sanctions expected",
        "Expected is how many of the group's decided cases would have been sanctioned at the other"
            + " groups' rates for cases of the same kind.",
        answers.overall(Statistic.EXPECTED_SANCTIONED),
        List.of(
            Source.header("Group", labels::group),
            Source.number(
                "Decided cases",
                s -> answers.entry(s, Statistic.EXPECTED_SANCTIONED, Format::nGroup)),
            Source.number(
                "Sanctioned, observed",
                s -> answers.entry(s, Statistic.EXPECTED_SANCTIONED, Format::xGroup)),
            Source.number(
                "Sanctioned, expected", s -> answers.estimate(s, Statistic.EXPECTED_SANCTIONED))));
  }

  private static Table rungs(Results results, List<FindingKey> keys, Rulings rulings) {
    Labels labels = Labels.of(results);
    List<Source<FindingKey>> sources = new ArrayList<>();
    sources.add(Source.header("Group", labels::group));
    for (String stage : Answers.stages(results, LikeForLike.QUESTION)) {
      Answers answers = Answers.of(results, LikeForLike.QUESTION, stage);
      Comparisons tables = new Comparisons(labels, answers, rulings);
      String name = labels.stage(stage);
      sources.add(Source.number(name + ": ratio", tables.ratio()));
      sources.add(Source.number(name + ": range", tables.ratioRange()));
    }
    return Table.of(
        "The same ratio at higher thresholds of the sanction ladder",
        "Columns further right count only more severe sanctions; they stand beside the first ratio"
            + " and never in its place.",
        keys,
        sources);
  }

  private static Table tests(Labels labels, Answers answers) {
    List<Source<FindingKey>> sources = new ArrayList<>();
    sources.add(Source.header("Group", labels::group));
    sources.addAll(equalRates(answers));
    sources.add(
        Source.number(
            "p-value, mixed results",
            s -> answers.entry(s, Statistic.BRESLOW_DAY_TARONE, Format::pValue)));
    sources.add(Source.number("Strata used", s -> answers.estimate(s, Statistic.STRATA_USED)));
    sources.add(
        Source.number("Strata excluded", s -> answers.estimate(s, Statistic.STRATA_EXCLUDED)));
    return Table.of(
        "The tests behind the verdicts over all complaint categories",
        "A small adjusted p-value means that equal rates do not fit the counts; a small p-value for"
            + " mixed results means that kinds of cases differ in how the groups compare.",
        answers.overall(Statistic.CMH_CHI_SQUARED),
        sources);
  }

  private static Table byCategory(Labels labels, Answers answers, Comparisons tables) {
    List<Source<FindingKey>> sources = new ArrayList<>();
    sources.add(Source.header("Complaint category", labels::category));
    sources.add(Source.header("Group", labels::group));
    sources.addAll(tables.results());
    sources.addAll(equalRates(answers));
    return Table.of(
        "Like for like within each complaint category",
        "Ratio and difference compare the percentages of decided cases that were sanctioned; a"
            + " small adjusted p-value means that equal rates do not fit the counts, after allowing"
            + " for the number of rows.",
        answers.byCategory(Statistic.MH_RATE_RATIO),
        sources);
  }

  private static List<Source<FindingKey>> equalRates(Answers answers) {
    return List.of(
        Source.number(
            "p-value, equal rates",
            s -> answers.entry(s, Statistic.CMH_CHI_SQUARED, Format::pValue)),
        Source.number(
            "p-value, adjusted",
            s -> answers.entry(s, Statistic.CMH_CHI_SQUARED, Format::adjustedPValue)));
  }
}
