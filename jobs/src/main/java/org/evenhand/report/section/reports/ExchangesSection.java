package org.evenhand.report.section.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.reports.Exchanges;
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

/** Exchanges in which both sides were complained about. */
public final class ExchangesSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          Exchanges.QUESTION.id(),
          "Both sides of an exchange",
          Set.of(Exchanges.QUESTION),
          ExchangesSection::write);

  private ExchangesSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    return List.of(
        new Block.Paragraph(
            "Where one exchange led to just two decided cases, of two different declared groups,"
                + " the two can be set beside each other: same occasion, two sides. An exchange in"
                + " which both or neither were sanctioned treated them alike; what tells are those"
                + " in which just one was. Only exchanges of which both sides were reported are"
                + " seen here, and who began is a judgement of whoever recorded it."),
        counted(results, labels),
        compared(results, labels));
  }

  private static Table counted(Results results, Labels labels) {
    List<FindingRow> rows = new ArrayList<>();
    Answers.byStage(results, Exchanges.QUESTION)
        .forEach(
            (stage, answers) ->
                rows.addAll(FindingRow.of(kind(stage), answers, Statistic.EXCHANGES)));
    return FindingTable.of(labels, rows)
        .about("Exchanges")
        .estimate("Number", Statistic.EXCHANGES)
        .table(
            "Exchanges by what can be compared in them",
            "Each row counts exchanges; only those in the row of two sides are compared below.");
  }

  private static String kind(String stage) {
    return switch (stage) {
      case FindingKey.ALL -> "All";
      case "two_sides" -> "Two decided cases, of two declared groups";
      case "one_side" -> "Two decided cases, of one declared group";
      case "undeclared_side" -> "Two decided cases, one or both without a declared alignment";
      case "more_decided_cases" -> "Three or more decided cases";
      default -> "None or one decided case";
    };
  }

  private static Table compared(Results results, Labels labels) {
    return FindingTable.of(
            labels, FindingRow.each(results, Exchanges.QUESTION, Statistic.PAIRED_DIFFERENCE))
        .header("Group", row -> name(labels, row.key().comparison()))
        .header("Exchanges in which", row -> among(row.key()))
        .n("Exchanges", Statistic.PAIRED_DIFFERENCE)
        .estimate("Only the group's case", Statistic.DISCORDANT_GROUP)
        .estimate("Only the other case", Statistic.DISCORDANT_REFERENCE)
        .estimate("Difference", Statistic.PAIRED_DIFFERENCE)
        .range("Range", Statistic.PAIRED_DIFFERENCE)
        .estimate("Ratio", Statistic.PAIRED_ODDS_RATIO)
        .range("Range", Statistic.PAIRED_ODDS_RATIO)
        .p("p-value, equal treatment", Statistic.MCNEMAR_EXACT)
        .table(
            "Exchanges in which just one of the two sides was sanctioned",
            "The difference is the percentage of exchanges in which the group's case was sanctioned"
                + " less that of the other side's; the ratio sets the two kinds of one-sided"
                + " outcome beside each other.");
  }

  private static String name(Labels labels, Comparison comparison) {
    return comparison.compared().equals(FieldName.ORDER_IN_EXCHANGE)
        ? "Whoever began, beside whoever replied"
        : labels.group(comparison.group()).toString();
  }

  private static String among(FindingKey key) {
    return Strata.code(key, FieldName.ORDER_IN_EXCHANGE)
        .map(order -> order.equals("first") ? "the group began" : "the group replied")
        .orElse("all");
  }
}
