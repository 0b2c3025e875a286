package org.evenhand.report.section;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Results;

/**
 * The findings of one question at one stage, looked up by category and group. Where a statistic
 * comes at several interval levels, the first one is the answer.
 */
public final class Answers {

  /** The stage of the plan's own threshold. */
  public static final String SANCTIONED = "sanctioned";

  private final Map<Key, Finding> findings;
  private final Labels labels;

  private record Key(String category, String group, Statistic statistic) {

    public static Key of(FindingKey key, Statistic statistic) {
      return new Key(key.complaintCategory(), key.comparison().group(), statistic);
    }
  }

  private Answers(Map<Key, Finding> findings, Labels labels) {
    this.findings = findings;
    this.labels = labels;
  }

  public static Answers of(Results results, Question question) {
    return of(results, question, SANCTIONED);
  }

  public static Answers of(Results results, Question question, String stage) {
    return of(results, question, stage, FindingKey.ALL::equals);
  }

  public static Answers of(Results results, Question question, String stage, String stratum) {
    return of(results, question, stage, stratum::equals);
  }

  /** The answers in strata such as these alone. */
  public static Answers of(
      Results results, Question question, String stage, Predicate<String> strata) {
    return where(
        results,
        s -> s.question().equals(question) && s.stage().equals(stage) && strata.test(s.stratum()));
  }

  /** The answers about the groups of one field over all strata. */
  public static Answers comparing(Results results, Question question, String stage, String field) {
    return where(
        results,
        s ->
            s.question().equals(question)
                && s.stage().equals(stage)
                && s.stratum().equals(FindingKey.ALL)
                && s.comparison().compared().equals(field));
  }

  /** The findings about such subjects, where question and stage alone do not tell them apart. */
  public static Answers where(Results results, Predicate<FindingKey> such) {
    Map<Key, Finding> findings = new LinkedHashMap<>();
    for (Finding finding : results.findings()) {
      if (such.test(finding.key())) {
        findings.putIfAbsent(Key.of(finding.key(), finding.statistic()), finding);
      }
    }
    return new Answers(findings, Labels.of(results));
  }

  /** The stages at which a question was answered, in their order. */
  public static List<String> stages(Results results, Question question) {
    return results.findings().stream()
        .map(Finding::key)
        .filter(key -> key.question().equals(question))
        .map(FindingKey::stage)
        .distinct()
        .toList();
  }

  /** The strata in which a question was answered by themselves, in their order. */
  public static List<String> strata(Results results, Question question) {
    return strata(
        results, s -> s.question().equals(question) && !s.stratum().equals(FindingKey.ALL));
  }

  /** The strata among which a question was answered at a stage, in their order. */
  public static List<String> strata(Results results, Question question, String stage) {
    return strata(results, s -> s.question().equals(question) && s.stage().equals(stage));
  }

  private static List<String> strata(Results results, Predicate<FindingKey> such) {
    return results.findings().stream()
        .map(Finding::key)
        .filter(such)
        .map(FindingKey::stratum)
        .distinct()
        .toList();
  }

  /** Whether there is any finding of this statistic. */
  public boolean has(Statistic statistic) {
    return !keys(statistic).isEmpty();
  }

  /** What there is this statistic about, in the order of the report. */
  public List<FindingKey> keys(Statistic statistic) {
    return findings.values().stream()
        .filter(finding -> finding.statistic() == statistic)
        .map(Finding::key)
        .sorted(labels.order())
        .toList();
  }

  /** What there is this statistic about in comparisons of this field. */
  public List<FindingKey> comparing(String field, Statistic statistic) {
    return keys(statistic).stream()
        .filter(key -> key.comparison().compared().equals(field))
        .toList();
  }

  /** What there is this statistic about over all categories. */
  public List<FindingKey> overall(Statistic statistic) {
    return keys(statistic).stream()
        .filter(key -> key.complaintCategory().equals(FindingKey.ALL))
        .toList();
  }

  /** What there is this statistic about within one category. */
  public List<FindingKey> byCategory(Statistic statistic) {
    return keys(statistic).stream()
        .filter(key -> !key.complaintCategory().equals(FindingKey.ALL))
        .toList();
  }

  /** The finding of this statistic about the same category and group. */
  public Optional<Finding> find(FindingKey key, Statistic statistic) {
    return Optional.ofNullable(findings.get(Key.of(key, statistic)));
  }

  public Entry estimate(FindingKey key, Statistic statistic) {
    return entry(key, statistic, Format::estimate);
  }

  public Entry range(FindingKey key, Statistic statistic) {
    return entry(key, statistic, Format::range);
  }

  /** An entry made from the finding about the same category and group. */
  public Entry entry(FindingKey key, Statistic statistic, Function<Finding, Entry> entry) {
    return find(key, statistic).map(entry).orElse(Entry.absent("not computed"));
  }

  /** {@code 95% range}, by the level of the first interval of this statistic. */
  public String rangeLabel(Statistic statistic) {
    return findings.values().stream()
        .filter(finding -> finding.statistic() == statistic && finding.level().isPresent())
        .findFirst()
        .map(finding -> Format.level(finding.level().getAsDouble()) + " range")
        .orElse("Range");
  }
}
