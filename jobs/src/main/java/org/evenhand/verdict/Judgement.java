package org.evenhand.verdict;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Statistic;
import org.evenhand.stat.Value;

/**
 * What the decision rule makes of the comparisons of a run.
 *
 * @param rulings one per question and group: over all categories first, then by category; within
 *     these, groups in the order of their codes
 * @param tests the tests of all groups together, by what they are about: of those groups that are
 *     large enough
 * @param adjusted the adjusted p-values of these and of pairs, likewise
 */
public record Judgement(
    List<Ruling> rulings, Map<FindingKey, Value> tests, Map<FindingKey, Double> adjusted) {

  /** No question, no answer. */
  public static final Judgement NONE = new Judgement(List.of(), Map.of(), Map.of());

  /** Copies them. */
  public Judgement {
    rulings = List.copyOf(rulings);
    tests = Map.copyOf(tests);
    adjusted = Map.copyOf(adjusted);
  }

  /** These findings, of which the tests that a verdict was read from carry adjusted p-values. */
  public List<Finding> on(List<Finding> findings) {
    return findings.stream().map(this::on).toList();
  }

  private Finding on(Finding finding) {
    boolean isTest = finding.pValue().isPresent();
    Finding read =
        isTest && finding.statistic() == Statistic.ALL_GROUPS_TEST
            ? finding.with(tests.getOrDefault(finding.key(), finding.value()))
            : finding;
    Optional<Double> p = Optional.ofNullable(isTest ? adjusted.get(finding.key()) : null);
    return p.map(read::withAdjustedPValue).orElse(read);
  }
}
