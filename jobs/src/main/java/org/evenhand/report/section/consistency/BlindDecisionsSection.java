package org.evenhand.report.section.consistency;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.consistency.BlindDecisions;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Strata;
import org.evenhand.schema.FieldName;

/** The like-for-like gap where the alignment was known to those who decided, and where not. */
public final class BlindDecisionsSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "blind-decisions",
          "Decisions made without knowing the alignment",
          Set.of(BlindDecisions.QUESTION),
          BlindDecisionsSection::write);

  private BlindDecisionsSection() {}

  private static List<Block> write(Results results) {
    return List.of(
        new Block.Paragraph(
            "If knowing the alignment did not matter, the like-for-like result would be about the"
                + " same where those who decided knew it and where they did not. The last ratio"
                + " sets the one beside the other: 1 means that they are the same. Which cases were"
                + " decided without that knowledge was not drawn by lot, so the two kinds may"
                + " differ in other ways too; and what a file lets one guess is not known."),
        counted(results),
        compared(results));
  }

  private static Table counted(Results results) {
    return FindingTable.of(
            Labels.of(results),
            Answers.comparing(
                results, BlindDecisions.QUESTION, Answers.SANCTIONED, FieldName.DECLARED_ALIGNMENT),
            Statistic.DECIDED_CASES)
        .header("Alignment", row -> known(Strata.value(row.key().stratum())))
        .estimate("Decided cases", Statistic.DECIDED_CASES)
        .table(
            "Decided cases by whether the alignment was known to those who decided",
            "Cases of which this was not recorded are in neither comparison.");
  }

  private static Table compared(Results results) {
    Labels labels = Labels.of(results);
    Answers contrast = Answers.of(results, BlindDecisions.QUESTION);
    Answers blind = among(results, "yes");
    Answers open = among(results, "no");
    return FindingTable.of(labels, contrast, Statistic.RATIO_OF_RATE_RATIOS)
        .group()
        .plainRanges()
        .from(blind)
        .estimate("Ratio, not known", Statistic.MH_RATE_RATIO)
        .from(open)
        .estimate("Ratio, known", Statistic.MH_RATE_RATIO)
        .fromRow()
        .estimateWithRange("Known over not known", Statistic.RATIO_OF_RATE_RATIOS)
        .from(blind)
        .estimate("Difference, not known", Statistic.MH_RATE_DIFFERENCE)
        .from(open)
        .estimate("Difference, known", Statistic.MH_RATE_DIFFERENCE)
        .fromRow()
        .estimateWithRange("Known less not known", Statistic.DIFFERENCE_OF_RATE_DIFFERENCES)
        .table(
            "Like for like, alignment known and not known",
            "Each row compares a group with "
                + labels.references(contrast.keys(Statistic.RATIO_OF_RATE_RATIOS))
                + " in cases of the same kind, in percentages of decided cases that were"
                + " sanctioned.");
  }

  private static String known(String blind) {
    return switch (blind) {
      case "yes" -> "Not known";
      case "no" -> "Known";
      default -> "Not recorded";
    };
  }

  private static Answers among(Results results, String blind) {
    return Answers.of(
        results,
        BlindDecisions.QUESTION,
        Answers.SANCTIONED,
        FieldName.ASSESSOR_BLIND + "=" + blind);
  }
}
