package org.evenhand.report.section.ladder;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.ladder.SanctionSeverity;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;

/** How severe sanctions were, given that there was one. */
public final class SeveritySection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "severity",
          Message.of("ladder.severity"),
          Set.of(SanctionSeverity.QUESTION),
          SeveritySection::write);

  private static final String BANDS = "sanctioned_in_bands";

  private SeveritySection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Answers answers = Answers.of(results, SanctionSeverity.QUESTION);
    return List.of(
        new Block.Paragraph(Message.of("ladder.severity_how")),
        PairsPlot.of("ladder.severity_", labels, answers, pairs(results, labels, answers)),
        new Block.Paragraph(Message.of("ladder.severity_steps")),
        parts(labels, answers));
  }

  private static Table pairs(Results results, Labels labels, Answers answers) {
    Statistic superiority = Statistic.PROBABILITY_OF_SUPERIORITY;
    Answers closer = Answers.of(results, SanctionSeverity.FURTHER);
    FindingTable table =
        FindingTable.of(labels, answers, superiority)
            .group()
            .n("ladder.severity_group", superiority)
            .nReference("ladder.severity_beside", superiority)
            .estimateWithRange("ladder.severity_more", superiority)
            .from(Answers.of(results, SanctionSeverity.QUESTION, BANDS))
            .estimate("ladder.severity_bands", superiority);
    if (closer.has(superiority)) {
      table.from(closer).estimate("ladder.severity_further", superiority);
    }
    return table
        .fromRow()
        .p("ladder.severity_p_ranks", Statistic.VAN_ELTEREN)
        .p("ladder.severity_p_steps", Statistic.MEAN_SCORE_CHI_SQUARED)
        .table(
            Message.of("ladder.severity_pairs"),
            Message.of(
                "ladder.severity_pairs_reading",
                "reference",
                labels.references(answers.keys(superiority))));
  }

  private static Table parts(Labels labels, Answers answers) {
    return FindingTable.of(labels, answers, Statistic.MEAN_RUNG)
        .group()
        .xOfN("ladder.severity_of", Statistic.RATE)
        .estimate("ladder.severity_percent", Statistic.RATE)
        .estimateWithRange("ladder.severity_mean", Statistic.MEAN_RUNG)
        .estimate("ladder.severity_both", Statistic.EXPECTED_RUNG)
        .table(Message.of("ladder.severity_parts"), Message.of("ladder.severity_parts_reading"));
  }
}
