package org.evenhand.report.section.consistency;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.consistency.OutsideContact;
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
import org.evenhand.report.section.Strata;
import org.evenhand.schema.FieldName;

/** Contact from outside of the deciding body: how often, and how such cases ended. */
public final class OutsideContactSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "outside-contact",
          Message.of("consistency.contact"),
          Set.of(OutsideContact.QUESTION),
          OutsideContactSection::write);

  private OutsideContactSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    return List.of(
        new Block.Paragraph(Message.of("consistency.contact_reading")),
        rates(results, labels),
        endings(results, labels));
  }

  /** The shares; their title is that of all groups. */
  private static Block rates(Results results, Labels labels) {
    Answers answers = Answers.of(results, OutsideContact.QUESTION, FieldName.OUTSIDE_CONTACT);
    List<FindingRow> rows = FindingRow.of(answers, answers.keys(Statistic.RATE));
    return Shares.of(results)
        .plot(
            answers.allGroups(Statistic.RATE).stream()
                .flatMap(key -> answers.find(key, Statistic.RATE).stream())
                .filter(share -> share.estimate().isPresent())
                .findFirst()
                .map(
                    share ->
                        Message.of(
                            "consistency.contact_title", "share", Format.estimate(share).text()))
                .orElse(Message.of("consistency.contact_rates")),
            rows,
            table(labels, rows));
  }

  private static Table table(Labels labels, List<FindingRow> rows) {
    return FindingTable.of(labels, rows)
        .group()
        .share("consistency.with_contact", "consistency.share")
        .plainRanges()
        .estimate("common.ratio", Statistic.MH_RATE_RATIO)
        .estimateWithRange("common.difference", Statistic.MH_RATE_DIFFERENCE)
        .estimate("consistency.if_none", Statistic.RATE_LOWEST)
        .estimate("consistency.if_all", Statistic.RATE_HIGHEST)
        .table(
            Message.of("consistency.contact_rates"),
            Message.of("consistency.contact_rates_reading"));
  }

  private static Table endings(Results results, Labels labels) {
    return FindingTable.of(
            labels,
            Answers.comparing(
                results, OutsideContact.QUESTION, Answers.SANCTIONED, FieldName.OUTSIDE_CONTACT),
            Statistic.MH_RATE_RATIO)
        .header("consistency.cases_of", row -> Strata.group(labels, row.key()))
        .plainRanges()
        .n("consistency.decided_with", Statistic.MH_RATE_RATIO)
        .nReference("consistency.decided_without", Statistic.MH_RATE_RATIO)
        .stratified()
        .table(
            Message.of("consistency.contact_endings"),
            Message.of("consistency.contact_endings_reading"));
  }
}
