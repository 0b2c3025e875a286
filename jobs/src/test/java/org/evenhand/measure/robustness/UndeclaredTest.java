package org.evenhand.measure.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.evenhand.measure.Cases;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Plans;
import org.evenhand.measure.Statistic;
import org.evenhand.schema.Plan;
import org.junit.jupiter.api.Test;

/** Undeclared cases as groups of their own, beside the declared and never among them. */
class UndeclaredTest {

  /**
   * Citations in Minneapolis in 2017 as the data set's description prints them: A is White, B is
   * Black, and what was printed for Unknown beside White.
   */
  private static final Cases CITATIONS =
      new Cases("suspicious", "traffic")
          .decided("suspicious", "1", "A", 1570, 96)
          .decided("traffic", "1", "A", 3141, 823)
          .decided("suspicious", "1", "B", 2677, 287)
          .decided("traffic", "1", "B", 4008, 1218)
          .decided("suspicious", "1", "unknown", 4343, 128)
          .decided("traffic", "1", "unknown", 302, 97);

  @Test
  void of_namedReference_givesThePrintedComparison() {
    List<Finding> findings = findings(CITATIONS, "A");
    assertEquals("0.2483", printed(findings, "unknown", Statistic.RATE_RATIO));
    assertEquals("0.8583", printed(findings, "unknown", Statistic.MH_RATE_RATIO));
    assertEquals("0.8278", printed(findings, "unknown", Statistic.MH_ODDS_RATIO));
    assertEquals("4.2594", printed(findings, "unknown", Statistic.CMH_CHI_SQUARED));
    assertEquals("2.0000", printed(findings, "unknown", Statistic.STRATA_USED));
  }

  @Test
  void of_rest_setsThemBesideAllDeclaredGroups() {
    Finding crude = find(findings(CITATIONS, Plan.REST), "unknown", Statistic.RATE_DIFFERENCE);
    assertEquals(Counts.of(4645, 225, 11396, 2424), crude.counts());
    assertEquals("rest", crude.key().comparison().reference());
  }

  @Test
  void of_twoWaysOfNotDeclaring_keepsThemApart() {
    List<Finding> before = findings(CITATIONS, Plan.REST);
    Cases more =
        new Cases("suspicious", "traffic")
            .decided("suspicious", "1", "A", 1570, 96)
            .decided("traffic", "1", "A", 3141, 823)
            .decided("suspicious", "1", "B", 2677, 287)
            .decided("traffic", "1", "B", 4008, 1218)
            .decided("suspicious", "1", "unknown", 4343, 128)
            .decided("traffic", "1", "unknown", 302, 97)
            .decided("traffic", "1", "declined", 50, 20);
    List<Finding> after = findings(more, Plan.REST);
    assertTrue(after.containsAll(before));
    assertEquals(Counts.of(50, 20, 11396, 2424), crude(after, "declined").counts());
    assertEquals(List.of("declined", "unknown"), groups(after));
  }

  @Test
  void of_everyAlignmentDeclared_findsNothing() {
    Cases declared = new Cases("c").decided("c", "1", "A", 50, 10).decided("c", "1", "B", 50, 10);
    assertEquals(List.of(), findings(declared, Plan.REST));
  }

  @Test
  void of_noDecidedCase_isNotEstimable() {
    Cases pending =
        new Cases("c")
            .decided("c", "1", "A", 50, 10)
            .with(3, "c", "1", "unknown", "pending", "not_applicable");
    for (Finding finding : findings(pending, Plan.REST)) {
      boolean isCount = finding.statistic() == Statistic.STRATA_USED;
      assertTrue(isCount || finding.reason().isPresent(), finding.toString());
    }
  }

  private static List<Finding> findings(Cases cases, String comparator) {
    return Undeclared.of(Plans.comparedWith(comparator)).findings(cases.cube());
  }

  private static Finding crude(List<Finding> findings, String group) {
    return find(findings, group, Statistic.RATE_DIFFERENCE);
  }

  private static Finding find(List<Finding> findings, String group, Statistic statistic) {
    return findings.stream()
        .filter(finding -> finding.key().comparison().group().equals(group))
        .filter(finding -> finding.statistic() == statistic)
        .findFirst()
        .orElseThrow();
  }

  private static String printed(List<Finding> findings, String group, Statistic statistic) {
    return String.format("%.4f", find(findings, group, statistic).estimate().orElseThrow());
  }

  private static List<String> groups(List<Finding> findings) {
    return findings.stream().map(f -> f.key().comparison().group()).distinct().toList();
  }
}
