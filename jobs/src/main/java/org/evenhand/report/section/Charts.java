package org.evenhand.report.section;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.chart.DotPlot.Dot;
import org.evenhand.report.chart.DotPlot.Limits;
import org.evenhand.report.chart.DotPlot.Panel;

/** Findings as panels of a chart, one per complaint category. */
public final class Charts {

  private static final String NO_FIGURE = "no single figure";
  private static final Limits NO_LIMITS =
      new Limits(OptionalDouble.empty(), OptionalDouble.empty());

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
    return keys.stream()
        .map(FindingKey::complaintCategory)
        .distinct()
        .map(
            category ->
                new Panel(
                    labels.category(category),
                    keys.stream()
                        .filter(key -> key.complaintCategory().equals(category))
                        .map(key -> dot(key, rulings))
                        .toList()))
        .toList();
  }

  private Dot dot(FindingKey key, Rulings rulings) {
    Optional<Finding> finding = answers.find(key, statistic);
    boolean unpooled = statistic == Statistic.MH_RATE_RATIO && rulings.withheld(key).isPresent();
    if (unpooled || finding.isEmpty()) {
      return new Dot(
          labels.group(key),
          labels.marker(key),
          OptionalDouble.empty(),
          NO_LIMITS,
          unpooled ? NO_FIGURE : Format.ABSENT);
    }
    return dot(key, finding.get());
  }

  private Dot dot(FindingKey key, Finding finding) {
    return new Dot(
        labels.group(key),
        labels.marker(key),
        finding.estimate(),
        new Limits(finding.lower(), finding.upper()),
        words(finding));
  }

  private static String words(Finding finding) {
    Entry estimate = Format.estimate(finding);
    if (estimate.kind() != Entry.Kind.NUMBER) {
      return estimate.text();
    }
    return finding.statistic() == Statistic.RATE
        ? estimate.text() + " of " + Format.nGroup(finding).text() + " decided"
        : estimate.text() + " (" + Format.range(finding).text() + ")";
  }
}
