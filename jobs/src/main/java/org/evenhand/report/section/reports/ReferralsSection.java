package org.evenhand.report.section.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.reports.ReferralDelay;
import org.evenhand.measure.reports.Referrals;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.schema.FieldName;

/** What was referred to external bodies, and how long the internal decision then took. */
public final class ReferralsSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          Referrals.QUESTION.id(),
          "Referred to external bodies",
          Set.of(Referrals.QUESTION),
          ReferralsSection::write);

  private ReferralsSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Answers groups = referred(results, FieldName.DECLARED_ALIGNMENT);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "Conduct that may be a matter for the police or another body can be referred there,"
                + " whatever the organisation decides itself. Shares are of the cases of which it"
                + " is known."));
    blocks.add(
        FindingTable.of(labels, groups, Statistic.RATE)
            .group()
            .share("Referred", "Share")
            .crude()
            .table(
                "Referred outside, by group",
                "Of the cases in which it is known, the share referred; difference and ratio set it"
                    + " beside that of "
                    + labels.references(groups.keys(Statistic.RATE_RATIO))
                    + ", nothing held fixed."));
    blocks.add(
        FindingTable.of(labels, referred(results, FieldName.COMPLAINT_CATEGORY), Statistic.RATE)
            .group("Complaint category")
            .share("Referred", "Share")
            .table(
                "Referred outside, by complaint category",
                "Of the cases in which it is known, the share referred."));
    Answers delay = Answers.of(results, ReferralDelay.QUESTION, "decided");
    if (delay.has(Statistic.RATE)) {
      blocks.add(delay(labels, delay));
    }
    return blocks;
  }

  private static Answers referred(Results results, String field) {
    return Answers.comparing(results, Referrals.QUESTION, "referred", field);
  }

  private static Table delay(Labels labels, Answers delay) {
    return FindingTable.of(labels, delay, Statistic.RATE)
        .group("Referred outside")
        .share("Decided", "Share")
        .x("With a day", Statistic.MEDIAN_DAYS)
        .estimateWithRange("Median", Statistic.MEDIAN_DAYS)
        .table(
            "Days until the organisation's own decision",
            "The median is of decided cases alone and too short where many still wait; read it"
                + " beside the share of all cases that has a decision.");
  }
}
