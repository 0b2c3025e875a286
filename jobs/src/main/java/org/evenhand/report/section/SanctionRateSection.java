package org.evenhand.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.disclosure.Release;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Subject;
import org.evenhand.report.Block;
import org.evenhand.report.DotPlot;
import org.evenhand.report.Format;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;

/** The share of decided cases that ended in a sanction, by category and group. */
public final class SanctionRateSection implements Section {

  @Override
  public String id() {
    return "sanction-rates";
  }

  @Override
  public String title() {
    return "Sanction rates";
  }

  @Override
  public Set<String> needs() {
    return Set.of(Questions.SANCTION_RATE);
  }

  @Override
  public List<Block> write(Release release) {
    Labels labels = Labels.of(release);
    Answers answers = Answers.of(release, Questions.SANCTION_RATE);
    List<Subject> subjects = answers.subjects(Statistic.RATE);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "A sanction rate is the percentage of decided cases that ended in a sanction. These"
                + " rates"
                + " do not allow for how serious the cases were."));
    blocks.add(
        new DotPlot(
            "Sanction rates by complaint category",
            "Each marker is a group's rate and the line is its "
                + answers.rangeLabel(Statistic.RATE)
                + "; hollow markers are cases without a declared alignment.",
            DotPlot.Scale.PERCENT,
            new Charts(labels, answers, Statistic.RATE).panels(subjects, Rulings.of(release))));
    blocks.add(rates(labels, answers, subjects));
    if (Answers.stages(release, Questions.SANCTION_RATE).size() > 1) {
      blocks.add(rungs(release, subjects));
    }
    return blocks;
  }

  private static Table rates(Labels labels, Answers answers, List<Subject> subjects) {
    return Table.of(
        "Sanction rates, with the counts behind them",
        "Each rate is sanctioned cases as a percentage of the decided cases in the same row; the"
            + " range shows which rates fit these counts.",
        subjects,
        List.of(
            Source.header("Complaint category", labels::category),
            Source.header("Group", labels::group),
            Source.number(
                "Decided", s -> answers.entry(s, Statistic.RATE, f -> Format.count(f.nGroup()))),
            Source.number(
                "Sanctioned", s -> answers.entry(s, Statistic.RATE, f -> Format.count(f.xGroup()))),
            Source.number("Rate, % of decided", s -> answers.estimate(s, Statistic.RATE)),
            Source.number(
                answers.rangeLabel(Statistic.RATE), s -> answers.range(s, Statistic.RATE))));
  }

  private static Table rungs(Release release, List<Subject> subjects) {
    Labels labels = Labels.of(release);
    List<Source<Subject>> sources = new ArrayList<>();
    sources.add(Source.header("Complaint category", labels::category));
    sources.add(Source.header("Group", labels::group));
    Answers any = Answers.of(release, Questions.SANCTION_RATE);
    sources.add(
        Source.number("Decided", s -> any.entry(s, Statistic.RATE, f -> Format.count(f.nGroup()))));
    for (String stage : Answers.stages(release, Questions.SANCTION_RATE)) {
      Answers answers = Answers.of(release, Questions.SANCTION_RATE, stage);
      sources.add(
          Source.number(
              labels.stage(stage) + ", % of decided",
              subject -> answers.estimate(subject, Statistic.RATE)));
    }
    return Table.of(
        "The same rates at higher thresholds of the sanction ladder",
        "Each percentage is of the decided cases in the same row; columns further right count only"
            + " more severe sanctions.",
        subjects,
        sources);
  }
}
