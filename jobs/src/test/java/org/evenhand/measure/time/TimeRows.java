package org.evenhand.measure.time;

import java.util.List;
import java.util.Map;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Plans;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.catalogue.Catalogue;
import org.evenhand.schema.Plan;

/** Finds findings of the questions about time by what they are about. */
public final class TimeRows {

  private TimeRows() {}

  public static Measure measure(String question) {
    return Catalogue.of(Plans.asking(List.of(question))).get(0);
  }

  public static Finding find(
      List<Finding> findings, String stage, String group, Statistic statistic) {
    return findings.stream()
        .filter(finding -> finding.key().stage().equals(stage))
        .filter(finding -> finding.key().stratum().equals(FindingKey.ALL))
        .filter(finding -> finding.key().comparison().group().equals(group))
        .filter(finding -> finding.statistic() == statistic)
        .findFirst()
        .orElseThrow();
  }

  public static boolean isComparison(Finding finding) {
    return finding.key().comparison().reference().equals(Plan.REST);
  }

  /** The same finding with groups renamed. */
  public static Finding renamed(Finding finding, Map<String, String> names) {
    FindingKey key = finding.key();
    String group = key.comparison().group();
    Comparison other =
        new Comparison(
            key.comparison().compared(),
            names.getOrDefault(group, group),
            key.comparison().reference());
    return Finding.of(
            new FindingKey(
                key.question(), key.stage(), key.complaintCategory(), key.stratum(), other),
            finding.statistic(),
            finding.counts(),
            finding.value(),
            finding.method())
        .counting(finding.counted());
  }
}
