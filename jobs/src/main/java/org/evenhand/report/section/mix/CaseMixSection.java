package org.evenhand.report.section.mix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.measure.mix.CaseMix;
import org.evenhand.measure.rates.SanctionGap;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Comparisons;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Rulings;

/** How much of a crude gap goes with a different mix of cases. */
public final class CaseMixSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "case-mix",
          "Mix of cases and treatment of like cases",
          Set.of(CaseMix.QUESTION, LikeForLike.QUESTION, SanctionGap.QUESTION),
          CaseMixSection::write);

  private CaseMixSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Answers mix = Answers.of(results, CaseMix.QUESTION);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "A crude gap can go with a different mix of complaint categories, with different rates"
                + " within categories, or with both. What goes with the mix is not thereby"
                + " justified."));
    blocks.add(sideBySide(results, labels));
    blocks.addAll(reversals(results, labels, mix));
    blocks.add(parts(labels, mix));
    blocks.add(standardised(labels, mix));
    return blocks;
  }

  private static Table sideBySide(Results results, Labels labels) {
    Answers crude = Answers.of(results, SanctionGap.QUESTION);
    Answers like = Answers.of(results, LikeForLike.QUESTION);
    Rulings rulings = Rulings.of(results);
    Comparisons comparisons = new Comparisons(labels, like, rulings);
    return Table.of(
        "Crude beside like for like",
        "Each row gives one group's result twice, as it stands and within cases of the same"
            + " kind, in"
            + " percentages of decided cases that were sanctioned.",
        like.overall(Statistic.MH_RATE_RATIO),
        List.of(
            Source.header("Group", labels::group),
            Source.number("Crude ratio", s -> crude.estimate(s, Statistic.RATE_RATIO)),
            Source.number("Like-for-like ratio", comparisons.ratio()),
            Source.number("Crude difference", s -> crude.estimate(s, Statistic.RATE_DIFFERENCE)),
            Source.number("Like-for-like difference", comparisons.difference())));
  }

  private static List<Block> reversals(Results results, Labels labels, Answers mix) {
    Answers crude = Answers.of(results, SanctionGap.QUESTION);
    Answers like = Answers.of(results, LikeForLike.QUESTION);
    List<Block> notes = new ArrayList<>();
    for (FindingKey key : mix.overall(Statistic.SIMPSON_REVERSAL)) {
      boolean reversed =
          mix.find(key, Statistic.SIMPSON_REVERSAL)
              .map(finding -> finding.estimate().orElse(0) == 1)
              .orElse(false);
      if (reversed) {
        boolean faint =
            takesInEqualRates(crude.find(key, Statistic.RATE_DIFFERENCE))
                && takesInEqualRates(like.find(key, Statistic.MH_RATE_DIFFERENCE));
        notes.add(new Block.Note(reversal(labels.group(key), faint)));
      }
    }
    return notes;
  }

  private static String reversal(String group, boolean faint) {
    String directions =
        "For " + group + " the crude and the like-for-like result point in opposite directions";
    return faint
        ? directions
            + ", but the range of each takes in equal rates: chance alone can turn the sign."
        : directions
            + " (Simpson's paradox). The crude result mixes kinds of cases; read the"
            + " like-for-like result.";
  }

  private static boolean takesInEqualRates(Optional<Finding> difference) {
    return difference
        .filter(finding -> finding.lower().orElse(1) <= 0)
        .filter(finding -> finding.upper().orElse(-1) >= 0)
        .isPresent();
  }

  private static Table parts(Labels labels, Answers mix) {
    return Table.of(
        "The two parts of the crude difference",
        "The two parts add up to the first column: the difference of the percentages of decided"
            + " cases"
            + " that were sanctioned, in the kinds of cases that both sides have.",
        mix.overall(Statistic.COMPOSITION_EFFECT),
        List.of(
            Source.header("Group", labels::group),
            Source.number(
                "Difference to be split", s -> mix.estimate(s, Statistic.RATE_DIFFERENCE)),
            Source.number(
                "Goes with the mix of cases", s -> mix.estimate(s, Statistic.COMPOSITION_EFFECT)),
            Source.number(
                "Goes with rates within categories", s -> mix.estimate(s, Statistic.RATE_EFFECT))));
  }

  private static Table standardised(Labels labels, Answers mix) {
    return Table.of(
        "Rates if every group had the same mix of cases",
        "The standardised difference compares the percentages of decided cases that would have been"
            + " sanctioned if both sides had had the two sides' pooled mix of cases.",
        mix.overall(Statistic.STANDARDISED_RATE_DIFFERENCE),
        List.of(
            Source.header("Group", labels::group),
            Source.number(
                "Standardised difference",
                s -> mix.estimate(s, Statistic.STANDARDISED_RATE_DIFFERENCE)),
            Source.number(
                mix.rangeLabel(Statistic.STANDARDISED_RATE_DIFFERENCE),
                s -> mix.range(s, Statistic.STANDARDISED_RATE_DIFFERENCE)),
            Source.number(
                "Observed over expected sanctions",
                s -> mix.estimate(s, Statistic.OBSERVED_TO_EXPECTED))));
  }
}
