package org.evenhand.report.section.robustness;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Question;
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

  private static final List<Alternative> ALTERNATIVES =
      List.of(
          new Alternative("Like-for-like ratio", LikeForLike.QUESTION, Statistic.MH_RATE_RATIO),
          new Alternative("Crude ratio", SanctionGap.QUESTION, Statistic.RATE_RATIO),
          new Alternative(
              "Like-for-like odds ratio", LikeForLike.QUESTION, Statistic.MH_ODDS_RATIO),
          new Alternative(
              "Observed over expected", CaseMix.QUESTION, Statistic.OBSERVED_TO_EXPECTED),
          new Alternative("Crude odds ratio", SanctionGap.QUESTION, Statistic.ODDS_RATIO),
          new Alternative("Crude difference", SanctionGap.QUESTION, Statistic.RATE_DIFFERENCE),
          new Alternative(
              "Like-for-like difference", LikeForLike.QUESTION, Statistic.MH_RATE_DIFFERENCE),
          new Alternative(
              "Standardised difference", CaseMix.QUESTION, Statistic.STANDARDISED_RATE_DIFFERENCE));

  private record Alternative(String name, Question question, Statistic statistic) {}

  private record Line(FindingKey key, String name, Finding finding) {}

  private AlternativesSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Map<Question, Answers> answers =
        ALTERNATIVES.stream()
            .map(Alternative::question)
            .distinct()
            .collect(Collectors.toMap(question -> question, q -> Answers.of(results, q)));
    List<Line> lines =
        answers.get(LikeForLike.QUESTION).overall(Statistic.MH_RATE_RATIO).stream()
            .flatMap(key -> lines(results, answers, key))
            .toList();
    return List.of(
        new Block.Paragraph(
            "Respectable measures of the same thing can disagree, those that carry no verdict"
                + " among them. The plan named one of them before the data were seen; the others"
                + " are printed so that nobody can pick afterwards. For a group whose results are"
                + " mixed, none of them stands for all kinds of cases."),
        Table.of(
            "Every measure for the same question, all complaint categories",
            "If the rows of a group lie on different sides of 1 or of 0 points, the measures"
                + " disagree"
                + " and the choice of measure matters; rates are percentages of decided cases.",
            lines,
            List.of(
                Source.header("Group", line -> labels.group(line.key())),
                Source.header("Measure", Line::name),
                Source.number("Result", line -> Format.estimate(line.finding())),
                Source.number("Range", line -> Format.range(line.finding())))));
  }

  private static Stream<Line> lines(
      Results results, Map<Question, Answers> answers, FindingKey key) {
    return ALTERNATIVES.stream()
        .flatMap(
            alternative ->
                answers
                    .get(alternative.question())
                    .find(key, alternative.statistic())
                    .map(finding -> new Line(key, name(results, alternative), finding))
                    .stream());
  }

  private static String name(Results results, Alternative alternative) {
    boolean isPrimary =
        alternative.question().equals(LikeForLike.QUESTION)
            && alternative.statistic().code().equals(results.plan().primary().estimand());
    return alternative.name() + (isPrimary ? " (the plan's own)" : "");
  }
}
