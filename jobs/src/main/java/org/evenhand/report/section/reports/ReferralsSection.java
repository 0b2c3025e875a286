package org.evenhand.report.section.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.reports.ReferralDelay;
import org.evenhand.measure.reports.Referrals;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Shares;
import org.evenhand.schema.FieldName;

/** What was referred to external bodies, and how long the internal decision then took. */
public final class ReferralsSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          Referrals.QUESTION.id(),
          Message.of("reports.referrals"),
          Set.of(Referrals.QUESTION),
          ReferralsSection::write);

  private ReferralsSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Answers groups = referred(results, FieldName.DECLARED_ALIGNMENT);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(Message.of("reports.referrals_reading")));
    blocks.add(byGroup(results, groups));
    blocks.add(
        FindingTable.of(labels, referred(results, FieldName.COMPLAINT_CATEGORY), Statistic.RATE)
            .group("common.category")
            .share("reports.referred", "reports.share")
            .table(
                Message.of("reports.referred_by_category"),
                Message.of("reports.referred_by_category_reading")));
    Answers delay = Answers.of(results, ReferralDelay.QUESTION, "decided");
    if (delay.has(Statistic.RATE)) {
      blocks.add(delay(labels, delay));
    }
    return blocks;
  }

  private static Block byGroup(Results results, Answers groups) {
    List<FindingRow> rows = FindingRow.of(groups, groups.keys(Statistic.RATE));
    return Shares.of(results)
        .plot(
            groups.allGroups(Statistic.RATE).stream()
                .flatMap(key -> groups.find(key, Statistic.RATE).stream())
                .findFirst()
                .map(
                    all ->
                        Message.of("reports.referred_title", "share", Format.estimate(all).text()))
                .orElse(Message.of("reports.referred_by_group")),
            rows,
            table(Labels.of(results), groups, rows));
  }

  private static Table table(Labels labels, Answers groups, List<FindingRow> rows) {
    return FindingTable.of(labels, rows)
        .group()
        .share("reports.referred", "reports.share")
        .crude()
        .table(
            Message.of("reports.referred_by_group"),
            Message.of(
                "reports.referred_by_group_reading",
                "reference",
                labels.references(groups.keys(Statistic.RATE_RATIO))));
  }

  private static Answers referred(Results results, String field) {
    return Answers.comparing(results, Referrals.QUESTION, "referred", field);
  }

  private static Table delay(Labels labels, Answers delay) {
    return FindingTable.of(labels, delay, Statistic.RATE)
        .group("reports.referred_outside")
        .share("reports.decided", "reports.share")
        .x("reports.with_day", Statistic.MEDIAN_DAYS)
        .estimateWithRange("reports.median", Statistic.MEDIAN_DAYS)
        .table(Message.of("reports.own_decision"), Message.of("reports.own_decision_reading"));
  }
}
