package org.evenhand.report.section.time;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.measure.time.WaitingTime;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Chart;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.section.WaitTables;

/** How long cases waited for a decision, by group. */
public final class WaitingTimeSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "waiting-time",
          Message.of("time.waiting"),
          Set.of(WaitingTime.QUESTION),
          WaitingTimeSection::write);

  private WaitingTimeSection() {}

  /** The share of each group's cases that still waited, day by day. */
  public static Optional<Chart> chart(Results results) {
    return tables(results).chart();
  }

  private static WaitTables tables(Results results) {
    return new WaitTables(results, WaitingTime.QUESTION, WaitTables.Waiting.CASES_BY_GROUP);
  }

  private static List<Block> write(Results results) {
    WaitTables tables = tables(results);
    return List.of(
        new Block.Paragraph(Message.of("time.waiting_intro")),
        tables.curves(),
        tables.comparisons(),
        new Block.Paragraph(Message.of("time.waiting_reasons")));
  }
}
