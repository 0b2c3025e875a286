package org.evenhand.report.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.message.Message;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.chart.DotPlot.Dot;
import org.evenhand.report.chart.DotPlot.Limits;
import org.evenhand.report.chart.DotPlot.Panel;
import org.evenhand.report.chart.Marker;

/** Findings as panels of a chart, one per complaint category. */
public final class Charts {

  /** Printed where one figure would mislead. */
  public static final Message NO_FIGURE = Message.of("chart.no_figure");

  private final Labels labels;
  private final Answers answers;
  private final Statistic statistic;

  public Charts(Labels labels, Answers answers, Statistic statistic) {
    this.labels = labels;
    this.answers = answers;
    this.statistic = statistic;
  }

  /** One panel per category of these subjects, in their order. */
  public List<Panel> panels(List<FindingKey> keys, Rulings rulings) {
    Map<String, List<Dot>> panels = new LinkedHashMap<>();
    for (FindingKey key : keys) {
      panels
          .computeIfAbsent(key.complaintCategory(), category -> new ArrayList<>())
          .add(dot(key, rulings));
    }
    return panels.entrySet().stream()
        .map(panel -> new Panel(labels.category(panel.getKey()), panel.getValue()))
        .toList();
  }

  /** One panel about a group, with a row for each of these findings under a name of its own. */
  public static Panel panel(
      Labels labels, List<Finding> findings, Function<Finding, Message> name) {
    return new Panel(
        labels.group(findings.get(0).key()),
        findings.stream()
            .map(finding -> dot(name.apply(finding), Marker.of(0, true), finding))
            .toList());
  }

  /** A row of a chart under a name of its own. */
  public static Dot dot(Message name, Marker marker, Finding finding) {
    return new Dot(name, marker, finding.estimate(), limits(finding), words(finding));
  }

  private Dot dot(FindingKey key, Rulings rulings) {
    boolean unpooled = statistic == Statistic.MH_RATE_RATIO && rulings.withheld(key).isPresent();
    Optional<Finding> shown = answers.find(key, statistic).filter(finding -> !unpooled);
    return dot(
        labels.group(key),
        labels.marker(key),
        shown,
        Charts::words,
        unpooled ? NO_FIGURE : Message.literal(Format.ABSENT));
  }

  /** A row of a chart for a group, with its marker. */
  public static Dot dot(Labels labels, FindingKey key, Optional<Finding> shown) {
    return dot(
        labels.group(key),
        labels.marker(key),
        shown,
        Charts::words,
        Message.literal(Format.ABSENT));
  }

  /**
   * A row of a chart for a result, if there is one.
   *
   * @param words the result in words
   * @param absent what is said where there is none
   */
  static Dot dot(
      Message label,
      Marker marker,
      Optional<Finding> shown,
      Function<Finding, Message> words,
      Message absent) {
    return new Dot(
        label,
        marker,
        shown.map(Finding::estimate).orElse(OptionalDouble.empty()),
        shown.map(Charts::limits).orElse(Limits.NONE),
        shown.map(words).orElse(absent));
  }

  /** A row of a chart that belongs to no group, with its range beside it. */
  public static Dot dot(Message label, Optional<Finding> shown) {
    return ranged(label, Marker.of(0, true), shown);
  }

  /** A row of a chart for a group, with its range beside it. */
  public static Dot ranged(Labels labels, FindingKey key, Optional<Finding> shown) {
    return ranged(labels.group(key), labels.marker(key), shown);
  }

  private static Dot ranged(Message label, Marker marker, Optional<Finding> shown) {
    return dot(label, marker, shown, Charts::withRange, Message.literal(Format.ABSENT));
  }

  /** The ends of an interval; one that does not exist lies beyond every axis. */
  public static Limits limits(Finding finding) {
    return finding.level().isEmpty()
        ? Limits.NONE
        : new Limits(
            OptionalDouble.of(finding.lower().orElse(Double.NEGATIVE_INFINITY)),
            OptionalDouble.of(finding.upper().orElse(Double.POSITIVE_INFINITY)));
  }

  /** An estimate with what stands beside it: its cases or its range. */
  public static Message words(Finding finding) {
    Entry estimate = Format.estimate(finding);
    if (estimate.kind() != Entry.Kind.NUMBER) {
      return estimate.text();
    }
    return finding.statistic() == Statistic.RATE
        ? Message.of(
            "chart.of_decided",
            "estimate",
            estimate.text(),
            "decided",
            Format.nGroup(finding).text())
        : withRange(finding);
  }

  /** An estimate with its range, if it has one. */
  public static Message withRange(Finding finding) {
    Entry estimate = Format.estimate(finding);
    Entry range = Format.range(finding);
    return estimate.kind() == Entry.Kind.NUMBER && range.kind() == Entry.Kind.NUMBER
        ? Message.of("chart.with_range", "estimate", estimate.text(), "range", range.text())
        : estimate.text();
  }
}
