package org.evenhand.report.section.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.message.Message;
import org.evenhand.report.Format;
import org.evenhand.report.Mark;
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
import org.evenhand.report.section.Lead;
import org.evenhand.report.section.Margins;
import org.evenhand.report.section.Mirrored;
import org.evenhand.report.section.Rulings;
import org.evenhand.verdict.Ruling;

/**
 * Every group over all categories, and beside each other in the categories that hold an answer; in
 * the one that weighs most where none does. The annex draws all of them.
 */
final class ForestPlot {

  /** Categories that are shown; the annex shows all. */
  private static final int MOST = 3;

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

  static DotPlot of(Results results) {
    return new ForestPlot(results).plot();
  }

  private DotPlot plot() {
    List<List<FindingKey>> panels = new ArrayList<>();
    panels.add(rulings.groups());
    categories().forEach(category -> panels.add(in(category)));
    List<FindingKey> shown = panels.stream().flatMap(List::stream).toList();
    double heaviest = shown.stream().mapToDouble(this::weight).max().orElse(0);
    return new DotPlot(
        title(rulings.groups()),
        Message.of(
            "brief.forest_reading",
            "level",
            Format.level(results.plan().level()),
            "parity",
            Format.level(1 - 2 * results.plan().levels().alpha()),
            "margin",
            Margins.ofRatio(results.plan())),
        DotPlot.Scale.RATIO,
        Optional.of(Margins.band(results.plan())),
        panels.stream().filter(keys -> !keys.isEmpty()).map(keys -> panel(keys, heaviest)).toList(),
        data(shown));
  }

  private Panel panel(List<FindingKey> keys, double heaviest) {
    return new Panel(
        labels.category(keys.get(0)), keys.stream().map(key -> dot(key, heaviest)).toList());
  }

  /** The disparity that the report leads with, else between what the groups lie. */
  private Message title(List<FindingKey> groups) {
    Lead lead = Lead.of(results);
    return switch (lead.kind()) {
      case OVERALL -> found("brief.forest_overall", lead.first());
      case CATEGORY -> found("brief.forest_category", lead.first());
      default -> between(groups);
    };
  }

  private Message found(String key, Ruling ruling) {
    return Message.of(
        key,
        "group",
        labels.group(ruling.key()),
        "category",
        labels.category(ruling.key()),
        "reference",
        labels.reference(ruling.key()),
        "ratio",
        answers.estimate(ruling.key(), Statistic.MH_RATE_RATIO).text());
  }

  private Message between(List<FindingKey> groups) {
    List<Finding> drawn =
        groups.stream()
            .flatMap(key -> drawn(key).stream())
            .filter(ratio -> ratio.estimate().isPresent())
            .sorted(Comparator.comparingDouble(ratio -> ratio.estimate().getAsDouble()))
            .toList();
    return drawn.size() < 2
        ? Message.of("brief.forest_title")
        : Message.of(
            "brief.forest_between",
            "lowest",
            Format.estimate(drawn.get(0)).text(),
            "highest",
            Format.estimate(drawn.get(drawn.size() - 1)).text());
  }

  /** Disparities before parities; the heaviest category where there is neither. */
  private List<String> categories() {
    List<String> answered =
        Stream.of(Mark.DISPARITY, Mark.PARITY)
            .flatMap(mark -> rulings.categories().stream().filter(each -> holds(each, mark)))
            .distinct()
            .limit(MOST)
            .toList();
    return answered.isEmpty()
        ? rulings.categories().stream()
            .max(
                Comparator.comparingDouble(
                    each -> in(each).stream().mapToDouble(this::weight).sum()))
            .stream()
            .toList()
        : answered;
  }

  private boolean holds(String category, Mark mark) {
    return rulings.byCategory().stream()
        .anyMatch(
            ruling ->
                ruling.key().complaintCategory().equals(category)
                    && Mark.of(ruling.verdict()) == mark);
  }

  /** The groups in a category, as far as anything was found there. */
  private List<FindingKey> in(String category) {
    return rulings.groups().stream()
        .map(group -> group.in(category))
        .filter(key -> find(key).isPresent())
        .toList();
  }

  private Dot dot(FindingKey key, double heaviest) {
    Optional<Finding> ratio = drawn(key);
    return new Dot(
        labels.group(key),
        labels.marker(key),
        ratio.map(Finding::estimate).orElse(OptionalDouble.empty()),
        ratio.map(Charts::limits).orElse(DotPlot.Limits.NONE),
        ratio.map(Charts::words).orElse(Charts.NO_FIGURE),
        new DotPlot.Weight(heaviest == 0 ? 1 : weight(key) / heaviest),
        DotPlot.Role.ALONE);
  }

  /** A ratio, unless one figure would mislead. */
  private Optional<Finding> drawn(FindingKey key) {
    return find(key).filter(finding -> rulings.withheld(key).isEmpty());
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
