package org.evenhand.report.section.ladder;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.ladder.SuspensionLength;
import org.evenhand.message.Message;
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
          Message.of("ladder.suspension"),
          Set.of(SuspensionLength.QUESTION),
          SuspensionLengthSection::write);

  private static final String SUSPENDED = "fixed_suspension";
  private static final String RECORDED = "suspension_days_recorded";

  private SuspensionLengthSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Answers answers = Answers.of(results, SuspensionLength.QUESTION, SUSPENDED);
    return List.of(
        new Block.Paragraph(Message.of("ladder.suspension_how")),
        lengths(results, labels, answers),
        PairsPlot.of("ladder.suspension_", labels, answers, compared(labels, answers)));
  }

  private static Table lengths(Results results, Labels labels, Answers answers) {
    return FindingTable.of(labels, answers, Statistic.MEDIAN)
        .group()
        .from(Answers.of(results, SuspensionLength.QUESTION, RECORDED))
        .xOfN("ladder.suspension_recorded", Statistic.RATE)
        .fromRow()
        .estimate("ladder.suspension_lower", Statistic.LOWER_QUARTILE)
        .estimateWithRange("ladder.suspension_median", Statistic.MEDIAN)
        .estimate("ladder.suspension_upper", Statistic.UPPER_QUARTILE)
        .table(
            Message.of("ladder.suspension_lengths"),
            Message.of("ladder.suspension_lengths_reading"));
  }

  private static Table compared(Labels labels, Answers answers) {
    Statistic longer = Statistic.PROBABILITY_OF_SUPERIORITY;
    return FindingTable.of(labels, answers, longer)
        .group()
        .n("ladder.suspension_group", longer)
        .nReference("ladder.suspension_beside", longer)
        .estimateWithRange("ladder.suspension_longer", longer)
        .estimateWithRange("common.difference", Statistic.HODGES_LEHMANN)
        .p("ladder.severity_p_ranks", Statistic.VAN_ELTEREN)
        .table(
            Message.of("ladder.suspension_pairs"),
            Message.of(
                "ladder.suspension_pairs_reading",
                "reference",
                labels.references(answers.keys(longer))));
  }
}
