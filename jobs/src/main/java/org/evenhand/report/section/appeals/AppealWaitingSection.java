package org.evenhand.report.section.appeals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.appeals.AppealWaiting;
import org.evenhand.message.Message;
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
          Message.of("appeals.waiting"),
          Set.of(AppealWaiting.QUESTION),
          AppealWaitingSection::write);

  private AppealWaitingSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Answers waiting = Answers.of(results, AppealWaiting.QUESTION, AppealWaiting.QUESTION.id());
    WaitTables tables =
        new WaitTables(results, AppealWaiting.QUESTION, WaitTables.Waiting.APPEALS_BY_GROUP);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(Message.of("appeals.waiting_intro")));
    blocks.add(
        FindingTable.of(labels, waiting, Statistic.APPEALS_WAITING)
            .group()
            .n("appeals.waiting_lodged", Statistic.APPEALS_WAITING)
            .estimate("appeals.waiting_now", Statistic.APPEALS_WAITING)
            .table(Message.of("appeals.waiting_caption"), Message.of("appeals.waiting_reading")));
    tables.chart().ifPresent(blocks::add);
    blocks.add(tables.curves());
    blocks.add(tables.comparisons());
    return blocks;
  }
}
