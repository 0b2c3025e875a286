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

/** Columns that tables of shares have in common. */
public final class ShareColumns {

  private ShareColumns() {}

  /** The column that names the group, by the field compared. */
  public static List<Source<FindingKey>> named(String head, Labels labels) {
    return List.of(Source.header(head, labels::compared));
  }

  /** The counts behind a share, {@code 12 of 340}; the share; its range. */
  public static List<Source<FindingKey>> of(Answers answers, String counts, String share) {
    return List.of(
        Source.number(counts, s -> counts(answers, s)),
        Source.number(share, s -> answers.estimate(s, Statistic.RATE)),
        Source.number(answers.rangeLabel(Statistic.RATE), s -> answers.range(s, Statistic.RATE)));
  }

  /** {@code 12 of 340, 3.5%}; where there is no share, why. */
  public static Entry inFull(Answers answers, FindingKey key) {
    Entry counts = counts(answers, key);
    Entry share = answers.estimate(key, Statistic.RATE);
    boolean isShown = counts.kind() == Entry.Kind.NUMBER && share.kind() == Entry.Kind.NUMBER;
    return isShown ? Entry.number(counts.text() + ", " + share.text()) : share;
  }

  /** {@code 12 of 340}. */
  public static Entry counts(Answers answers, FindingKey key) {
    return answers.entry(key, Statistic.RATE, Format::ofGroup);
  }

  /** Difference and ratio as they stand, each with its range. */
  public static List<Source<FindingKey>> apart(Answers answers) {
    return both(answers, Statistic.RATE_DIFFERENCE, Statistic.RATE_RATIO);
  }

  private static List<Source<FindingKey>> both(
      Answers answers, Statistic difference, Statistic ratio) {
    return List.of(
        Source.number("Difference", s -> compared(answers, s, difference, Format::estimate)),
        Source.number(
            answers.rangeLabel(difference), s -> compared(answers, s, difference, Format::range)),
        Source.number("Ratio", s -> compared(answers, s, ratio, Format::estimate)),
        Source.number(answers.rangeLabel(ratio), s -> compared(answers, s, ratio, Format::range)));
  }

  /** All cases together and undeclared ones are set beside nobody. */
  public static Entry compared(
      Answers answers, FindingKey key, Statistic statistic, Function<Finding, Entry> entry) {
    return answers
        .find(key, statistic)
        .map(entry)
        .orElse(Entry.absent("in no comparison; the row stands beside"));
  }

  /** These columns one after the other. */
  @SafeVarargs
  public static List<Source<FindingKey>> join(List<Source<FindingKey>>... columns) {
    List<Source<FindingKey>> joined = new ArrayList<>();
    for (List<Source<FindingKey>> some : columns) {
      joined.addAll(some);
    }
    return joined;
  }
}
