package org.evenhand.report.section.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.message.Message;
import org.evenhand.report.Format;
import org.evenhand.report.Results;
import org.evenhand.report.Table;
import org.evenhand.report.chart.DotPlot;
import org.evenhand.report.chart.DotPlot.Dot;
import org.evenhand.report.chart.DotPlot.Panel;
import org.evenhand.report.section.Answers;
import org.evenhand.report.section.Charts;
import org.evenhand.report.section.FindingRow;
import org.evenhand.report.section.FindingTable;
import org.evenhand.report.section.Labels;
import org.evenhand.report.section.Margins;
import org.evenhand.report.section.Mirrored;
import org.evenhand.report.section.Rulings;

/**
 * Every group over all categories, and below it the categories that weigh most in its result or
 * hold an answer of their own. The annex draws all of them.
 */
final class ForestPlot {

  /** Categories of a group that are shown for their weight alone. */
  private static final int HEAVIEST = 3;

  private final Results results;
  private final Labels labels;
  private final Rulings rulings;
  private final Answers answers;

  private ForestPlot(Results results) {
    this.results = results;
    labels = Labels.of(results);
    rulings = Rulings.of(results);
    answers = Answers.besideReference(results, LikeForLike.QUESTION);
  }

  static DotPlot of(Results results, Message title) {
    return new ForestPlot(results).plot(title);
  }

  private DotPlot plot(Message title) {
    List<FindingKey> groups =
        rulings.groups().stream()
            .sorted(Comparator.comparingDouble((FindingKey key) -> -weight(key)))
            .toList();
    List<FindingKey> shown = new ArrayList<>();
    for (FindingKey group : groups) {
      shown.add(group);
      shown.addAll(categories(group));
    }
    double heaviest = shown.stream().mapToDouble(this::weight).max().orElse(1);
    return new DotPlot(
        title,
        Message.of(
            "brief.forest_reading",
            "level",
            Format.level(results.plan().level()),
            "margin",
            Margins.ofRatio(results.plan())),
        DotPlot.Scale.RATIO,
        Optional.of(Margins.band(results.plan())),
        groups.stream()
            .map(group -> new Panel(labels.group(group), dots(group, heaviest)))
            .toList(),
        data(shown));
  }

  private List<FindingKey> categories(FindingKey group) {
    List<FindingKey> own =
        rulings.categories().stream()
            .map(group::in)
            .filter(key -> find(key).isPresent())
            .sorted(Comparator.comparingDouble((FindingKey key) -> -weight(key)))
            .toList();
    return own.stream().filter(key -> own.indexOf(key) < HEAVIEST || hasAnswer(key)).toList();
  }

  private boolean hasAnswer(FindingKey key) {
    return rulings
        .find(key.complaintCategory(), key.comparison().group())
        .filter(ruling -> ruling.hasAnswer())
        .isPresent();
  }

  private List<Dot> dots(FindingKey group, double heaviest) {
    List<Dot> dots = new ArrayList<>();
    dots.add(dot(group, heaviest, DotPlot.Role.SUMMARY));
    categories(group).forEach(key -> dots.add(dot(key, heaviest, DotPlot.Role.MEMBER)));
    return dots;
  }

  private Dot dot(FindingKey key, double heaviest, DotPlot.Role role) {
    Optional<Finding> ratio = find(key).filter(finding -> rulings.withheld(key).isEmpty());
    return new Dot(
        labels.category(key),
        labels.marker(key),
        ratio.map(Finding::estimate).orElse(OptionalDouble.empty()),
        ratio.map(Charts::limits).orElse(Charts.NO_LIMITS),
        ratio.map(Charts::words).orElse(Charts.NO_FIGURE),
        new DotPlot.Weight(heaviest == 0 ? 0 : weight(key) / heaviest),
        role);
  }

  private Optional<Finding> find(FindingKey key) {
    return answers.find(key, Statistic.MH_RATE_RATIO);
  }

  /** What a result tells: one over the square of its error on the scale of the axis. */
  private double weight(FindingKey key) {
    OptionalDouble lower = find(key).map(Finding::lower).orElse(OptionalDouble.empty());
    OptionalDouble upper = find(key).map(Finding::upper).orElse(OptionalDouble.empty());
    boolean isRange =
        lower.isPresent()
            && upper.isPresent()
            && lower.getAsDouble() > 0
            && upper.getAsDouble() > lower.getAsDouble();
    return isRange
        ? Mirrored.rounded(Math.pow(Math.log(upper.getAsDouble() / lower.getAsDouble()), -2))
        : 0;
  }

  private Table data(List<FindingKey> shown) {
    return FindingTable.of(labels, FindingRow.of(answers, shown))
        .group()
        .category()
        .likeForLike(rulings)
        .table(Message.of("brief.forest_data"), Message.of("brief.forest_data_reading"));
  }
}
