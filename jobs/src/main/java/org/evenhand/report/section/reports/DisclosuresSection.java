package org.evenhand.report.section.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.reports.DisclosureTiming;
import org.evenhand.measure.reports.Disclosures;
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
          "After a protected disclosure",
          Set.of(Disclosures.QUESTION),
          DisclosuresSection::write);

  private DisclosuresSection() {}

  private static List<Block> write(Results results) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "Whether somebody had made a protected disclosure before is what the export says, and"
                + " can be disputed. That a complaint followed soon, or was followed by a sanction,"
                + " does not say that the one came of the other."));
    blocks.addAll(
        new Flag(
                Disclosures.QUESTION, FieldName.PRIOR_DISCLOSURE, "an earlier protected disclosure")
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
        .inFull("Within 30 days", Statistic.RATE)
        .range(Statistic.RATE)
        .from(answers(results, "within_90_days"))
        .inFull("Within 90 days", Statistic.RATE)
        .from(answers(results, "within_365_days"))
        .inFull("Within a year", Statistic.RATE)
        .from(answers(results, "day_not_known"))
        .xOfN("Day not known", Statistic.RATE)
        .table(
            "How soon a complaint followed",
            "Shares are of the complaints about persons with an earlier disclosure whose day is"
                + " known; each column contains the one before it.");
  }

  private static Answers answers(Results results, String stage) {
    return Answers.of(results, DisclosureTiming.QUESTION, stage);
  }
}
