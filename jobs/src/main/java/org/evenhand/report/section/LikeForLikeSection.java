package org.evenhand.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.disclosure.Release;
import org.evenhand.measure.LikeForLike;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Subject;
import org.evenhand.report.Block;
import org.evenhand.report.DotPlot;
import org.evenhand.report.Format;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;

/** Sanction rates compared within the plan's strata, over all of them and one by one. */
public final class LikeForLikeSection implements Section {

  @Override
  public String id() {
    return "like-for-like";
  }

  @Override
  public String title() {
    return "Like for like";
  }

  @Override
  public Set<Question> needs() {
    return Set.of(LikeForLike.QUESTION);
  }

  @Override
  public List<Block> write(Release release) {
    Labels labels = Labels.of(release);
    Rulings rulings = Rulings.of(release);
    Answers answers = Answers.of(release, LikeForLike.QUESTION);
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
                + (carries(release) ? " The shaded band is the agreed margin." : ""),
            DotPlot.Scale.RATIO,
            carries(release) ? Optional.of(margin(release)) : Optional.empty(),
            new Charts(labels, answers, Statistic.MH_RATE_RATIO)
                .panels(answers.subjects(Statistic.MH_RATE_RATIO), rulings)));
    blocks.addAll(tables.unassessable());
    blocks.add(tables.overall("Like for like over all complaint categories"));
    blocks.add(observed(labels, answers));
    blocks.add(byCategory(labels, answers, tables));
    if (Answers.stages(release, LikeForLike.QUESTION).size() > 1) {
      blocks.add(rungs(release, answers.overall(Statistic.MH_RATE_RATIO), rulings));
    }
    blocks.addAll(DependenceTable.of(release, rulings));
    blocks.add(tests(labels, answers));
    return blocks;
  }

  /** Whether the ratio is what the plan's margin is about. */
  private static boolean carries(Release release) {
    return release.plan().primary().estimand().equals(Statistic.MH_RATE_RATIO.column());
  }

  private static DotPlot.Band margin(Release release) {
    List<Double> limits = release.plan().margins().rateRatio();
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
                s ->
                    answers.entry(s, Statistic.EXPECTED_SANCTIONED, f -> Format.count(f.nGroup()))),
            Source.number(
                "Sanctioned, observed",
                s ->
                    answers.entry(s, Statistic.EXPECTED_SANCTIONED, f -> Format.count(f.xGroup()))),
            Source.number(
                "Sanctioned, expected", s -> answers.estimate(s, Statistic.EXPECTED_SANCTIONED))));
  }

  private static Table rungs(Release release, List<Subject> subjects, Rulings rulings) {
    Labels labels = Labels.of(release);
    List<Source<Subject>> sources = new ArrayList<>();
    sources.add(Source.header("Group", labels::group));
    for (String stage : Answers.stages(release, LikeForLike.QUESTION)) {
      Answers answers = Answers.of(release, LikeForLike.QUESTION, stage);
      Comparisons tables = new Comparisons(labels, answers, rulings);
      String name = labels.stage(stage);
      sources.add(Source.number(name + ": ratio", tables.ratio()));
      sources.add(Source.number(name + ": range", tables.ratioRange()));
    }
    return Table.of(
        "The same ratio at higher thresholds of the sanction ladder",
        "Columns further right count only more severe sanctions; they stand beside the first ratio"
            + " and never in its place.",
        subjects,
        sources);
  }

  private static Table tests(Labels labels, Answers answers) {
    List<Source<Subject>> sources = new ArrayList<>();
    sources.add(Source.header("Group", labels::group));
    sources.addAll(equalRates(answers));
    sources.add(
        Source.number(
            "p-value, mixed results",
            s -> answers.entry(s, Statistic.BRESLOW_DAY_TARONE, f -> Format.pValue(f.p()))));
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
    List<Source<Subject>> sources = new ArrayList<>();
    sources.add(Source.header("Complaint category", labels::category));
    sources.add(Source.header("Group", labels::group));
    sources.addAll(tables.results());
    sources.addAll(equalRates(answers));
    return Table.of(
        "Like for like within each complaint category",
        "Ratio and difference compare the percentages of decided cases that were sanctioned; a small"
            + " adjusted p-value means that equal rates do not fit the counts, after allowing for the"
            + " number of rows.",
        answers.byCategory(Statistic.MH_RATE_RATIO),
        sources);
  }

  private static List<Source<Subject>> equalRates(Answers answers) {
    return List.of(
        Source.number(
            "p-value, equal rates",
            s -> answers.entry(s, Statistic.CMH_CHI_SQUARED, f -> Format.pValue(f.p()))),
        Source.number(
            "p-value, adjusted",
            s -> answers.entry(s, Statistic.CMH_CHI_SQUARED, f -> Format.pValue(f.adjustedP()))));
  }
}
