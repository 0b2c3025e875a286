package org.evenhand.report.section.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.reports.ReporterConcentration;
import org.evenhand.measure.reports.Reporters;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Chart;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Apart;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.SideBySide.Variant;
import org.evenhand.report.section.Strata;
import org.evenhand.schema.FieldName;

/** Who reported whom, and what a few reporters do to the result. */
public final class ReportersSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          Reporters.QUESTION.id(),
          Message.of("reports.reporters"),
          Set.of(Reporters.QUESTION),
          ReportersSection::write);

  private static final String REPORTED = "reported";
  private static final String FROM_OUTSIDE = "from_outside";

  private ReportersSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(Message.of("reports.reporters_reading")));
    blocks.add(reported(labels, byReporter(results, labels, REPORTED)));
    blocks.add(
        CodeRows.of(labels, "reports.reporter", byReporter(results, labels, Answers.SANCTIONED))
            .table(
                Message.of("reports.reporters_sanctioned"),
                Message.of("reports.reporters_sanctioned_reading")));
    blocks.add(fromOutside(results, labels));
    blocks.add(
        CodeRows.test(
            labels,
            Answers.of(results, Reporters.QUESTION, REPORTED),
            Message.of("reports.reporters_test_reading")));
    blocks.addAll(concentration(results, labels));
    return blocks;
  }

  /** Who reported whom, which the brief shows; empty where nobody reported anybody. */
  public static Optional<Chart> chart(Results results) {
    Labels labels = Labels.of(results);
    List<FindingRow> rows = byReporter(results, labels, REPORTED);
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            CodeRows.matrix(
                title(results, labels),
                Message.of("reports.reporters_chart_reading"),
                labels,
                rows,
                reported(labels, rows)));
  }

  /** By the odds ratio, which does not depend on how large groups are. */
  private static Message title(Results results, Labels labels) {
    return Apart.of(
            labels,
            results.findings(Reporters.QUESTION, Statistic.ODDS_RATIO).stream()
                .filter(finding -> finding.key().stage().equals(FROM_OUTSIDE))
                .toList(),
            1)
        .title("reports.reporters_title");
  }

  private static Table reported(Labels labels, List<FindingRow> rows) {
    return CodeRows.of(labels, "reports.reporter", rows)
        .table(
            Message.of("reports.reporters_reported"),
            Message.of("reports.reporters_reported_reading"));
  }

  private static List<FindingRow> byReporter(Results results, Labels labels, String stage) {
    List<FindingRow> rows = new ArrayList<>();
    for (String stratum : Answers.strata(results, Reporters.QUESTION)) {
      rows.addAll(
          CodeRows.row(
              labels.code(FieldName.REPORTER_ALIGNMENT, Strata.value(stratum)),
              Answers.of(results, Reporters.QUESTION, stage, stratum)));
    }
    return rows;
  }

  private static Table fromOutside(Results results, Labels labels) {
    Answers outside = Answers.of(results, Reporters.QUESTION, FROM_OUTSIDE);
    return FindingTable.of(labels, outside, Statistic.RATE)
        .group("reports.accused")
        .share("reports.outside", "reports.share")
        .crude()
        .versus("reports.odds_ratio", Statistic.ODDS_RATIO)
        .table(
            Message.of("reports.from_outside"),
            Message.of(
                "reports.from_outside_reading",
                "reference",
                labels.references(outside.keys(Statistic.RATE_RATIO))));
  }

  private static List<Block> concentration(Results results, Labels labels) {
    Answers spread =
        Answers.comparing(
            results, ReporterConcentration.QUESTION, REPORTED, FieldName.REPORTER_TOKEN);
    if (!spread.has(Statistic.PERSONS)) {
      return List.of();
    }
    return List.of(
        new Persons("reports.reporters_").table(labels, spread),
        new Beside(
                results,
                List.of(
                    variant(results, "common.all_cases", FindingKey.ALL),
                    variant(
                        results, "reports.not_top_five", FieldName.REPORTER_TOKEN + "=not_top_5"),
                    variant(
                        results,
                        "reports.not_top_percent",
                        FieldName.REPORTER_TOKEN + "=not_top_1_percent")))
            .block(
                Message.of("reports.not_top_subject"),
                Message.of("reports.not_top"),
                Message.of("reports.not_top_reading")));
  }

  private static Variant variant(Results results, String name, String stratum) {
    return new Variant(
        Message.of(name),
        Answers.of(results, ReporterConcentration.QUESTION, Answers.SANCTIONED, stratum));
  }
}
