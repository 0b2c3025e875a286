package org.evenhand.report.section.ladder;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.ladder.SuspensionLength;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;

/** How long fixed suspensions were. */
public final class SuspensionLengthSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "suspension-length",
          "How long suspensions were",
          Set.of(SuspensionLength.QUESTION),
          SuspensionLengthSection::write);

  private static final String SUSPENDED = "fixed_suspension";
  private static final String RECORDED = "suspension_days_recorded";

  private SuspensionLengthSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Answers answers = Answers.of(results, SuspensionLength.QUESTION, SUSPENDED);
    return List.of(
        new Block.Paragraph(
            "Half of a group's fixed suspensions were shorter than the median and half were"
                + " longer; the middle half lies between the quartiles. Suspensions of unrecorded"
                + " length are counted and are in no median; those without a fixed end stand at"
                + " another step of the ladder and are not here."),
        lengths(results, labels, answers),
        compared(labels, answers));
  }

  private static Table lengths(Results results, Labels labels, Answers answers) {
    return FindingTable.of(labels, answers, Statistic.MEDIAN)
        .group()
        .from(Answers.of(results, SuspensionLength.QUESTION, RECORDED))
        .xOfN("Recorded of suspended", Statistic.RATE)
        .fromRow()
        .estimate("Lower quartile", Statistic.LOWER_QUARTILE)
        .estimateWithRange("Median", Statistic.MEDIAN)
        .estimate("Upper quartile", Statistic.UPPER_QUARTILE)
        .table(
            "Days of fixed suspension",
            "The first number says of how many fixed suspensions the length was recorded; lengths"
                + " are in days and do not allow for different kinds of cases.");
  }

  private static Table compared(Labels labels, Answers answers) {
    Statistic longer = Statistic.PROBABILITY_OF_SUPERIORITY;
    return FindingTable.of(labels, answers, longer)
        .group()
        .n("Suspensions, group", longer)
        .nReference("Suspensions, beside", longer)
        .estimateWithRange("Longer, % of pairs", longer)
        .estimateWithRange("Difference", Statistic.HODGES_LEHMANN)
        .p("p-value, ranks", Statistic.VAN_ELTEREN)
        .table(
            "Lengths in pairs of like cases",
            "Of every 100 pairs of fixed suspensions for the same kind of case, one of the group"
                + " and one of "
                + labels.references(answers.keys(longer))
                + ", the percentage says in how many the group's was the longer, ties counted half;"
                + " the difference is the middle one of all such pairs.");
  }
}
