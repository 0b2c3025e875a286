package org.evenhand.report.section.time;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.time.OpenCases;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Chart;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.chart.BarPlot;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;

/** How old the open cases are. */
public final class OpenCasesSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "open-cases",
          Message.of("time.open"),
          Set.of(OpenCases.QUESTION),
          OpenCasesSection::write);

  /** The heads of the columns, by the stage of their findings. */
  private static final Map<String, String> BANDS = new LinkedHashMap<>();

  private static final String OLD = "open_over_180_days";

  static {
    BANDS.put("open_0_to_30_days", "time.open_0_30");
    BANDS.put("open_31_to_90_days", "time.open_31_90");
    BANDS.put("open_91_to_180_days", "time.open_91_180");
    BANDS.put("open_181_to_365_days", "time.open_181_365");
    BANDS.put("open_over_365_days", "time.open_over_365");
  }

  private OpenCasesSection() {}

  /** The open cases of each group by their age. */
  public static Optional<Chart> chart(Results results) {
    Labels labels = Labels.of(results);
    List<Finding> ages =
        answers(results, "open").keys(Statistic.MEDIAN_AGE).stream()
            .flatMap(key -> answers(results, "open").find(key, Statistic.MEDIAN_AGE).stream())
            .filter(finding -> finding.counts().nGroup() > 0)
            .toList();
    return ages.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new BarPlot(
                title(results),
                Message.of("time.open_chart_reading"),
                BarPlot.Unit.PERCENT,
                BANDS.values().stream().map(Message::of).toList(),
                ages.stream().map(age -> bar(results, labels, age)).toList(),
                ages(results, labels)));
  }

  private static BarPlot.Bar bar(Results results, Labels labels, Finding age) {
    return new BarPlot.Bar(
        labels.group(age.key()),
        BANDS.keySet().stream().map(band -> part(results, band, age.key())).toList(),
        Message.of(
            "time.open_bar",
            "open",
            Format.count(age.counts().nGroup()),
            "age",
            Format.estimate(age).text()));
  }

  private static OptionalDouble part(Results results, String band, FindingKey group) {
    return answers(results, band)
        .find(group, Statistic.OPEN_CASES)
        .map(Finding::counts)
        .map(counts -> OptionalDouble.of(share(counts)))
        .orElse(OptionalDouble.empty());
  }

  private static double share(Counts counts) {
    return (double) counts.xGroup() / counts.nGroup();
  }

  /** The median age of all, and how many of them are old. */
  private static Message title(Results results) {
    Optional<Finding> age = all(results, "open", Statistic.MEDIAN_AGE);
    Optional<Finding> old = all(results, OLD, Statistic.AGED_SHARE);
    return age.isPresent() && old.isPresent()
        ? Message.of(
            "time.open_title",
            "age",
            Format.estimate(age.get()).text(),
            "old",
            old.get().counts().xGroup(),
            "open",
            Format.count(old.get().counts().nGroup()))
        : Message.of("time.open_ages");
  }

  private static Optional<Finding> all(Results results, String stage, Statistic statistic) {
    Answers answers = answers(results, stage);
    return answers.allGroups(statistic).stream()
        .flatMap(key -> answers.find(key, statistic).stream())
        .filter(finding -> finding.estimate().isPresent())
        .findFirst();
  }

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    return List.of(
        new Block.Paragraph(Message.of("time.open_intro")),
        ages(results, labels),
        compared(results, labels));
  }

  private static Answers answers(Results results, String stage) {
    return Answers.of(results, OpenCases.QUESTION, stage);
  }

  private static Table ages(Results results, Labels labels) {
    FindingTable table =
        FindingTable.of(labels, answers(results, "open"), Statistic.MEDIAN_AGE)
            .group()
            .n("time.open_count", Statistic.MEDIAN_AGE);
    BANDS.forEach(
        (band, head) -> table.from(answers(results, band)).estimate(head, Statistic.OPEN_CASES));
    return table
        .fromRow()
        .estimate("time.open_median", Statistic.MEDIAN_AGE)
        .table(Message.of("time.open_ages"), Message.of("time.open_ages_reading"));
  }

  private static Table compared(Results results, Labels labels) {
    Answers old = answers(results, OLD);
    return FindingTable.of(labels, old, Statistic.AGED_SHARE_DIFFERENCE)
        .group()
        .estimate("time.open_share", Statistic.AGED_SHARE)
        .xOfN("time.open_of", Statistic.AGED_SHARE)
        .estimateWithRange("common.difference", Statistic.AGED_SHARE_DIFFERENCE)
        .estimateWithRange("common.ratio", Statistic.AGED_SHARE_RATIO)
        .table(
            Message.of("time.open_compared"),
            Message.of(
                "time.open_compared_reading",
                "references",
                labels.references(old.keys(Statistic.AGED_SHARE_DIFFERENCE))));
  }
}
