package org.evenhand.report.section;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Results;

/**
 * The findings of one question at one stage about the groups of one field, such as its regions, in
 * the order in which they were found: that of the codes.
 */
public final class GroupAnswers {
  private final List<Finding> findings;

  private GroupAnswers(List<Finding> findings) {
    this.findings = findings;
  }

  public static GroupAnswers of(Results results, Question question, String stage, String compared) {
    return new GroupAnswers(
        results.findings().stream()
            .filter(finding -> finding.key().question().equals(question))
            .filter(finding -> finding.key().stage().equals(stage))
            .filter(finding -> finding.key().comparison().compared().equals(compared))
            .toList());
  }

  /** What there is this statistic about. */
  public List<FindingKey> keys(Statistic statistic) {
    return findings.stream()
        .filter(finding -> finding.statistic() == statistic)
        .map(Finding::key)
        .distinct()
        .toList();
  }

  /** The first finding of this statistic about the same group. */
  public Optional<Finding> find(FindingKey key, Statistic statistic) {
    return all(key, statistic).stream().findFirst();
  }

  /** The findings of this statistic about the same group, one per level of its interval. */
  List<Finding> all(FindingKey key, Statistic statistic) {
    String group = key.comparison().group();
    return findings.stream()
        .filter(finding -> finding.statistic() == statistic)
        .filter(finding -> finding.key().comparison().group().equals(group))
        .filter(finding -> finding.key().stratum().equals(key.stratum()))
        .toList();
  }

  public Entry estimate(FindingKey key, Statistic statistic) {
    return entry(key, statistic, Format::estimate);
  }

  public Entry range(FindingKey key, Statistic statistic) {
    return entry(key, statistic, Format::range);
  }

  /** The estimate as words, {@code 3.21}, or the sign for none. */
  String words(FindingKey key, Statistic statistic) {
    return estimate(key, statistic).text();
  }

  /** An entry made from the finding about the same group. */
  public Entry entry(FindingKey key, Statistic statistic, Function<Finding, Entry> entry) {
    return find(key, statistic)
        .map(entry)
        .orElse(Entry.absent("nothing that it could be set beside"));
  }

  /** Whether the flag was found to be raised. */
  boolean isRaised(FindingKey key, Statistic flag) {
    return find(key, flag).map(f -> f.estimate().orElse(0) == 1).orElse(false);
  }

  /** {@code 95% range}, by the level of the first interval of this statistic. */
  public String rangeLabel(Statistic statistic) {
    return findings.stream()
        .filter(finding -> finding.statistic() == statistic && finding.level().isPresent())
        .findFirst()
        .map(finding -> Format.level(finding.level().getAsDouble()) + " range")
        .orElse("Range");
  }
}
