package org.evenhand.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.report.Block;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.chart.DotPlot.Limits;
import org.evenhand.report.chart.FunnelPlot;
import org.evenhand.schema.FieldName;

/**
 * Regions about what was expected of them: those outside the limits in sentences, the plot, the
 * numbers. What is counted among what is said by the words that the section gives.
 */
public final class Funnels {
  private static final int LEVELS = 2;
  private static final Limits NONE = new Limits(OptionalDouble.empty(), OptionalDouble.empty());

  private final Labels labels;
  private final GroupAnswers answers;
  private final Words words;

  /**
   * The words in which the two funnels differ.
   *
   * @param name what is counted, such as {@code Sanctions among decided cases}
   * @param events such as {@code sanctions}
   * @param among what they are counted among, such as {@code among %s decided cases}
   * @param basis what the expectation rests on, as a clause
   */
  public record Words(String name, String events, String among, String basis) {}

  public Funnels(Results results, Question question, String stage, Words words) {
    this.labels = Labels.of(results);
    this.answers = GroupAnswers.of(results, question, stage, FieldName.REGION);
    this.words = words;
  }

  /** The answers that it arranges. */
  public GroupAnswers answers() {
    return answers;
  }

  private List<FindingKey> regions() {
    return answers.keys(Statistic.EXPECTED_AT_ALL);
  }

  /** How far regions spread, then the regions outside the limits, each in one sentence. */
  public List<Block> sentences() {
    List<Block> blocks = new ArrayList<>();
    answers.keys(Statistic.OVER_DISPERSION).stream()
        .findFirst()
        .map(this::spread)
        .ifPresent(blocks::add);
    List<String> outside =
        regions().stream()
            .filter(region -> answers.isRaised(region, Statistic.OUTSIDE_LIMITS_95))
            .map(this::sentence)
            .toList();
    blocks.add(
        outside.isEmpty()
            ? new Block.Paragraph(
                "No region is shown outside the 95% limits that chance and ordinary spread leave.")
            : new Block.Bullets(outside));
    return blocks;
  }

  private Block spread(FindingKey all) {
    return new Block.Paragraph(
        "The squared distances of regions from what was expected of them are "
            + answers.words(all, Statistic.OVER_DISPERSION)
            + " times those of chance alone (phi; tau squared "
            + answers.words(all, Statistic.BETWEEN_VARIANCE)
            + "); on the other usual scale phi is "
            + answers.words(all, Statistic.OVER_DISPERSION_LOG)
            + ". The limits allow for that ordinary spread.");
  }

  private String sentence(FindingKey region) {
    String level = answers.isRaised(region, Statistic.OUTSIDE_LIMITS_998) ? "99.8%" : "95%";
    return labels.compared(region)
        + ": "
        + observed(region).text()
        + " "
        + words.events()
        + " "
        + words.among().formatted(among(region).text())
        + "; "
        + answers.words(region, Statistic.EXPECTED_AT_ALL)
        + " would be expected "
        + words.basis()
        + ". This is outside the "
        + level
        + " limits that chance and ordinary spread leave.";
  }

  private Entry among(FindingKey region) {
    return answers.entry(region, Statistic.EXPECTED_AT_ALL, Format::nGroup);
  }

  private Entry observed(FindingKey region) {
    return answers.entry(region, Statistic.EXPECTED_AT_ALL, Format::xGroup);
  }

  public FunnelPlot plot() {
    return new FunnelPlot(
        words.name() + ": observed over expected",
        "Each marker is a region; the broken lines are the 95% limits and the full lines the 99.8%"
            + " limits that chance and ordinary spread leave; filled markers lie outside the 95%"
            + " limits.",
        "Expected " + words.events(),
        "Observed over expected",
        regions().stream().map(this::dot).toList());
  }

  private FunnelPlot.Dot dot(FindingKey region) {
    List<Finding> limits = answers.all(region, Statistic.FUNNEL_LIMITS_ADJUSTED);
    boolean known = limits.size() == LEVELS;
    return new FunnelPlot.Dot(
        labels.compared(region),
        number(region, Statistic.EXPECTED_AT_ALL),
        number(region, Statistic.OBSERVED_TO_EXPECTED),
        answers.isRaised(region, Statistic.OUTSIDE_LIMITS_95),
        known ? limits(limits.get(0)) : NONE,
        known ? limits(limits.get(1)) : NONE,
        observed(region).text()
            + " observed, "
            + answers.words(region, Statistic.EXPECTED_AT_ALL)
            + " expected, ratio "
            + answers.words(region, Statistic.OBSERVED_TO_EXPECTED));
  }

  private static Limits limits(Finding finding) {
    return new Limits(finding.lower(), finding.upper());
  }

  private OptionalDouble number(FindingKey region, Statistic statistic) {
    return answers.find(region, statistic).stream()
        .flatMapToDouble(finding -> finding.estimate().stream())
        .findFirst();
  }

  /** The numbers behind the plot, and those that the section adds. */
  public Table table(String among, List<Source<FindingKey>> further) {
    List<Source<FindingKey>> sources = new ArrayList<>();
    sources.add(Source.header("Region", labels::compared));
    sources.add(Source.number(among, this::among));
    sources.add(Source.number("Observed", this::observed));
    sources.add(Source.number("Expected", s -> answers.estimate(s, Statistic.EXPECTED_AT_ALL)));
    sources.add(
        Source.number(
            "Observed over expected", s -> answers.estimate(s, Statistic.OBSERVED_TO_EXPECTED)));
    sources.add(
        Source.number("95% limits", s -> answers.range(s, Statistic.FUNNEL_LIMITS_ADJUSTED)));
    sources.add(Source.text("Outside 95%", s -> answers.estimate(s, Statistic.OUTSIDE_LIMITS_95)));
    sources.add(
        Source.text("Outside 99.8%", s -> answers.estimate(s, Statistic.OUTSIDE_LIMITS_998)));
    sources.addAll(further);
    return Table.of(
        words.name() + " by region",
        "Each row sets the "
            + words.events()
            + " of a region beside those expected "
            + words.basis()
            + "; the limits are those that chance and ordinary spread leave about 1.",
        regions(),
        sources);
  }
}
