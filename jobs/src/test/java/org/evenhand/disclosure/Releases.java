package org.evenhand.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenhand.fixture.CubeOfCases;
import org.evenhand.measure.Catalogue;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Statistic;
import org.evenhand.schema.Plan;
import org.evenhand.verdict.Judgement;
import org.evenhand.verdict.Rule;
import org.evenhand.verdict.Ruling;

/** From small cubes to releases by the measures themselves, and what tests look up in them. */
final class Releases {

  private Releases() {}

  static CubeOfCases cube(String... categories) {
    return new CubeOfCases(List.of(categories), List.of("A", "B"));
  }

  static Judgement judge(Plan plan, CubeOfCases cube) {
    List<Finding> findings = new ArrayList<>();
    for (Measure measure : Catalogue.of(plan)) {
      findings.addAll(measure.of(cube.build()));
    }
    return Rule.of(plan).of(findings, Map.of());
  }

  static Release release(Plan plan, CubeOfCases cube) {
    Judgement judgement = judge(plan, cube);
    return CommitteeRule.of(plan)
        .of(judgement.findings(), judgement.rulings(), RateFindings.FACTS, cube.codes());
  }

  static Ruling ruling(Judgement judgement, String category, String group) {
    return judgement.rulings().stream()
        .filter(r -> r.subject().complaintCategory().equals(category))
        .filter(r -> r.subject().comparison().group().equals(group))
        .findFirst()
        .orElseThrow();
  }

  static ReleasedRuling ruling(Release release, String category, String group) {
    return release.rulings().stream()
        .filter(r -> isIn(r.primary(), category, group))
        .findFirst()
        .orElseThrow();
  }

  /** The sanction rate of a cell at the plan's own rung. */
  static ReleasedFinding rate(Release release, String category, String group) {
    return rates(release).stream().filter(f -> isIn(f, category, group)).findFirst().orElseThrow();
  }

  /** The sanction rates at the plan's own rung. */
  static List<ReleasedFinding> rates(Release release) {
    return release.findings("sanction_rate", Statistic.RATE).stream()
        .filter(f -> f.subject().stage().equals("sanctioned"))
        .toList();
  }

  static boolean isIn(ReleasedFinding finding, String category, String group) {
    Comparison comparison = finding.subject().comparison();
    return finding.subject().complaintCategory().equals(category)
        && comparison.group().equals(group);
  }
}
