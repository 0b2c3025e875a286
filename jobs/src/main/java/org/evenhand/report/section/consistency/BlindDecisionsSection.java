package org.evenhand.report.section.consistency;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.consistency.BlindDecisions;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Apart;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Rulings;
import org.evenhand.report.section.SideBySide;
import org.evenhand.report.section.Strata;
import org.evenhand.schema.FieldName;

/** The like-for-like gap where the alignment was known to those who decided, and where not. */
public final class BlindDecisionsSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "blind-decisions",
          Message.of("consistency.blind"),
          Set.of(BlindDecisions.QUESTION),
          BlindDecisionsSection::write);

  private BlindDecisionsSection() {}

  private static List<Block> write(Results results) {
    return List.of(
        new Block.Paragraph(Message.of("consistency.blind_reading")),
        counted(results),
        compared(results));
  }

  private static Table counted(Results results) {
    return FindingTable.of(
            Labels.of(results),
            Answers.comparing(
                results, BlindDecisions.QUESTION, Answers.SANCTIONED, FieldName.DECLARED_ALIGNMENT),
            Statistic.DECIDED_CASES)
        .header("consistency.alignment", row -> known(Strata.value(row.key().stratum())))
        .estimate("consistency.decided_cases", Statistic.DECIDED_CASES)
        .table(
            Message.of("consistency.blind_counted"),
            Message.of("consistency.blind_counted_reading"));
  }

  /** The two ratios of each group, drawn; the numbers alone where there is no ratio. */
  private static Block compared(Results results) {
    Answers contrast = Answers.of(results, BlindDecisions.QUESTION);
    List<DotPlot.Panel> panels =
        new SideBySide(Labels.of(results), Rulings.of(results))
            .panels(
                List.of(
                    new SideBySide.Variant(known("yes"), among(results, "yes")),
                    new SideBySide.Variant(known("no"), among(results, "no"))));
    Table table = table(results, contrast);
    return panels.stream()
            .flatMap(panel -> panel.dots().stream())
            .noneMatch(dot -> dot.estimate().isPresent())
        ? table
        : new DotPlot(
            Apart.of(
                    Labels.of(results),
                    results.findings(BlindDecisions.QUESTION, Statistic.RATIO_OF_RATE_RATIOS),
                    1)
                .title("consistency.blind_title"),
            Message.of(
                "consistency.blind_chart_reading", "level", Format.level(results.plan().level())),
            DotPlot.Scale.RATIO,
            Optional.empty(),
            panels,
            table);
  }

  private static Table table(Results results, Answers contrast) {
    Labels labels = Labels.of(results);
    Answers blind = among(results, "yes");
    Answers open = among(results, "no");
    return FindingTable.of(labels, contrast, Statistic.RATIO_OF_RATE_RATIOS)
        .group()
        .plainRanges()
        .from(blind)
        .estimate("consistency.ratio_blind", Statistic.MH_RATE_RATIO)
        .from(open)
        .estimate("consistency.ratio_open", Statistic.MH_RATE_RATIO)
        .fromRow()
        .estimateWithRange("consistency.open_over_blind", Statistic.RATIO_OF_RATE_RATIOS)
        .from(blind)
        .estimate("consistency.difference_blind", Statistic.MH_RATE_DIFFERENCE)
        .from(open)
        .estimate("consistency.difference_open", Statistic.MH_RATE_DIFFERENCE)
        .fromRow()
        .estimateWithRange("consistency.open_less_blind", Statistic.DIFFERENCE_OF_RATE_DIFFERENCES)
        .table(
            Message.of("consistency.blind_table"),
            Message.of(
                "consistency.blind_table_reading",
                "reference",
                labels.references(contrast.keys(Statistic.RATIO_OF_RATE_RATIOS))));
  }

  private static Message known(String blind) {
    return Message.of(
        switch (blind) {
          case "yes" -> "consistency.not_known";
          case "no" -> "consistency.known";
          default -> "common.not_recorded";
        });
  }

  private static Answers among(Results results, String blind) {
    return Answers.of(
        results,
        BlindDecisions.QUESTION,
        Answers.SANCTIONED,
        FieldName.ASSESSOR_BLIND + "=" + blind);
  }
}
