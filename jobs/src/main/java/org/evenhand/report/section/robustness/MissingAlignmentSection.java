package org.evenhand.report.section.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.robustness.MissingAlignment;
import org.evenhand.measure.robustness.Undeclared;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Rulings;
import org.evenhand.verdict.Ruling;

/** What undeclared alignments could change. */
public final class MissingAlignmentSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "missing-alignment",
          "What could overturn this: undeclared alignments",
          Set.of(MissingAlignment.QUESTION),
          MissingAlignmentSection::write);

  private MissingAlignmentSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Answers answers = Answers.of(results, MissingAlignment.QUESTION);
    Rulings rulings = Rulings.of(results);
    boolean ratios = answers.has(Statistic.BOUND_LOWEST);
    Statistic lowest = ratios ? Statistic.BOUND_LOWEST : Statistic.DIFFERENCE_BOUND_LOWEST;
    Statistic highest = ratios ? Statistic.BOUND_HIGHEST : Statistic.DIFFERENCE_BOUND_HIGHEST;
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "Nobody's alignment is guessed. Instead all undeclared cases are put where they would"
                + " lower a group's result most, and then where they would raise it most. Where the"
                + " verdicts at these two ends differ, the answer is \u201cnot enough"
                + " evidence\u201d."));
    blocks.add(
        Table.of(
            "Undeclared cases put at either end",
            "Each row gives the like-for-like "
                + (ratios ? "ratio" : "difference")
                + " with all undeclared cases put where they lower it most, and where they raise it"
                + " most, category by category.",
            answers.keys(lowest),
            List.of(
                Source.header("Complaint category", labels::category),
                Source.header("Group", labels::group),
                Source.number("Lowest", s -> answers.estimate(s, lowest)),
                Source.text(
                    "Verdict there", s -> end(rulings, s, Ruling.SensitivityBounds::lowest)),
                Source.number("Highest", s -> answers.estimate(s, highest)),
                Source.text(
                    "Verdict there", s -> end(rulings, s, Ruling.SensitivityBounds::highest)),
                Source.number(
                    "Cases that would tip it",
                    s -> answers.estimate(s, Statistic.TIPPING_POINT)))));
    blocks.add(
        new Block.Paragraph(
            "\u201cCases that would tip it\u201d is the number of undeclared cases that would"
                + " have to"
                + " lie one way to bring the ratio of sanction rates to 1."));
    blocks.addAll(undeclared(results, labels));
    return blocks;
  }

  /** The undeclared cases as groups of their own; nothing where there are none. */
  private static List<Block> undeclared(Results results, Labels labels) {
    Answers answers = Answers.of(results, Undeclared.QUESTION);
    List<FindingKey> keys = answers.overall(Statistic.RATE_RATIO);
    if (keys.isEmpty()) {
      return List.of();
    }
    return List.of(
        Table.of(
            "Cases without a declared alignment beside the declared ones",
            "Each row sets one way of not declaring beside "
                + labels.declaredReferences(keys)
                + ", in percentages of decided cases that were sanctioned; it carries no verdict,"
                + " and a ratio far from 1 means that not declaring goes with the outcome.",
            keys,
            List.of(
                Source.header("Group", labels::group),
                Source.number(
                    "Sanctioned of decided",
                    s -> answers.entry(s, Statistic.RATE_RATIO, Format::ofGroup)),
                Source.number("Crude ratio", s -> answers.estimate(s, Statistic.RATE_RATIO)),
                Source.number(
                    "Like-for-like ratio", s -> answers.estimate(s, Statistic.MH_RATE_RATIO)),
                Source.number(
                    answers.rangeLabel(Statistic.MH_RATE_RATIO),
                    s -> answers.range(s, Statistic.MH_RATE_RATIO)),
                Source.number(
                    "Like-for-like difference",
                    s -> answers.estimate(s, Statistic.MH_RATE_DIFFERENCE)),
                Source.number(
                    answers.rangeLabel(Statistic.MH_RATE_DIFFERENCE),
                    s -> answers.range(s, Statistic.MH_RATE_DIFFERENCE)))));
  }

  private static Entry end(
      Rulings rulings, FindingKey key, Function<Ruling.SensitivityBounds, String> end) {
    return rulings
        .find(key.complaintCategory(), key.comparison().group())
        .map(ruling -> Rulings.verdict(end.apply(ruling.ends())))
        .orElse(Entry.absent("no verdict on this row"));
  }
}
