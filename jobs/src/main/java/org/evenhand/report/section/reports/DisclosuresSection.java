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
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Flags;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.ShareColumns;

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
    blocks.addAll(Flags.blocks(results, Flags.DISCLOSED));
    Answers soon = within(results, "within_30_days");
    if (soon.has(Statistic.RATE)) {
      blocks.add(timing(results, soon));
    }
    return blocks;
  }

  private static Answers within(Results results, String stage) {
    return Answers.of(results, DisclosureTiming.QUESTION, stage);
  }

  private static Table timing(Results results, Answers soon) {
    Answers quarter = within(results, "within_90_days");
    Answers year = within(results, "within_365_days");
    Answers notKnown = within(results, "day_not_known");
    return Table.of(
        "How soon a complaint followed",
        "Shares are of the complaints about persons with an earlier disclosure whose day is known;"
            + " each column contains the one before it.",
        soon.overall(Statistic.RATE),
        List.of(
            Source.header("Group", Labels.of(results)::group),
            Source.number("Within 30 days", s -> ShareColumns.inFull(soon, s)),
            Source.number(soon.rangeLabel(Statistic.RATE), s -> soon.range(s, Statistic.RATE)),
            Source.number("Within 90 days", s -> ShareColumns.inFull(quarter, s)),
            Source.number("Within a year", s -> ShareColumns.inFull(year, s)),
            Source.number("Day not known", s -> ShareColumns.counts(notKnown, s))));
  }
}
