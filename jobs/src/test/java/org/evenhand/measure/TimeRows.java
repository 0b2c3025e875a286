package org.evenhand.measure;

import org.evenhand.measure.catalogue.Catalogue;
import java.util.List;
import java.util.Map;
import org.evenhand.schema.Plan;

/** Finds findings of the questions about time by what they are about. */
public final class TimeRows {

  private TimeRows() {}

  public static Measure measure(String question) {
    return Catalogue.of(Plans.asking(List.of(question))).get(0);
  }

  public static Finding find(List<Finding> findings, String stage, String group, Statistic statistic) {
    return findings.stream()
        .filter(finding -> finding.subject().stage().equals(stage))
        .filter(finding -> finding.subject().stratum().equals(FindingKey.ALL))
        .filter(finding -> finding.subject().comparison().group().equals(group))
        .filter(finding -> finding.statistic() == statistic)
        .findFirst()
        .orElseThrow();
  }

  static boolean isComparison(Finding finding) {
    return finding.subject().comparison().reference().equals(Plan.REST);
  }

  /** The same finding with groups renamed. */
  public static Finding renamed(Finding finding, Map<String, String> names) {
    FindingKey subject = finding.subject();
    String group = subject.comparison().group();
    Comparison other =
        new Comparison(
            subject.comparison().compared(),
            names.getOrDefault(group, group),
            subject.comparison().reference());
    return Finding.of(
            new FindingKey(
                subject.question(),
                subject.stage(),
                subject.complaintCategory(),
                subject.stratum(),
                other),
            finding.statistic(),
            finding.counts(),
            finding.value(),
            finding.method())
        .counting(finding.counted());
  }
}
