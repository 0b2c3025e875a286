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
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingTable;
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
    Answers crude = Answers.of(results, SanctionGap.QUESTION);
    Answers like = Answers.besideReference(results, LikeForLike.QUESTION);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "A crude gap can go with a different mix of complaint categories, with different rates"
                + " within categories, or with both. What goes with the mix is not thereby"
                + " justified."));
    blocks.add(versus(labels, crude, like, Rulings.of(results)));
    blocks.addAll(reversals(labels, mix, crude, like));
    blocks.add(parts(labels, mix));
    blocks.add(standardised(labels, mix));
    return blocks;
  }

  private static Table versus(Labels labels, Answers crude, Answers like, Rulings rulings) {
    return FindingTable.overall(labels, like, Statistic.MH_RATE_RATIO)
        .group()
        .from(crude)
        .estimate("Crude ratio", Statistic.RATE_RATIO)
        .fromRow()
        .unless(rulings)
        .estimate("Like-for-like ratio", Statistic.MH_RATE_RATIO)
        .from(crude)
        .always()
        .estimate("Crude difference", Statistic.RATE_DIFFERENCE)
        .fromRow()
        .unless(rulings)
        .estimate("Like-for-like difference", Statistic.MH_RATE_DIFFERENCE)
        .table(
            "Crude beside like for like",
            "Each row gives one group's result twice, as it stands and within cases of the same"
                + " kind, in percentages of decided cases that were sanctioned.");
  }

  private static List<Block> reversals(Labels labels, Answers mix, Answers crude, Answers like) {
    List<Block> notes = new ArrayList<>();
    for (FindingKey key : mix.overall(Statistic.SIMPSON_REVERSAL)) {
      Optional<Finding> reversal = mix.find(key, Statistic.SIMPSON_REVERSAL);
      if (reversal.filter(finding -> finding.estimate().orElse(0) == 1).isPresent()) {
        boolean faint =
            takesInEqualRates(crude.find(key, Statistic.RATE_DIFFERENCE))
                && takesInEqualRates(like.find(key, Statistic.MH_RATE_DIFFERENCE));
        notes.add(new Block.Note(reversal(labels.group(key).toString(), faint)));
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
    return FindingTable.overall(labels, mix, Statistic.COMPOSITION_EFFECT)
        .group()
        .estimate("Difference to be split", Statistic.RATE_DIFFERENCE)
        .estimate("Goes with the mix of cases", Statistic.COMPOSITION_EFFECT)
        .estimate("Goes with rates within categories", Statistic.RATE_EFFECT)
        .table(
            "The two parts of the crude difference",
            "The two parts add up to the first column: the difference of the percentages of decided"
                + " cases that were sanctioned, in the kinds of cases that both sides have.");
  }

  private static Table standardised(Labels labels, Answers mix) {
    return FindingTable.overall(labels, mix, Statistic.STANDARDISED_RATE_DIFFERENCE)
        .group()
        .estimateWithRange("Standardised difference", Statistic.STANDARDISED_RATE_DIFFERENCE)
        .estimate("Observed over expected sanctions", Statistic.OBSERVED_TO_EXPECTED)
        .table(
            "Rates if every group had the same mix of cases",
            "The standardised difference compares the percentages of decided cases that would have"
                + " been sanctioned if both sides had had the two sides' pooled mix of cases.");
  }
}
