package org.evenhand.report.section.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.reports.ReferralDelay;
import org.evenhand.measure.reports.Referrals;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.ShareColumns;
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
    Answers categories = referred(results, FieldName.COMPLAINT_CATEGORY);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "Conduct that may be a matter for the police or another body can be referred there,"
                + " whatever the organisation decides itself. Shares are of the cases of which it"
                + " is known."));
    blocks.add(
        Table.of(
            "Referred outside, by group",
            "Of the cases in which it is known, the share referred; difference and ratio set it"
                + " beside that of "
                + labels.references(groups.overall(Statistic.RATE_RATIO))
                + ", nothing held fixed.",
            groups.overall(Statistic.RATE),
            ShareColumns.join(
                ShareColumns.named("Group", labels),
                ShareColumns.of(groups, "Referred", "Share"),
                ShareColumns.apart(groups))));
    blocks.add(
        Table.of(
            "Referred outside, by complaint category",
            "Of the cases in which it is known, the share referred.",
            categories.overall(Statistic.RATE),
            ShareColumns.join(
                ShareColumns.named("Complaint category", labels),
                ShareColumns.of(categories, "Referred", "Share"))));
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
    List<FindingKey> keys = delay.overall(Statistic.RATE);
    return Table.of(
        "Days until the organisation's own decision",
        "The median is of decided cases alone and too short where many still wait; read it beside"
            + " the share of all cases that has a decision.",
        keys,
        ShareColumns.join(
            ShareColumns.named("Referred outside", labels),
            ShareColumns.of(delay, "Decided", "Share"),
            List.of(
                Source.number("With a day", s -> dated(delay, s)),
                Source.number("Median", s -> delay.estimate(s, Statistic.MEDIAN_DAYS)),
                Source.number(
                    delay.rangeLabel(Statistic.MEDIAN_DAYS),
                    s -> delay.range(s, Statistic.MEDIAN_DAYS)))));
  }

  private static Entry dated(Answers delay, FindingKey key) {
    return delay.entry(key, Statistic.MEDIAN_DAYS, Format::xGroup);
  }
}
