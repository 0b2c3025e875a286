package org.evenhand.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Table.Source;

/** Tables of like-for-like ratio and difference; where one figure would mislead, none is given. */
public final class Comparisons {

  private final Labels labels;
  private final Answers answers;
  private final Rulings rulings;

  public Comparisons(Labels labels, Answers answers, Rulings rulings) {
    this.labels = labels;
    this.answers = answers;
    this.rulings = rulings;
  }

  /** Ratio and difference with their ranges and the cases that they rest on. */
  public List<Source<FindingKey>> columns() {
    List<Source<FindingKey>> columns = new ArrayList<>(results());
    columns.add(Source.number("Decided, group", decided(Format::nGroup)));
    columns.add(Source.number("Decided, beside", decided(Format::nReference)));
    return columns;
  }

  /** Ratio and difference with their ranges. */
  private List<Source<FindingKey>> results() {
    return List.of(
        Source.number("Ratio", ratio()),
        Source.number(answers.rangeLabel(Statistic.MH_RATE_RATIO), ratioRange()),
        Source.number("Difference", difference()),
        Source.number(
            answers.rangeLabel(Statistic.MH_RATE_DIFFERENCE),
            pooled(Statistic.MH_RATE_DIFFERENCE, Format::range)));
  }

  public Function<FindingKey, Entry> ratio() {
    return pooled(Statistic.MH_RATE_RATIO, Format::estimate);
  }

  private Function<FindingKey, Entry> ratioRange() {
    return pooled(Statistic.MH_RATE_RATIO, Format::range);
  }

  public Function<FindingKey, Entry> difference() {
    return pooled(Statistic.MH_RATE_DIFFERENCE, Format::estimate);
  }

  private Function<FindingKey, Entry> decided(Function<Finding, Entry> side) {
    return key -> answers.entry(key, Statistic.MH_RATE_RATIO, side);
  }

  /** The figure, or why one would mislead. */
  private Function<FindingKey, Entry> pooled(Statistic statistic, Function<Finding, Entry> entry) {
    return key ->
        rulings
            .withheld(key)
            .map(Entry::absent)
            .orElseGet(() -> answers.entry(key, statistic, entry));
  }
}
