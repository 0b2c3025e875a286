package org.evenhand.report.section.trend;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.trend.VoteWindows;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
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
          "interim_suspension", "Suspended meanwhile, of received",
          "sanctioned", "Sanctioned, of decided",
          "cleared_after_suspension", "Not sanctioned in the end, of suspended and decided");

  private VoteWindowsSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    return List.of(
        new Block.Paragraph(
            "The window is the last days before an internal vote, as the organisation's list of"
                + " bands defines it. Membership is not known by window, so that the denominators"
                + " are cases: if complaints also rise before a vote, shares of cases do not show"
                + " it. Whether a case was decided before the ballot closed is not recorded."),
        Table.of(
            "In the window and outside of it",
            "Each row gives the cases in the window beside all others of the same group, as"
                + " percentages of the cases named in its first column.",
            Strata.compared(
                results,
                VoteWindows.QUESTION,
                Statistic.RATE_RATIO,
                FieldName.DAYS_TO_CONTEST_BAND),
            List.of(
                Source.header("Counted", VoteWindowsSection::counted),
                Source.header("Group", f -> Strata.group(labels, f.key())),
                Source.number("In the window", Format::ofGroup),
                Source.number("Outside", Format::ofReference),
                beside(results, "Difference", Statistic.RATE_DIFFERENCE, false),
                beside(results, "Range", Statistic.RATE_DIFFERENCE, true),
                Source.number("Ratio", Format::estimate),
                Source.number("Range", Format::range))),
        Table.of(
            "Groups beside each other, in the window and outside of it",
            "Each row compares a group with the groups beside it among the cases of the window, or"
                + " among all others, nothing else held fixed; if the two rows of a group differ,"
                + " the window matters to the gap.",
            Strata.compared(
                results, VoteWindows.QUESTION, Statistic.RATE_RATIO, FieldName.DECLARED_ALIGNMENT),
            List.of(
                Source.header("Counted", VoteWindowsSection::counted),
                Source.header("Group", f -> labels.group(f.key())),
                Source.header("Where", VoteWindowsSection::where),
                Source.number("Group's cases", Format::ofGroup),
                Source.number("Beside", Format::ofReference),
                beside(results, "Difference", Statistic.RATE_DIFFERENCE, false),
                Source.number("Ratio", Format::estimate),
                Source.number("Range", Format::range))));
  }

  private static String counted(Finding finding) {
    return STAGES.getOrDefault(finding.key().stage(), finding.key().stage());
  }

  private static String where(Finding finding) {
    return Strata.code(finding.key(), FieldName.DAYS_TO_CONTEST_BAND).orElse("").equals("window")
        ? "In the window"
        : "Outside";
  }

  private static Source<Finding> beside(
      Results results, String label, Statistic statistic, boolean isRange) {
    return Source.number(
        label,
        finding ->
            Strata.same(results, finding, statistic)
                .map(same -> isRange ? Format.range(same) : Format.estimate(same))
                .orElse(Entry.absent("not computed")));
  }
}
