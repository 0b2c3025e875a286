package org.evenhand.report.section.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.measure.mix.CaseMix;
import org.evenhand.measure.rates.SanctionGap;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Labels;

/** Every measure that the plan computes for the same question, side by side. */
public final class AlternativesSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "alternatives",
          "What could overturn this: other measures",
          Set.of(LikeForLike.QUESTION),
          AlternativesSection::write);

  /** One of the measures, and where its findings are. */
  private record Alternative(String name, Answers answers, Statistic statistic) {}

  private record Line(FindingKey key, String name, Finding finding) {}

  private AlternativesSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Answers like = Answers.besideReference(results, LikeForLike.QUESTION);
    List<Alternative> alternatives =
        alternatives(
            like, Answers.of(results, SanctionGap.QUESTION), Answers.of(results, CaseMix.QUESTION));
    List<Line> lines = new ArrayList<>();
    for (FindingKey key : like.overall(Statistic.MH_RATE_RATIO)) {
      for (Alternative other : alternatives) {
        boolean isPrimary =
            other.answers() == like
                && other.statistic().code().equals(results.plan().primary().estimand());
        String name = other.name() + (isPrimary ? " (the plan's own)" : "");
        other
            .answers()
            .find(key, other.statistic())
            .ifPresent(finding -> lines.add(new Line(key, name, finding)));
      }
    }
    return List.of(
        new Block.Paragraph(
            "Respectable measures of the same thing can disagree, those that carry no verdict"
                + " among them. The plan named one of them before the data were seen; the others"
                + " are printed so that nobody can pick afterwards. For a group whose results point"
                + " both ways, none of them stands for all kinds of cases."),
        Table.of(
            "Every measure for the same question, all complaint categories",
            "If the rows of a group lie on different sides of 1 or of 0 points, the measures"
                + " disagree and the choice of measure matters; rates are percentages of decided"
                + " cases.",
            lines,
            List.of(
                Source.header("Group", line -> labels.group(line.key())),
                Source.header("Measure", Line::name),
                Source.number("Result", line -> Format.estimate(line.finding())),
                Source.number("Range", line -> Format.range(line.finding())))));
  }

  private static List<Alternative> alternatives(Answers like, Answers crude, Answers mix) {
    return List.of(
        new Alternative("Like-for-like ratio", like, Statistic.MH_RATE_RATIO),
        new Alternative("Crude ratio", crude, Statistic.RATE_RATIO),
        new Alternative("Like-for-like odds ratio", like, Statistic.MH_ODDS_RATIO),
        new Alternative("Observed over expected", mix, Statistic.OBSERVED_TO_EXPECTED),
        new Alternative("Crude odds ratio", crude, Statistic.ODDS_RATIO),
        new Alternative("Crude difference", crude, Statistic.RATE_DIFFERENCE),
        new Alternative("Like-for-like difference", like, Statistic.MH_RATE_DIFFERENCE),
        new Alternative("Standardised difference", mix, Statistic.STANDARDISED_RATE_DIFFERENCE));
  }
}
