package org.evenhand.report.section.robustness;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.robustness.Sensitivity;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.chart.DotPlot.Dot;
import org.evenhand.report.chart.DotPlot.Limits;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Mirrored;

/** How strong an unrecorded circumstance would have to be to undo a result. */
public final class SensitivitySection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          Sensitivity.QUESTION.id(),
          Message.of("robustness.sensitivity"),
          Set.of(Sensitivity.QUESTION),
          SensitivitySection::write);

  private SensitivitySection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Answers answers = Answers.of(results, Sensitivity.QUESTION);
    return List.of(
        new Block.Paragraph(Message.of("robustness.sensitivity_reading")),
        new DotPlot(
            title(labels, answers),
            Message.of("robustness.sensitivity_chart_reading"),
            DotPlot.Scale.RATIO,
            Optional.empty(),
            List.of(
                new DotPlot.Panel(
                    Message.NONE,
                    answers.overall(Statistic.E_VALUE).stream()
                        .map(key -> dot(labels, answers, key))
                        .toList())),
            table(labels, answers)));
  }

  /**
   * What it would take to undo the result that most withstands it. Two groups set beside each other
   * withstand as much: the one above equality is told of, whatever it is called.
   */
  private static Message title(Labels labels, Answers answers) {
    return answers.overall(Statistic.E_VALUE_LIMIT).stream()
        .filter(key -> limit(answers, key) > 1)
        .max(
            Comparator.comparingDouble((FindingKey key) -> limit(answers, key))
                .thenComparing(key -> answers.value(key, Statistic.REPORTING_RATIO).orElse(1) > 1))
        .map(
            firmest ->
                Message.of(
                    "robustness.sensitivity_most",
                    "group",
                    labels.group(firmest),
                    "times",
                    Format.times(limit(answers, firmest))))
        .orElse(Message.of("robustness.sensitivity_nothing"));
  }

  private static double limit(Answers answers, FindingKey key) {
    return Mirrored.rounded(answers.value(key, Statistic.E_VALUE_LIMIT).orElse(1));
  }

  private static Dot dot(Labels labels, Answers answers, FindingKey key) {
    OptionalDouble value = answers.value(key, Statistic.E_VALUE);
    OptionalDouble limit = answers.value(key, Statistic.E_VALUE_LIMIT);
    return new Dot(
        labels.group(key),
        labels.marker(key),
        value,
        value.isPresent() && limit.isPresent() ? new Limits(limit, value) : Limits.NONE,
        Message.of(
            "robustness.sensitivity_words",
            "ratio",
            answers.estimate(key, Statistic.E_VALUE).text(),
            "range",
            answers.estimate(key, Statistic.E_VALUE_LIMIT).text()));
  }

  private static Table table(Labels labels, Answers answers) {
    return FindingTable.overall(labels, answers, Statistic.E_VALUE)
        .group()
        .estimate("robustness.sensitivity_ratio", Statistic.E_VALUE)
        .estimate("robustness.sensitivity_range", Statistic.E_VALUE_LIMIT)
        .estimateWithRange("robustness.sensitivity_reporting", Statistic.REPORTING_RATIO)
        .table(
            Message.of("robustness.sensitivity_table"),
            Message.of("robustness.sensitivity_table_reading"));
  }
}
