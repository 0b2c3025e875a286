package org.evenhand.report.section.trend;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.trend.VoteWindows;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Strata;
import org.evenhand.schema.FieldName;

/** Suspensions and sanctions in the windows before internal votes, and outside of them. */
public final class VoteWindowsSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "vote-windows",
          "Before internal votes",
          Set.of(VoteWindows.QUESTION),
          VoteWindowsSection::write);

  private static final Map<String, String> STAGES =
      Map.of(
          "interim_suspension",
          "Suspended meanwhile, of received",
          Answers.SANCTIONED,
          "Sanctioned, of decided",
          "cleared_after_suspension",
          "Not sanctioned in the end, of suspended and decided");

  private VoteWindowsSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    return List.of(
        new Block.Paragraph(
            "The window is the last days before an internal vote, as the organisation's list of"
                + " bands defines it. Membership is not known by window, so that the denominators"
                + " are cases: if complaints also rise before a vote, shares of cases do not show"
                + " it. Whether a case was decided before the ballot closed is not recorded."),
        comparing(results, labels, FieldName.DAYS_TO_CONTEST_BAND)
            .header("Group", row -> Strata.group(labels, row.key()))
            .xOfN("In the window", Statistic.RATE_RATIO)
            .xOfNReference("Outside", Statistic.RATE_RATIO)
            .estimateWithRange("Difference", Statistic.RATE_DIFFERENCE)
            .estimateWithRange("Ratio", Statistic.RATE_RATIO)
            .table(
                "In the window and outside of it",
                "Each row gives the cases in the window beside all others of the same group, as"
                    + " percentages of the cases named in its first column."),
        comparing(results, labels, FieldName.DECLARED_ALIGNMENT)
            .group()
            .header("Where", row -> where(row.key()))
            .xOfN("Group's cases", Statistic.RATE_RATIO)
            .xOfNReference("Beside", Statistic.RATE_RATIO)
            .estimate("Difference", Statistic.RATE_DIFFERENCE)
            .estimateWithRange("Ratio", Statistic.RATE_RATIO)
            .table(
                "Groups beside each other, in the window and outside of it",
                "Each row compares a group with the groups beside it among the cases of the window,"
                    + " or among all others, nothing else held fixed; if the two rows of a group"
                    + " differ, the window matters to the gap."));
  }

  private static FindingTable comparing(Results results, Labels labels, String field) {
    List<FindingRow> rows =
        FindingRow.each(
            results,
            VoteWindows.QUESTION,
            Statistic.RATE_RATIO,
            key -> key.comparison().compared().equals(field));
    return FindingTable.of(labels, rows)
        .header("Counted", row -> STAGES.getOrDefault(row.key().stage(), row.key().stage()))
        .plainRanges();
  }

  private static String where(FindingKey key) {
    return Strata.code(key, FieldName.DAYS_TO_CONTEST_BAND).orElse("").equals("window")
        ? "In the window"
        : "Outside";
  }
}
