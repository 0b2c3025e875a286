package org.evenhand.report.section.time;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.time.Promises;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;

/** Whether promised reviews and replies came on time. */
public final class PromisesSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          Promises.QUESTION.id(),
          Message.of("time.promises"),
          Set.of(Promises.QUESTION),
          PromisesSection::write);

  private PromisesSection() {}

  private static List<Block> write(Results results) {
    return List.of(
        new Block.Paragraph(Message.of("time.promises_intro")),
        rows(results, Statistic.ON_TIME)
            .header("time.promises_which", row -> Message.of("time.promises_due"))
            .xOfN("time.promises_on_time", Statistic.ON_TIME)
            .estimate("time.promises_share", Statistic.ON_TIME)
            .range("common.range", Statistic.ON_TIME)
            .table(
                Message.of("time.promises_delivered"),
                Message.of("time.promises_delivered_reading")),
        rows(results, Statistic.MEDIAN_LAG)
            .header("time.promises_from", row -> start(row.key()))
            .n("time.promises_which", Statistic.MEDIAN_LAG)
            .x("time.promises_done", Statistic.MEDIAN_LAG)
            .estimate("time.promises_half", Statistic.MEDIAN_LAG)
            .range("common.range", Statistic.MEDIAN_LAG)
            .table(Message.of("time.promises_late"), Message.of("time.promises_late_reading")),
        rows(results, Statistic.LAG)
            .header("time.promises_one", row -> Message.literal(row.key().comparison().group()))
            .estimate("time.promises_after", Statistic.LAG)
            .table(Message.of("time.promises_each"), Message.of("time.promises_each_reading")));
  }

  private static FindingTable rows(Results results, Statistic statistic) {
    return FindingTable.of(
        Labels.of(results), FindingRow.each(results, Promises.QUESTION, statistic));
  }

  private static Message start(FindingKey key) {
    return Message.of(
        key.stage().equals("after_promise") ? "time.promises_month" : "time.promises_announcement");
  }
}
