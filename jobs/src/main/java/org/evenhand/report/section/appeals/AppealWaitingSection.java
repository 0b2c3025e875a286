package org.evenhand.report.section.appeals;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.appeals.AppealWaiting;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.WaitTables;

/** How many appeals wait and for how long. */
public final class AppealWaitingSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "appeal-waiting",
          "Appeals that wait to be heard",
          Set.of(AppealWaiting.QUESTION),
          AppealWaitingSection::write);

  private AppealWaitingSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Answers waiting = Answers.of(results, AppealWaiting.QUESTION, AppealWaiting.QUESTION.id());
    WaitTables tables =
        new WaitTables(results, AppealWaiting.QUESTION, "appeal_decided", labels::group);
    return List.of(
        new Block.Paragraph(
            "Appeals against decisions in cases received in the period. An appeal waits from the"
                + " day it was lodged until it is decided; a withdrawn one waits no longer. Appeals"
                + " against older decisions are not among them."),
        FindingTable.of(labels, waiting, Statistic.APPEALS_WAITING)
            .group()
            .n("Lodged", Statistic.APPEALS_WAITING)
            .estimate("Waiting", Statistic.APPEALS_WAITING)
            .table(
                "Appeals that wait",
                "Each row is a group: how many of its appeals have been lodged and are neither"
                    + " decided nor withdrawn."),
        tables.curves("Wait of appeals by group", "group", "appeals"),
        tables.comparisons("Waits of appeals compared"));
  }
}
