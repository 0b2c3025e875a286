package org.evenhand.report.section.robustness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Unit;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.measure.mix.CaseMix;
import org.evenhand.measure.rates.SanctionGap;
import org.evenhand.message.Message;
import org.evenhand.report.Block;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Section;
import org.evenhand.report.Table;
import org.evenhand.report.Table.Source;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Charts;
import org.evenhand.report.section.Labels;

/** Every measure that the plan computes for the same question, side by side. */
public final class AlternativesSection {

  /** The section. */
  public static final Section SECTION =
      new Section(
          "alternatives",
          Message.of("robustness.alternatives"),
          Set.of(LikeForLike.QUESTION),
          AlternativesSection::write);

  /** One of the measures, and where its findings are. */
  private record Measure(Message name, Answers answers, Statistic statistic) {}

  private record Line(FindingKey key, Message name, Finding finding) {

    boolean isRatio() {
      return finding.statistic().unit() == Unit.RATIO;
    }

    /** On which side of equal rates it lies: 1, 0 or -1. */
    int side() {
      double equal = isRatio() ? 1 : 0;
      return finding.estimate().isPresent()
          ? (int) Math.signum(finding.estimate().getAsDouble() - equal)
          : 0;
    }
  }

  private AlternativesSection() {}

  private static List<Block> write(Results results) {
    Labels labels = Labels.of(results);
    Map<FindingKey, List<Line>> groups = groups(results);
    Block.Paragraph reading = new Block.Paragraph(Message.of("robustness.alternatives_reading"));
    return groups.isEmpty() ? List.of(reading) : List.of(reading, plot(labels, groups));
  }

  private static Map<FindingKey, List<Line>> groups(Results results) {
    Answers like = Answers.besideReference(results, LikeForLike.QUESTION);
    List<Measure> measures = measures(results, like);
    Map<FindingKey, List<Line>> groups = new LinkedHashMap<>();
    for (FindingKey key : like.overall(Statistic.MH_RATE_RATIO)) {
      List<Line> lines = new ArrayList<>();
      for (Measure measure : measures) {
        measure
            .answers()
            .find(key, measure.statistic())
            .ifPresent(finding -> lines.add(new Line(key, measure.name(), finding)));
      }
      groups.put(key, lines);
    }
    return groups;
  }

  private static DotPlot plot(Labels labels, Map<FindingKey, List<Line>> groups) {
    return new DotPlot(
        title(labels, groups),
        Message.of("robustness.alternatives_chart_reading"),
        DotPlot.Scale.RATIO,
        Optional.empty(),
        groups.entrySet().stream()
            .map(group -> panel(labels, group.getKey(), group.getValue()))
            .toList(),
        table(labels, groups.values().stream().flatMap(List::stream).toList()));
  }

  private static DotPlot.Panel panel(Labels labels, FindingKey key, List<Line> lines) {
    return new DotPlot.Panel(
        labels.group(key),
        lines.stream()
            .filter(Line::isRatio)
            .map(line -> Charts.dot(line.name(), labels.marker(key), line.finding()))
            .toList());
  }

  /** For which groups measures disagree on who was sanctioned more often. */
  private static Message title(Labels labels, Map<FindingKey, List<Line>> groups) {
    List<Message> torn =
        groups.entrySet().stream()
            .filter(group -> isTorn(group.getValue()))
            .map(group -> labels.group(group.getKey()))
            .toList();
    return torn.isEmpty()
        ? Message.of("robustness.alternatives_agree")
        : Message.of("robustness.alternatives_disagree", "groups", Message.listed(torn));
  }

  private static boolean isTorn(List<Line> lines) {
    Set<Integer> sides = lines.stream().map(Line::side).collect(Collectors.toSet());
    return sides.contains(1) && sides.contains(-1);
  }

  private static Table table(Labels labels, List<Line> lines) {
    return Table.of(
        Message.of("robustness.alternatives_table"),
        Message.of("robustness.alternatives_table_reading"),
        lines,
        List.of(
            Source.header(Message.of("common.group"), line -> labels.group(line.key())),
            Source.header(Message.of("robustness.measure"), Line::name),
            Source.number(Message.of("robustness.result"), line -> Format.estimate(line.finding())),
            Source.number(Message.of("common.range"), line -> Format.range(line.finding()))));
  }

  private static List<Measure> measures(Results results, Answers like) {
    Answers crude = Answers.of(results, SanctionGap.QUESTION);
    Answers mix = Answers.of(results, CaseMix.QUESTION);
    String own = results.plan().primary().estimand();
    return List.of(
        of(like, Statistic.MH_RATE_RATIO, "robustness.measure_ratio", own),
        of(crude, Statistic.RATE_RATIO, "robustness.measure_crude_ratio", own),
        of(like, Statistic.MH_ODDS_RATIO, "robustness.measure_odds_ratio", own),
        of(mix, Statistic.OBSERVED_TO_EXPECTED, "robustness.measure_expected", own),
        of(crude, Statistic.ODDS_RATIO, "robustness.measure_crude_odds_ratio", own),
        of(crude, Statistic.RATE_DIFFERENCE, "robustness.measure_crude_difference", own),
        of(like, Statistic.MH_RATE_DIFFERENCE, "robustness.measure_difference", own),
        of(
            mix,
            Statistic.STANDARDISED_RATE_DIFFERENCE,
            "robustness.measure_standardised_difference",
            own));
  }

  /** A measure; that which the plan named says so. */
  private static Measure of(Answers answers, Statistic statistic, String name, String own) {
    Message plain = Message.of(name);
    return new Measure(
        statistic.code().equals(own)
            ? Message.of("robustness.measure_own", "measure", plain)
            : plain,
        answers,
        statistic);
  }
}
