package org.evenhand.report.section.members;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
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
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.schema.FieldName;

/**
 * Regions about what was expected of them: those outside the limits in sentences, the plot, the
 * numbers. What is counted among what is said by the words that the section gives.
 */
final class Funnels {
  private static final int LEVELS = 2;
  private static final Limits NONE = new Limits(OptionalDouble.empty(), OptionalDouble.empty());

  private final Labels labels;
  private final Answers answers;
  private final List<FindingKey> regions;
  private final Words words;

  /**
   * The words in which the two funnels differ.
   *
   * @param name what is counted, such as {@code Sanctions among decided cases}
   * @param events such as {@code sanctions}
   * @param among what they are counted among, such as {@code among %s decided cases}
   * @param basis what the expectation rests on, as a clause
   */
  record Words(String name, String events, String among, String basis) {}

  Funnels(Results results, Question question, String stage, Words words) {
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
    List<String> outside =
        regions.stream()
            .filter(region -> isRaised(region, Statistic.OUTSIDE_LIMITS_95))
            .map(this::sentence)
            .toList();
    blocks.add(
        outside.isEmpty()
            ? new Block.Paragraph(
                "No region is shown outside the 95% limits that chance and ordinary spread leave.")
            : Block.Bullets.of(outside));
    return blocks;
  }

  private Block spread(FindingKey all) {
    return new Block.Paragraph(
        "The squared distances of regions from what was expected of them are "
            + estimate(all, Statistic.OVER_DISPERSION)
            + " times those of chance alone (phi; tau squared "
            + estimate(all, Statistic.BETWEEN_VARIANCE)
            + "); on the other usual scale phi is "
            + estimate(all, Statistic.OVER_DISPERSION_LOG)
            + ". The limits allow for that ordinary spread.");
  }

  private String sentence(FindingKey region) {
    String among =
        answers.entry(region, Statistic.EXPECTED_AT_ALL, Format::nGroup).text().toString();
    String level = isRaised(region, Statistic.OUTSIDE_LIMITS_998) ? "99.8%" : "95%";
    return labels.compared(region)
        + ": "
        + observed(region)
        + " "
        + words.events()
        + " "
        + words.among().formatted(among)
        + "; "
        + estimate(region, Statistic.EXPECTED_AT_ALL)
        + " would be expected "
        + words.basis()
        + ". This is outside the "
        + level
        + " limits that chance and ordinary spread leave.";
  }

  FunnelPlot plot() {
    return new FunnelPlot(
        words.name() + ": observed over expected",
        "Each marker is a region; the broken lines are the 95% limits and the full lines the 99.8%"
            + " limits that chance and ordinary spread leave; filled markers lie outside the 95%"
            + " limits.",
        "Expected " + words.events(),
        "Observed over expected",
        regions.stream().map(this::dot).toList());
  }

  private FunnelPlot.Dot dot(FindingKey region) {
    List<Finding> limits = answers.all(region, Statistic.FUNNEL_LIMITS_ADJUSTED);
    boolean known = limits.size() == LEVELS;
    return new FunnelPlot.Dot(
        labels.compared(region),
        value(region, Statistic.EXPECTED_AT_ALL),
        value(region, Statistic.OBSERVED_TO_EXPECTED),
        isRaised(region, Statistic.OUTSIDE_LIMITS_95),
        known ? limits(limits.get(0)) : NONE,
        known ? limits(limits.get(1)) : NONE,
        Message.literal(
            observed(region)
                + " observed, "
                + estimate(region, Statistic.EXPECTED_AT_ALL)
                + " expected, ratio "
                + estimate(region, Statistic.OBSERVED_TO_EXPECTED)));
  }

  private static Limits limits(Finding finding) {
    return new Limits(finding.lower(), finding.upper());
  }

  private String observed(FindingKey region) {
    return answers.entry(region, Statistic.EXPECTED_AT_ALL, Format::xGroup).text().toString();
  }

  private String estimate(FindingKey key, Statistic statistic) {
    return answers.estimate(key, statistic).text().toString();
  }

  private boolean isRaised(FindingKey region, Statistic flag) {
    return value(region, flag).orElse(0) == 1;
  }

  private OptionalDouble value(FindingKey region, Statistic statistic) {
    return answers.find(region, statistic).map(Finding::estimate).orElse(OptionalDouble.empty());
  }

  /** The numbers behind the plot, and those that the section adds. */
  Table table(String among, UnaryOperator<FindingTable> further) {
    FindingTable numbers =
        FindingTable.of(labels, answers, Statistic.EXPECTED_AT_ALL)
            .orElse(FindingTable.ALONE)
            .group("Region")
            .n(among, Statistic.EXPECTED_AT_ALL)
            .x("Observed", Statistic.EXPECTED_AT_ALL)
            .estimate("Expected", Statistic.EXPECTED_AT_ALL)
            .estimate("Observed over expected", Statistic.OBSERVED_TO_EXPECTED)
            .range("95% limits", Statistic.FUNNEL_LIMITS_ADJUSTED)
            .flag("Outside 95%", Statistic.OUTSIDE_LIMITS_95)
            .flag("Outside 99.8%", Statistic.OUTSIDE_LIMITS_998);
    return further
        .apply(numbers)
        .table(
            words.name() + " by region",
            "Each row sets the "
                + words.events()
                + " of a region beside those expected "
                + words.basis()
                + "; the limits are those that chance and ordinary spread leave about 1.");
  }
}
