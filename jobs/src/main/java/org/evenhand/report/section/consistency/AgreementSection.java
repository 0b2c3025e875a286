package org.evenhand.report.section.consistency;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.consistency.Agreement;
import org.evenhand.report.Block;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Strata;
import org.evenhand.schema.FieldName;

/** Whether two assessors of the same case gave it the same codes. */
public final class AgreementSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          Agreement.QUESTION.id(),
          "Would two assessors say the same?",
          Set.of(Agreement.QUESTION),
          AgreementSection::write);

  private AgreementSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    return List.of(
        new Block.Paragraph(
            "Two assessors coded the same cases. The plain share that they coded alike counts"
                + " agreement by chance too; kappa and alpha leave chance out, so that 1 is"
                + " complete agreement and 0 what chance alone would bring. They also fall where"
                + " nearly all cases are of one kind, which is why the plain share stands beside"
                + " them. The sample stands for all cases only if it was drawn to."),
        table(
            results,
            labels,
            new Coding(
                "category", "Agreement on the complaint category", Statistic.COHEN_KAPPA, "Kappa")),
        table(
            results,
            labels,
            new Coding(
                FieldName.SEVERITY,
                "Agreement on severity",
                Statistic.WEIGHTED_KAPPA,
                "Kappa, weighted")),
        undefined(results, labels));
  }

  /** What was coded, the coefficient that fits it and what a reader calls the two. */
  private record Coding(String stage, String caption, Statistic kappa, String label) {}

  private static Table table(Results results, Labels labels, Coding coding) {
    return FindingTable.of(labels, rows(results, coding.stage, Statistic.AGREEMENT))
        .header("Cases of", row -> cases(labels, row.key()))
        .plainRanges()
        .xOfN("Coded alike", Statistic.AGREEMENT)
        .estimateWithRange("Share", Statistic.AGREEMENT)
        .from(Answers.of(results, Agreement.QUESTION, coding.stage))
        .estimate("Beside the others", Statistic.RATE_DIFFERENCE)
        .fromRow()
        .estimateWithRange(coding.label, coding.kappa)
        .estimate("Alpha", Statistic.KRIPPENDORFF_ALPHA)
        .table(
            coding.caption,
            "Each row is about the cases that both assessors coded; the share coded alike is also"
                + " set beside that of the groups beside it.");
  }

  private static Table undefined(Results results, Labels labels) {
    return FindingTable.of(labels, rows(results, "other_undefined", Statistic.RATE))
        .header("Cases of", row -> cases(labels, row.key()))
        .plainRanges()
        .share("Other or undefined", "Share")
        .table(
            "Cases for which an assessor found no category",
            "A case counts if at least one of its two assessors called it other or undefined; a"
                + " large share says that the list of categories is wanting.");
  }

  private static List<FindingRow> rows(Results results, String stage, Statistic statistic) {
    return FindingRow.each(
        results, Agreement.QUESTION, statistic, key -> key.stage().equals(stage));
  }

  private static String cases(Labels labels, FindingKey key) {
    return Strata.code(key, FieldName.BLIND)
        .map(AgreementSection::knowing)
        .orElseGet(() -> labels.group(key).toString());
  }

  private static String knowing(String blind) {
    return switch (blind) {
      case "yes" -> "All groups, assessed without the alignment";
      case "no" -> "All groups, assessed with the alignment";
      default -> "All groups, not recorded which";
    };
  }
}
