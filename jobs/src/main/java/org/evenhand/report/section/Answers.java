package org.evenhand.report.section;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Question;
import org.evenhand.measure.Statistic;
import org.evenhand.message.Message;
import org.evenhand.report.Entry;
import org.evenhand.report.Format;
import org.evenhand.report.Results;

/**
 * Findings that a table or a chart shows, looked up by category and group, and by stratum where
 * there are several. Where a statistic comes at several interval levels, the first one is the
 * answer.
 */
public final class Answers {

  /** The stage of the plan's own threshold. */
  public static final String SANCTIONED = "sanctioned";

  private final List<Finding> findings;
  private final boolean ofOneStratum;
  private final Map<Place, List<Finding>> places;
  private final Labels labels;

  private Answers(List<Finding> findings, Labels labels) {
    this.findings = findings;
    this.ofOneStratum =
        findings.stream().map(finding -> finding.key().stratum()).distinct().count() < 2;
    this.places =
        findings.stream().collect(Collectors.groupingBy(f -> place(f.key(), f.statistic())));
    this.labels = labels;
  }

  /** Where a finding is looked up. */
  private record Place(String category, String group, String stratum, Statistic statistic) {}

  /**
   * In findings of one stratum the stratum tells nothing apart, so that others may ask them too.
   */
  private Place place(FindingKey key, Statistic statistic) {
    return new Place(
        key.complaintCategory(),
        key.comparison().group(),
        ofOneStratum ? FindingKey.ALL : key.stratum(),
        statistic);
  }

  /** The answers to a question at the plan's own threshold, nothing further held fixed. */
  public static Answers of(Results results, Question question) {
    return of(results, question, SANCTIONED);
  }

  /** The answers to a question at a stage, nothing further held fixed. */
  public static Answers of(Results results, Question question, String stage) {
    return of(results, question, stage, FindingKey.ALL);
  }

  /** The answers to a question at a stage within one stratum. */
  public static Answers of(Results results, Question question, String stage, String stratum) {
    return where(
        results, question, key -> key.stage().equals(stage) && key.stratum().equals(stratum));
  }

  /**
   * The answers to a question about each group beside what the plan sets it beside, without those
   * about pairs of groups.
   */
  public static Answers besideReference(Results results, Question question) {
    String reference = results.plan().comparator();
    return where(
        results,
        question,
        key ->
            key.stage().equals(SANCTIONED)
                && key.stratum().equals(FindingKey.ALL)
                && key.comparison().reference().equals(reference));
  }

  /** The answers about the groups of one field, in whatever stratum. */
  public static Answers comparing(Results results, Question question, String stage, String field) {
    return where(
        results,
        question,
        key -> key.stage().equals(stage) && key.comparison().compared().equals(field));
  }

  /** The answers about such keys, where question and stage alone do not tell them apart. */
  public static Answers where(Results results, Question question, Predicate<FindingKey> such) {
    return new Answers(
        results.findings(question).stream().filter(finding -> such.test(finding.key())).toList(),
        Labels.of(results));
  }

  /** The answers to a question, those about each key by themselves. */
  static Map<FindingKey, Answers> byKey(Results results, Question question) {
    Labels labels = Labels.of(results);
    return results.findings(question).stream()
        .collect(
            Collectors.groupingBy(
                Finding::key,
                Collectors.collectingAndThen(
                    Collectors.toList(), found -> new Answers(found, labels))));
  }

  /** The stages at which a question was answered, in their order. */
  public static List<String> stages(Results results, Question question) {
    return parts(results, question, FindingKey::stage).toList();
  }

  /** The answers to a question stage by stage, in the order of the stages. */
  public static Map<String, Answers> byStage(Results results, Question question) {
    Map<String, Answers> byStage = new LinkedHashMap<>();
    stages(results, question).forEach(stage -> byStage.put(stage, of(results, question, stage)));
    return byStage;
  }

  /** The strata in which a question was answered, in their order, but for that of all cases. */
  public static List<String> strata(Results results, Question question) {
    return parts(results, question, FindingKey::stratum)
        .filter(stratum -> !stratum.equals(FindingKey.ALL))
        .toList();
  }

  private static Stream<String> parts(
      Results results, Question question, Function<FindingKey, String> part) {
    return results.findings(question).stream().map(Finding::key).map(part).distinct();
  }

  /** Whether there is any finding of this statistic. */
  public boolean has(Statistic statistic) {
    return findings.stream().anyMatch(finding -> finding.statistic() == statistic);
  }

  /** What there is this statistic about, in the order of the report. */
  public List<FindingKey> keys(Statistic statistic) {
    return asFound(statistic).stream().sorted(labels.order()).toList();
  }

  /** What there is this statistic about, in the order in which it was found. */
  public List<FindingKey> asFound(Statistic statistic) {
    return findings.stream()
        .filter(finding -> finding.statistic() == statistic)
        .map(Finding::key)
        .distinct()
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

  /** What there is this statistic about over all groups together. */
  public List<FindingKey> allGroups(Statistic statistic) {
    return keys(statistic).stream()
        .filter(key -> key.comparison().group().equals(FindingKey.ALL))
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
    return all(key, statistic).stream().findFirst();
  }

  /** The number of this statistic about the same category and group; empty where there is none. */
  public OptionalDouble value(FindingKey key, Statistic statistic) {
    return find(key, statistic).map(Finding::estimate).orElse(OptionalDouble.empty());
  }

  /** The first finding of this statistic, whatever it is about. */
  public Optional<Finding> first(Statistic statistic) {
    return findings.stream().filter(finding -> finding.statistic() == statistic).findFirst();
  }

  /** The findings of this statistic about the same category and group, one per interval level. */
  public List<Finding> all(FindingKey key, Statistic statistic) {
    return places.getOrDefault(place(key, statistic), List.of());
  }

  /** An entry made from the finding about the same category and group. */
  public Entry entry(FindingKey key, Statistic statistic, Function<Finding, Entry> entry) {
    return find(key, statistic).map(entry).orElse(Entry.absent(Message.of("common.not_computed")));
  }

  /** The estimate as an entry of a table. */
  public Entry estimate(FindingKey key, Statistic statistic) {
    return entry(key, statistic, Format::estimate);
  }

  /** The interval as an entry of a table. */
  public Entry range(FindingKey key, Statistic statistic) {
    return entry(key, statistic, Format::range);
  }

  /** {@code 95% range}, by the level of the first interval of this statistic. */
  public Message rangeLabel(Statistic statistic) {
    return findings.stream()
        .filter(finding -> finding.statistic() == statistic && finding.level().isPresent())
        .findFirst()
        .map(finding -> Format.rangeHead(finding.level().getAsDouble()))
        .orElse(Message.of("common.range"));
  }
}
