package org.evenhand.report.section.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.reports.DisclosureTiming;
import org.evenhand.measure.reports.Disclosures;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.schema.FieldName;

/** What followed protected disclosures. */
public final class DisclosuresSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          Disclosures.QUESTION.id(),
          Message.of("reports.disclosures"),
          Set.of(Disclosures.QUESTION),
          DisclosuresSection::write);

  private DisclosuresSection() {}

  private static List<Block> write(Results results) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(Message.of("reports.disclosures_reading")));
    blocks.addAll(
        new Flag(Disclosures.QUESTION, FieldName.PRIOR_DISCLOSURE, "reports.disclosure_")
            .blocks(results));
    Answers soon = answers(results, "within_30_days");
    if (soon.has(Statistic.RATE)) {
      blocks.add(timing(results, soon));
    }
    return blocks;
  }

  private static Table timing(Results results, Answers soon) {
    return FindingTable.of(Labels.of(results), soon, Statistic.RATE)
        .group()
        .inFull("reports.within_month", Statistic.RATE)
        .range(Statistic.RATE)
        .from(answers(results, "within_90_days"))
        .inFull("reports.within_quarter", Statistic.RATE)
        .from(answers(results, "within_365_days"))
        .inFull("reports.within_year", Statistic.RATE)
        .from(answers(results, "day_not_known"))
        .xOfN("reports.day_not_known", Statistic.RATE)
        .table(Message.of("reports.how_soon"), Message.of("reports.how_soon_reading"));
  }

  private static Answers answers(Results results, String stage) {
    return Answers.of(results, DisclosureTiming.QUESTION, stage);
  }
}
