package org.evenhand.report.section.reports;

import java.util.List;
import java.util.Set;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.reports.Exchanges;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Labels;
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

  private static final String FIRST = FieldName.ORDER_IN_EXCHANGE + "=first";
  private static final String REPLY = FieldName.ORDER_IN_EXCHANGE + "=reply";

  /** A comparison and the exchanges among which it is made. */
  private record Line(FindingKey key, Answers answers) {

    String among() {
      return switch (key.stratum()) {
        case FIRST -> "the group began";
        case REPLY -> "the group replied";
        default -> "all";
      };
    }
  }

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
        counted(results),
        compared(results, labels));
  }

  private static Table counted(Results results) {
    return Table.of(
        "Exchanges by what can be compared in them",
        "Each row counts exchanges; only those in the row of two sides are compared below.",
        Answers.stages(results, Exchanges.QUESTION).stream()
            .filter(stage -> !stage.equals(Answers.SANCTIONED))
            .toList(),
        List.of(
            Source.header("Exchanges", ExchangesSection::kind),
            Source.number(
                "Number",
                stage -> {
                  Answers answers = Answers.of(results, Exchanges.QUESTION, stage);
                  FindingKey key = answers.overall(Statistic.EXCHANGES).get(0);
                  return answers.estimate(key, Statistic.EXCHANGES);
                })));
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
    List<Line> lines =
        results.findings(Exchanges.QUESTION, Statistic.PAIRED_DIFFERENCE).stream()
            .map(Finding::key)
            .map(key -> new Line(key, Answers.where(results, key::equals)))
            .toList();
    return Table.of(
        "Exchanges in which just one of the two sides was sanctioned",
        "The difference is the percentage of exchanges in which the group's case was sanctioned"
            + " less that of the other side's; the ratio sets the two kinds of one-sided outcome"
            + " beside each other.",
        lines,
        List.of(
            Source.header("Group", line -> name(labels, line.key.comparison())),
            Source.header("Exchanges in which", Line::among),
            Source.number(
                "Exchanges",
                line -> line.answers.entry(line.key, Statistic.PAIRED_DIFFERENCE, Format::nGroup)),
            Source.number(
                "Only the group's case",
                line -> line.answers.estimate(line.key, Statistic.DISCORDANT_GROUP)),
            Source.number(
                "Only the other case",
                line -> line.answers.estimate(line.key, Statistic.DISCORDANT_REFERENCE)),
            Source.number(
                "Difference", line -> line.answers.estimate(line.key, Statistic.PAIRED_DIFFERENCE)),
            Source.number(
                "Range", line -> line.answers.range(line.key, Statistic.PAIRED_DIFFERENCE)),
            Source.number(
                "Ratio", line -> line.answers.estimate(line.key, Statistic.PAIRED_ODDS_RATIO)),
            Source.number(
                "Range", line -> line.answers.range(line.key, Statistic.PAIRED_ODDS_RATIO)),
            Source.number(
                "p-value, equal treatment",
                line -> line.answers.entry(line.key, Statistic.MCNEMAR_EXACT, Format::pValue))));
  }

  private static String name(Labels labels, Comparison comparison) {
    return comparison.compared().equals(FieldName.ORDER_IN_EXCHANGE)
        ? "Whoever began, beside whoever replied"
        : labels.group(comparison.group());
  }
}
