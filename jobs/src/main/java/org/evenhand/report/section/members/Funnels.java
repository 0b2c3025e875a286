package org.evenhand.report.section.members;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Table;
import org.evenhand.report.chart.DotPlot.Limits;
import org.evenhand.report.chart.FunnelPlot;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Apart;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.schema.FieldName;

/**
 * Regions about what was expected of them: those outside the limits in sentences, the plot, the
 * numbers. The messages in which two funnels differ begin alike.
 */
final class Funnels {
  private static final int LEVELS = 2;

  private final Labels labels;
  private final Answers answers;
  private final List<FindingKey> regions;
  private final String words;

  /**
   * The funnel of a question at a stage.
   *
   * @param words how the keys of its messages begin
   */
  Funnels(Results results, Question question, String stage, String words) {
    this.labels = Labels.of(results);
    this.answers = Answers.comparing(results, question, stage, FieldName.REGION);
    this.regions = answers.keys(Statistic.EXPECTED_AT_ALL);
    this.words = words;
  }

  /** How far regions spread, then the regions outside the limits, each in one sentence. */
  List<Block> sentences() {
    List<Block> blocks = new ArrayList<>();
    answers.keys(Statistic.OVER_DISPERSION).stream()
        .findFirst()
        .map(this::spread)
        .ifPresent(blocks::add);
    List<Message> outside = outside().map(this::sentence).toList();
    blocks.add(
        outside.isEmpty()
            ? new Block.Paragraph(Message.of("members.none_outside"))
            : new Block.Bullets(outside));
    return blocks;
  }

  private Stream<FindingKey> outside() {
    return regions.stream().filter(region -> isRaised(region, Statistic.OUTSIDE_LIMITS_95));
  }

  private Block spread(FindingKey all) {
    return new Block.Paragraph(
        Message.of(
            "members.spread",
            "times",
            estimate(all, Statistic.OVER_DISPERSION),
            "other",
            estimate(all, Statistic.OVER_DISPERSION_LOG)));
  }

  private Message sentence(FindingKey region) {
    return Message.of(
        words + "outside",
        "region",
        labels.compared(region),
        "observed",
        events(region),
        "among",
        answers.entry(region, Statistic.EXPECTED_AT_ALL, Format::nGroup).text(),
        "expected",
        estimate(region, Statistic.EXPECTED_AT_ALL),
        "level",
        Format.level(isRaised(region, Statistic.OUTSIDE_LIMITS_998) ? 0.998 : 0.95));
  }

  private long events(FindingKey region) {
    return answers.find(region, Statistic.EXPECTED_AT_ALL).orElseThrow().counts().xGroup();
  }

  /** The plot, with the numbers behind it. */
  FunnelPlot plot(Table data) {
    return new FunnelPlot(
        apart().title(words + "title"),
        Message.of("members.funnel_reading"),
        Message.of("members.expected_sanctions"),
        Message.of("members.observed_over_expected"),
        regions.stream().map(this::dot).toList(),
        data);
  }

  /** The regions outside the limits, by whether more or fewer were observed than expected. */
  private Apart apart() {
    return new Apart(
        outside().filter(region -> ratio(region) > 1).map(labels::compared).toList(),
        outside().filter(region -> ratio(region) < 1).map(labels::compared).toList(),
        regions.stream()
            .anyMatch(region -> answers.value(region, Statistic.OUTSIDE_LIMITS_95).isPresent()));
  }

  private double ratio(FindingKey region) {
    return answers.value(region, Statistic.OBSERVED_TO_EXPECTED).orElse(1);
  }

  private FunnelPlot.Dot dot(FindingKey region) {
    List<Finding> limits = answers.all(region, Statistic.FUNNEL_LIMITS_ADJUSTED);
    boolean known = limits.size() == LEVELS;
    return new FunnelPlot.Dot(
        labels.compared(region),
        answers.value(region, Statistic.EXPECTED_AT_ALL),
        answers.value(region, Statistic.OBSERVED_TO_EXPECTED),
        isRaised(region, Statistic.OUTSIDE_LIMITS_95),
        known ? limits(limits.get(0)) : Limits.NONE,
        known ? limits(limits.get(1)) : Limits.NONE,
        Message.of(
            "members.funnel_dot",
            "observed",
            answers.entry(region, Statistic.EXPECTED_AT_ALL, Format::xGroup).text(),
            "expected",
            estimate(region, Statistic.EXPECTED_AT_ALL),
            "ratio",
            estimate(region, Statistic.OBSERVED_TO_EXPECTED)));
  }

  private static Limits limits(Finding finding) {
    return new Limits(finding.lower(), finding.upper());
  }

  private Message estimate(FindingKey key, Statistic statistic) {
    return answers.estimate(key, statistic).text();
  }

  private boolean isRaised(FindingKey region, Statistic flag) {
    return answers.value(region, flag).orElse(0) == 1;
  }

  /** The numbers behind the plot, and those that the section adds. */
  Table table(String among, UnaryOperator<FindingTable> further) {
    FindingTable numbers =
        FindingTable.of(labels, answers, Statistic.EXPECTED_AT_ALL)
            .orElse(FindingTable.ALONE)
            .group("members.region")
            .n(among, Statistic.EXPECTED_AT_ALL)
            .x("members.observed", Statistic.EXPECTED_AT_ALL)
            .estimate("members.expected", Statistic.EXPECTED_AT_ALL)
            .estimate("members.observed_over_expected", Statistic.OBSERVED_TO_EXPECTED)
            .range("members.limits", Statistic.FUNNEL_LIMITS_ADJUSTED)
            .flag("members.outside_inner", Statistic.OUTSIDE_LIMITS_95)
            .flag("members.outside_outer", Statistic.OUTSIDE_LIMITS_998);
    return further
        .apply(numbers)
        .table(Message.of(words + "table"), Message.of(words + "table_reading"));
  }
}
