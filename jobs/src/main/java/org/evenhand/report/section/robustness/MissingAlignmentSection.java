package org.evenhand.report.section.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.robustness.MissingAlignment;
import org.evenhand.measure.robustness.Undeclared;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Rulings;

/** What undeclared alignments could change. */
public final class MissingAlignmentSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "missing-alignment",
          Message.of("robustness.missing"),
          Set.of(MissingAlignment.QUESTION),
          MissingAlignmentSection::write);

  private MissingAlignmentSection() {}

  /**
   * How many times as likely undeclared cases must be of one side for an answer to turn, beside how
   * many times the plan asks for, or that nothing would turn one; nothing where there is no answer.
   */
  public static Optional<Block> turning(Results results) {
    return results.questions().contains(MissingAlignment.QUESTION)
        ? TurningPlot.of(results)
        : Optional.empty();
  }

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            Message.of(
                "robustness.missing_reading",
                "gamma",
                Format.plain(results.plan().undeclared().gamma()))));
    blocks.add(ends(labels, Answers.of(results, MissingAlignment.QUESTION), Rulings.of(results)));
    blocks.add(new Block.Paragraph(Message.of("robustness.missing_tipping")));
    Answers undeclared = Answers.of(results, Undeclared.QUESTION);
    if (undeclared.has(Statistic.RATE_RATIO)) {
      blocks.add(undeclared(labels, undeclared));
    }
    return blocks;
  }

  private static Table ends(Labels labels, Answers answers, Rulings rulings) {
    boolean ratios = answers.has(Statistic.BOUND_LOWEST);
    Statistic lowest = ratios ? Statistic.BOUND_LOWEST : Statistic.DIFFERENCE_BOUND_LOWEST;
    Statistic highest = ratios ? Statistic.BOUND_HIGHEST : Statistic.DIFFERENCE_BOUND_HIGHEST;
    return FindingTable.of(labels, answers, lowest)
        .category()
        .group()
        .text("verdicts.turns_at", row -> turning(rulings, row.key()))
        .estimate("robustness.lowest", lowest)
        .estimate("robustness.highest", highest)
        .estimate("robustness.missing_cases", Statistic.TIPPING_POINT)
        .table(
            Message.of("robustness.missing_ends"),
            Message.of(
                ratios ? "robustness.missing_ends_ratios" : "robustness.missing_ends_differences"));
  }

  /** At what odds the verdict turns. */
  private static Entry turning(Rulings rulings, FindingKey key) {
    return rulings
        .find(key.complaintCategory(), key.comparison().group())
        .map(Format::turningPoint)
        .orElse(Entry.absent(Message.of("robustness.no_verdict")));
  }

  /** The undeclared cases as groups of their own. */
  private static Table undeclared(Labels labels, Answers answers) {
    return FindingTable.overall(labels, answers, Statistic.RATE_RATIO)
        .group()
        .xOfN("robustness.sanctioned_of_decided", Statistic.RATE_RATIO)
        .estimate("robustness.measure_crude_ratio", Statistic.RATE_RATIO)
        .estimateWithRange("robustness.measure_ratio", Statistic.MH_RATE_RATIO)
        .estimateWithRange("robustness.measure_difference", Statistic.MH_RATE_DIFFERENCE)
        .table(
            Message.of("robustness.undeclared"),
            Message.of(
                "robustness.undeclared_reading",
                "references",
                labels.declaredReferences(answers.overall(Statistic.RATE_RATIO))));
  }
}
