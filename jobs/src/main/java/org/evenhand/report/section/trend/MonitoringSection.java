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
                + " complaint categories. For each month of the period, decisions from then on are"
                + " compared with all before; the score says by how many standard deviations the"
                + " sanctions differ, above 0 for more and below 0 for fewer, and the month at"
                + " which it is farthest from 0 is shown. If nothing changed, the score of a group"
                + " passes its limit, one way or the other, in about "
                + falseAlarm
                + " of periods, and one of several scores more often. Cases are taken as decided"
                + " independently of each other. A score that passes its limit is a reason to look"
                + " at the files, not a finding about them."),
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
            .estimate("Score", Statistic.SHIFT_SCORE)
            .estimate("Limit", Statistic.SHIFT_LIMIT)
            .flag("Passed", Statistic.SHIFT_SIGNAL)
            .estimate("Last months", Statistic.SHIFT_MONTHS)
            .estimate("Odds ratio", Statistic.SHIFT_ODDS_RATIO)
            .table(
                "The scores",
                "The score, and the odds of a sanction as a ratio, are those of the decisions of"
                    + " so many last months of the period beside those before; where the score has"
                    + " not passed its limit, it may as well be chance."));
  }
}
