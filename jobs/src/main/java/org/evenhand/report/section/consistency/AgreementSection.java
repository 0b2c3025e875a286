package org.evenhand.report.section.consistency;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.consistency.Agreement;
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

/** Whether two assessors of the same case gave it the same codes. */
public final class AgreementSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          Agreement.QUESTION.id(),
          Message.of("consistency.agreement"),
          Set.of(Agreement.QUESTION),
          AgreementSection::write);

  /**
   * What was coded.
   *
   * @param stage its stage
   * @param kappa the coefficient that fits it
   * @param words how the keys of what a reader calls the two begin
   */
  private record Coding(String stage, Statistic kappa, String words) {}

  private AgreementSection() {}

  private static Coding category() {
    return new Coding("category", Statistic.COHEN_KAPPA, "consistency.category_");
  }

  private static Coding severity() {
    return new Coding(FieldName.SEVERITY, Statistic.WEIGHTED_KAPPA, "consistency.severity_");
  }

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    return List.of(
        new Block.Paragraph(Message.of("consistency.agreement_reading")),
        chart(results, labels, category()),
        chart(results, labels, severity()),
        undefined(results, labels));
  }

  /** The shares coded alike; their title is that of all cases. */
  private static Block chart(Results results, Labels labels, Coding coding) {
    List<FindingRow> rows = rows(results, coding.stage, Statistic.AGREEMENT);
    return new Shares(results, Statistic.AGREEMENT, row -> cases(labels, row.key()))
        .plot(title(rows, coding), rows, table(results, labels, coding, rows));
  }

  private static Message title(List<FindingRow> rows, Coding coding) {
    return rows.stream()
        .limit(1)
        .flatMap(row -> row.answers().find(row.key(), Statistic.AGREEMENT).stream())
        .filter(share -> share.estimate().isPresent())
        .findFirst()
        .map(share -> Message.of(coding.words + "title", "share", Format.estimate(share).text()))
        .orElse(Message.of(coding.words + "table"));
  }

  private static Table table(Results results, Labels labels, Coding coding, List<FindingRow> rows) {
    return FindingTable.of(labels, rows)
        .header("consistency.cases_of", row -> cases(labels, row.key()))
        .plainRanges()
        .xOfN("consistency.coded_alike", Statistic.AGREEMENT)
        .estimateWithRange("consistency.share", Statistic.AGREEMENT)
        .from(Answers.of(results, Agreement.QUESTION, coding.stage))
        .estimate("consistency.beside_others", Statistic.RATE_DIFFERENCE)
        .fromRow()
        .estimateWithRange(coding.words + "kappa", coding.kappa)
        .estimate("consistency.alpha", Statistic.KRIPPENDORFF_ALPHA)
        .table(
            Message.of(coding.words + "table"), Message.of("consistency.agreement_table_reading"));
  }

  private static Table undefined(Results results, Labels labels) {
    return FindingTable.of(labels, rows(results, "other_undefined", Statistic.RATE))
        .header("consistency.cases_of", row -> cases(labels, row.key()))
        .plainRanges()
        .share("consistency.undefined", "consistency.share")
        .table(
            Message.of("consistency.undefined_table"),
            Message.of("consistency.undefined_table_reading"));
  }

  private static List<FindingRow> rows(Results results, String stage, Statistic statistic) {
    return FindingRow.each(
        results, Agreement.QUESTION, statistic, key -> key.stage().equals(stage));
  }

  private static Message cases(Labels labels, FindingKey key) {
    return Strata.code(key, FieldName.BLIND)
        .map(AgreementSection::knowing)
        .orElseGet(() -> labels.group(key));
  }

  private static Message knowing(String blind) {
    return Message.of(
        switch (blind) {
          case "yes" -> "consistency.assessed_without";
          case "no" -> "consistency.assessed_with";
          default -> "consistency.assessed_unknown";
        });
  }
}
