package org.evenhand.report.section.time;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.time.Promises;
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
          "Promised reviews and replies",
          Set.of(Promises.QUESTION),
          PromisesSection::write);

  private PromisesSection() {}

  private static List<Block> write(Results results) {
    return List.of(
        new Block.Paragraph(
            "Promises that were due by the end of the period, by the codes that the organisation"
                + " gave them. Whether a promise was kept in substance, and what stood in its way,"
                + " no month can tell."),
        rows(results, Statistic.ON_TIME)
            .header("Promises", row -> "All due")
            .xOfN("On time", Statistic.ON_TIME)
            .estimate("Share", Statistic.ON_TIME)
            .range("Range", Statistic.ON_TIME)
            .table(
                "Delivered by the month promised",
                "Of the promises due, those delivered by the month promised."),
        rows(results, Statistic.MEDIAN_LAG)
            .header("Counted from", row -> start(row.key()))
            .n("Promises", Statistic.MEDIAN_LAG)
            .x("Delivered", Statistic.MEDIAN_LAG)
            .estimate("Half delivered within", Statistic.MEDIAN_LAG)
            .range("Range", Statistic.MEDIAN_LAG)
            .table(
                "How late",
                "Months until half were delivered; what came early or on time counts 0 months after"
                    + " the promised one, and what is outstanding counts up to the end of the"
                    + " period."),
        rows(results, Statistic.LAG)
            .header("Promise", row -> row.key().comparison().group())
            .estimate("Months after the promised one", Statistic.LAG)
            .table(
                "Each promise",
                "Each row is a promise: the months from the one promised to the delivery; below 0"
                    + " it came early."));
  }

  private static FindingTable rows(Results results, Statistic statistic) {
    return FindingTable.of(
        Labels.of(results), FindingRow.each(results, Promises.QUESTION, statistic));
  }

  private static String start(FindingKey key) {
    return key.stage().equals("after_promise") ? "The month promised" : "The announcement";
  }
}
