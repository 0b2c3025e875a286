package org.evenhand.report.section.trend;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.trend.Monitoring;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;

/** Whether the period's decisions shifted from what earlier ones lead to expect. */
public final class MonitoringSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          Monitoring.QUESTION.id(),
          "Did something shift in this period?",
          Set.of(Monitoring.QUESTION),
          MonitoringSection::write);

  private MonitoringSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Answers answers = Answers.of(results, Monitoring.QUESTION);
    String falseAlarm = Format.percent(results.plan().monitoring().falseAlarm());
    return List.of(
        new Block.Paragraph(
            "Each group's decisions of the period are set beside its own earlier ones in the same"
                + " complaint categories, month by month. One chart looks for a rise and one for a"
                + " fall of the odds of a sanction, by the plan's ratio of "
                + Format.ratio(results.plan().monitoring().oddsRatio())
                + ". If nothing changed and the earlier rates were known exactly, each chart alone"
                + " would still pass its limit in "
                + falseAlarm
                + " of periods, and one of several charts more often. Earlier rates that rest on"
                + " few decisions make passing more frequent still. A chart that passes its limit"
                + " is a reason to look at the files, not a finding about them."),
        FindingTable.of(labels, answers, Statistic.EXPECTED_EARLIER)
            .group()
            .xOfN("Sanctioned of decided", Statistic.EXPECTED_EARLIER)
            .estimate("Expected", Statistic.EXPECTED_EARLIER)
            .estimate("Decided, not followed", Statistic.DECISIONS_NOT_FOLLOWED)
            .table(
                "Decisions of the period beside what earlier ones lead to expect",
                "Sanctions are those that ended a case in the period; the expected number is what"
                    + " the group's own earlier rates by complaint category would have led to."),
        FindingTable.of(labels, answers, Statistic.EXPECTED_EARLIER)
            .group()
            .estimate("Rise, highest", Statistic.CUSUM_RISE)
            .estimate("Limit", Statistic.CUSUM_RISE_LIMIT)
            .estimate("Passed", Statistic.CUSUM_RISE_SIGNAL)
            .estimate("Fall, highest", Statistic.CUSUM_FALL)
            .estimate("Limit", Statistic.CUSUM_FALL_LIMIT)
            .estimate("Passed", Statistic.CUSUM_FALL_SIGNAL)
            .table(
                "The charts",
                "A chart adds up the evidence for a shift and returns to 0 when there is none; it"
                    + " speaks up when its highest value passes the limit."));
  }
}
