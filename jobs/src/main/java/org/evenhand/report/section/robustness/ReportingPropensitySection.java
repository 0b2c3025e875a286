package org.evenhand.report.section.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.robustness.ReportingPropensity;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;

/** How differently the sides would have to be reported to make the ratio per member. */
public final class ReportingPropensitySection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "reporting-propensity",
          "What could overturn this: readiness to report",
          Set.of(ReportingPropensity.QUESTION),
          ReportingPropensitySection::write);

  private ReportingPropensitySection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    return List.of(
        new Block.Paragraph(
            "Complaints show what was reported, not what was done. A ratio per member of 1.5 would"
                + " come about with the same conduct on both sides if the group's conduct were"
                + " reported 1.5 times as readily. The number says how much it would take; it is no"
                + " evidence that people report the sides differently, and none that they conduct"
                + " themselves differently. Members by alignment are mostly estimates."),
        FindingTable.of(labels, rows(results))
            .group()
            .about("Counted")
            .text("Beside", row -> Entry.text(labels.reference(row.key())))
            .x("Group", Statistic.REPORTING_RATIO)
            .n("Member-days", Statistic.REPORTING_RATIO)
            .number("Beside", Statistic.REPORTING_RATIO, Format::xReference)
            .nReference("Member-days", Statistic.REPORTING_RATIO)
            .estimate("Ratio", Statistic.REPORTING_RATIO)
            .range("Range", Statistic.REPORTING_RATIO)
            .table(
                "How many times as readily the group would have to be reported",
                "Each row gives the ratio of complaints, or of sanctioned cases, per day of"
                    + " membership; 1 means that nothing would have to differ."));
  }

  private static List<FindingRow> rows(Results results) {
    List<FindingRow> rows = new ArrayList<>();
    Answers.byStage(results, ReportingPropensity.QUESTION)
        .forEach(
            (stage, answers) ->
                rows.addAll(
                    FindingRow.of(
                        stage.equals(Answers.SANCTIONED) ? "Sanctioned cases" : "Complaints",
                        answers,
                        Statistic.REPORTING_RATIO)));
    return rows;
  }
}
