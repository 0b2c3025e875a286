package org.evenhand.measure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Asks the same procedures of every contrast, so that each group is put to the same questions in
 * the same order. A result without an interval is the same at every level and stands once.
 *
 * @param question the question that it answers
 * @param comparator {@code rest}, or the group that all others are set beside
 * @param stratum the cases among which it asks, as {@code field=code}, or all
 */
public record ComparisonSet(Question question, String comparator, String stratum) {

  /** An inquiry among all cases. */
  public ComparisonSet(Question question, String comparator) {
    this(question, comparator, FindingKey.ALL);
  }

  /** The same inquiry among the cases with this code. */
  public ComparisonSet among(String field, String code) {
    return new ComparisonSet(question, comparator, field + "=" + code);
  }

  /** The findings over all categories. */
  public List<Finding> overall(
      EventDefinition stage, Tallies tallies, List<StratifiedStatistic> procedures) {
    return in(List.of(FindingKey.ALL), stage, tallies, procedures);
  }

  /** The findings in each category by itself. */
  public List<Finding> byCategory(
      EventDefinition stage, Tallies tallies, List<StratifiedStatistic> procedures) {
    List<String> categories = tallies.categories();
    return in(categories.subList(1, categories.size()), stage, tallies, procedures);
  }

  private List<Finding> in(
      List<String> categories,
      EventDefinition stage,
      Tallies tallies,
      List<StratifiedStatistic> procedures) {
    List<Finding> findings = new ArrayList<>();
    for (String category : categories) {
      for (Contrast contrast : tallies.contrasts(category, comparator)) {
        findings.addAll(of(stage, category, contrast, procedures));
      }
    }
    return findings;
  }

  /** The findings in one contrast. */
  public List<Finding> of(
      EventDefinition stage,
      String category,
      Contrast contrast,
      List<StratifiedStatistic> procedures) {
    FindingKey key =
        new FindingKey(question, stage.name(), category, stratum, contrast.comparison());
    Set<Finding> findings = new LinkedHashSet<>();
    procedures.forEach(procedure -> findings.add(procedure.of(key, contrast)));
    return List.copyOf(findings);
  }
}
