package org.evenhand.report.section.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.reports.Coordination;
import org.evenhand.measure.reports.PileOns;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.SideBySide.Variant;
import org.evenhand.schema.FieldName;

/** What mass reports, coordinated reports and pile-ons do to the result. */
public final class MassReportsSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "mass-reports",
          Message.of("reports.mass"),
          Set.of(Coordination.QUESTION),
          MassReportsSection::write);

  private MassReportsSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Answers cases =
        Answers.comparing(
            results, Coordination.QUESTION, Answers.SANCTIONED, FieldName.DECLARED_ALIGNMENT);
    Answers reports = Answers.of(results, Coordination.QUESTION, "sanctioned_per_report");
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(Message.of("reports.mass_reading")));
    blocks.add(rates(labels, cases, reports));
    blocks.add(
        new Beside(
                results,
                List.of(
                    new Variant(Message.of("reports.per_case"), cases),
                    new Variant(Message.of("reports.per_report"), reports)))
            .block(
                Message.of("reports.per_report_subject"),
                Message.of("reports.per_report_beside"),
                Message.of("reports.per_report_reading")));
    blocks.add(coordinated(results, labels));
    blocks.addAll(
        new Flag(Coordination.QUESTION, FieldName.COORDINATED_FLAG, "reports.coordinated_")
            .blocks(results));
    blocks.addAll(pileOns(results, labels));
    return blocks;
  }

  private static Table rates(Labels labels, Answers cases, Answers reports) {
    return FindingTable.of(labels, cases, Statistic.RATE)
        .group()
        .share("reports.cases_sanctioned", "reports.rate_per_case")
        .from(reports)
        .share("reports.reports_sanctioned", "reports.rate_per_report")
        .estimate("reports.worth", Statistic.EFFECTIVE_SIZE)
        .table(Message.of("reports.mass_rates"), Message.of("reports.mass_rates_reading"));
  }

  private static Table coordinated(Results results, Labels labels) {
    return FindingTable.of(
            labels, Answers.of(results, Coordination.QUESTION, "coordinated"), Statistic.RATE)
        .group()
        .share("reports.coordinated_cases", "reports.share_of_cases")
        .from(Answers.of(results, Coordination.QUESTION, "coordinated_per_report"))
        .estimate("reports.share_of_reports", Statistic.RATE)
        .fromRow()
        .crude()
        .table(
            Message.of("reports.coordinated_shares"),
            Message.of("reports.coordinated_shares_reading"));
  }

  private static List<Block> pileOns(Results results, Labels labels) {
    Question question = PileOns.QUESTION;
    Answers spread = Answers.comparing(results, question, "aimed_at", FieldName.TARGET_TOKEN);
    if (!spread.has(Statistic.PERSONS)) {
      return List.of();
    }
    return List.of(
        new Block.Heading(Message.of("reports.pile_ons")),
        new Persons("reports.targets_").table(labels, spread),
        FindingTable.of(labels, Answers.of(results, question, "in_pile_on"), Statistic.RATE)
            .group()
            .share("reports.in_pile_on", "reports.share")
            .crude()
            .table(
                Message.of("reports.pile_on_cases"), Message.of("reports.pile_on_cases_reading")),
        new Beside(
                results,
                List.of(
                    new Variant(Message.of("common.all_cases"), Answers.of(results, question)),
                    new Variant(
                        Message.of("reports.without_pile_ons"),
                        Answers.of(
                            results,
                            question,
                            Answers.SANCTIONED,
                            FieldName.TARGET_TOKEN + "=no_pile_on"))))
            .block(
                Message.of("reports.without_pile_ons"),
                Message.of("reports.pile_ons_beside"),
                Message.of("reports.beside_table_reading")));
  }
}
