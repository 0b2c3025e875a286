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
import org.evenhand.message.Message;
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
          Message.of("mix.title"),
          Set.of(CaseMix.QUESTION, LikeForLike.QUESTION, SanctionGap.QUESTION),
          CaseMixSection::write);

  private CaseMixSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Answers mix = Answers.of(results, CaseMix.QUESTION);
    Answers crude = Answers.of(results, SanctionGap.QUESTION);
    Answers like = Answers.besideReference(results, LikeForLike.QUESTION);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(Message.of("mix.how")));
    blocks.add(versus(labels, crude, like, Rulings.of(results)));
    blocks.addAll(reversals(labels, mix, crude, like));
    Message ofMix = Message.of("mix.parts_mix");
    blocks.add(
        new GapParts(labels, mix, List.of(new GapParts.Part(ofMix, mix)))
            .plot(Message.of("mix.parts"), Message.of("mix.parts_rates"), parts(labels, mix)));
    blocks.add(standardised(labels, mix));
    return blocks;
  }

  private static Table versus(Labels labels, Answers crude, Answers like, Rulings rulings) {
    return FindingTable.overall(labels, like, Statistic.MH_RATE_RATIO)
        .group()
        .from(crude)
        .estimate("mix.versus_crude_ratio", Statistic.RATE_RATIO)
        .fromRow()
        .unless(rulings)
        .estimate("mix.versus_like_ratio", Statistic.MH_RATE_RATIO)
        .from(crude)
        .always()
        .estimate("mix.versus_crude_difference", Statistic.RATE_DIFFERENCE)
        .fromRow()
        .unless(rulings)
        .estimate("mix.versus_like_difference", Statistic.MH_RATE_DIFFERENCE)
        .table(Message.of("mix.versus"), Message.of("mix.versus_reading"));
  }

  private static List<Block> reversals(Labels labels, Answers mix, Answers crude, Answers like) {
    List<Block> notes = new ArrayList<>();
    for (FindingKey key : mix.overall(Statistic.SIMPSON_REVERSAL)) {
      Optional<Finding> reversal = mix.find(key, Statistic.SIMPSON_REVERSAL);
      if (reversal.filter(finding -> finding.estimate().orElse(0) == 1).isPresent()) {
        boolean faint =
            takesInEqualRates(crude.find(key, Statistic.RATE_DIFFERENCE))
                && takesInEqualRates(like.find(key, Statistic.MH_RATE_DIFFERENCE));
        notes.add(
            new Block.Note(
                Message.of(
                    faint ? "mix.reversal_faint" : "mix.reversal", "group", labels.group(key))));
      }
    }
    return notes;
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
        .estimate("mix.parts_all", Statistic.RATE_DIFFERENCE)
        .estimate("mix.parts_mix", Statistic.COMPOSITION_EFFECT)
        .estimate("mix.parts_rates", Statistic.RATE_EFFECT)
        .table(Message.of("mix.parts"), Message.of("mix.parts_reading"));
  }

  private static Table standardised(Labels labels, Answers mix) {
    return FindingTable.overall(labels, mix, Statistic.STANDARDISED_RATE_DIFFERENCE)
        .group()
        .estimateWithRange("mix.standardised_difference", Statistic.STANDARDISED_RATE_DIFFERENCE)
        .estimate("mix.standardised_observed", Statistic.OBSERVED_TO_EXPECTED)
        .table(Message.of("mix.standardised"), Message.of("mix.standardised_reading"));
  }
}
