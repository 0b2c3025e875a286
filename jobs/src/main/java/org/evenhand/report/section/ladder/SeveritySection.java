package org.evenhand.report.section.ladder;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.ladder.SanctionSeverity;
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
          "How severe sanctions were",
          Set.of(SanctionSeverity.QUESTION),
          SeveritySection::write);

  private static final String BANDS = "sanctioned_in_bands";

  private SeveritySection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Answers answers = Answers.of(results, SanctionSeverity.QUESTION);
    return List.of(
        new Block.Paragraph(
            "Whether there is a sanction and how severe it is are two questions. This section asks"
                + " the second, among sanctioned cases only. If the first was answered differently"
                + " for two groups, the sanctioned cases of the two are no longer alike, and equal"
                + " severity among them does not show equal treatment."),
        pairs(results, labels, answers),
        new Block.Paragraph(
            "The steps of the ladder are in order but need not be equally far apart. The test of"
                + " ranks uses the order alone, the test of mean rungs takes the steps as equal,"
                + " and the column in bands joins them to three: informal, formal, suspension or"
                + " more. If these disagree, the spacing of the ladder matters to the result."
                + " P-values stand one by one and are not adjusted for the number of groups."),
        parts(labels, answers));
  }

  private static Table pairs(Results results, Labels labels, Answers answers) {
    Statistic superiority = Statistic.PROBABILITY_OF_SUPERIORITY;
    Answers closer = Answers.of(results, SanctionSeverity.FURTHER);
    FindingTable table =
        FindingTable.of(labels, answers, superiority)
            .group()
            .n("Sanctioned, group", superiority)
            .nReference("Sanctioned, beside", superiority)
            .estimateWithRange("More severe, % of pairs", superiority)
            .from(Answers.of(results, SanctionSeverity.QUESTION, BANDS))
            .estimate("In three bands", superiority);
    if (closer.has(superiority)) {
      table.from(closer).estimate("With further fields too", superiority);
    }
    return table
        .fromRow()
        .p("p-value, ranks", Statistic.VAN_ELTEREN)
        .p("p-value, mean rungs", Statistic.MEAN_SCORE_CHI_SQUARED)
        .table(
            "Severity of sanctions in pairs of like cases",
            "Of every 100 pairs of sanctioned cases of the same kind, one of the group and one of "
                + labels.references(answers.keys(superiority))
                + ", the percentage says in how many the group's sanction was the more severe, ties"
                + " counted half; 50% means that neither was.");
  }

  private static Table parts(Labels labels, Answers answers) {
    return FindingTable.of(labels, answers, Statistic.MEAN_RUNG)
        .group()
        .xOfN("Sanctioned of decided", Statistic.RATE)
        .estimate("Sanctioned, %", Statistic.RATE)
        .estimateWithRange("Mean rung", Statistic.MEAN_RUNG)
        .estimate("Both together", Statistic.EXPECTED_RUNG)
        .table(
            "The two parts of what a decided case met with",
            "The mean rung counts sanctioned cases only, on the ladder from 1 (advice) to 9"
                + " (expulsion); the last column is the percentage of decided cases that were"
                + " sanctioned times that mean. None of these allows for different kinds of"
                + " cases.");
  }
}
