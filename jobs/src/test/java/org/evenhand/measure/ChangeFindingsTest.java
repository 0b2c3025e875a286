package org.evenhand.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.evenhand.cube.Cube;
import org.evenhand.fixture.ChangeCases;
import org.evenhand.fixture.CubeOfRows;
import org.evenhand.fixture.English;
import org.evenhand.fixture.MeasureReference;
import org.evenhand.measure.mix.CaseMixFactors;
import org.evenhand.measure.robustness.ReportingPropensity;
import org.evenhand.measure.stages.PendingBounds;
import org.evenhand.measure.trend.Monitoring;
import org.evenhand.measure.trend.PolicyChange;
import org.evenhand.measure.trend.VoteWindows;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the questions on change find in whole tables of cases, beside what R finds in them. */
class ChangeFindingsTest {

  private static final double TOLERANCE = 1e-5;

  /** The integral over the scores of a shift goes from score to score. */
  private static final double INTEGRAL = 1e-3;

  /** One measure with the table of cases that it is asked about. */
  private record Asked(Measure measure, String table) {}

  static Stream<Asked> asked() {
    var plan = Plans.standard();
    return Stream.of(
        new Asked(PolicyChange.of(plan), "policy"),
        new Asked(VoteWindows.of(plan), "windows"),
        new Asked(Monitoring.of(plan), "monitor"),
        new Asked(CaseMixFactors.of(plan), "mix"),
        new Asked(PendingBounds.of(plan), "mix"),
        new Asked(ReportingPropensity.of(plan), "mix"));
  }

  @TestFactory
  Stream<DynamicTest> of_tables_findsWhatRFinds() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Asked asked : asked().toList()) {
      List<Finding> findings = asked.measure().findings(ChangeCases.cube(asked.table()));
      MeasureReference.findings("change").stream()
          .filter(row -> row.get("question").equals(asked.measure().question().id()))
          .forEach(
              row -> tests.add(DynamicTest.dynamicTest(name(row), () -> check(row, findings))));
    }
    assertEquals(MeasureReference.findings("change").size(), tests.size());
    return tests.stream();
  }

  private static String name(CSVRecord row) {
    return String.join(" ", row.toList().subList(1, 6));
  }

  private static void check(CSVRecord row, List<Finding> findings) {
    Finding finding =
        findings.stream()
            .filter(f -> f.key().stage().equals(row.get("stage")))
            .filter(f -> f.key().complaintCategory().equals(FindingKey.ALL))
            .filter(f -> f.key().stratum().equals(row.get("stratum")))
            .filter(f -> f.key().comparison().group().equals(row.get("group")))
            .filter(f -> f.statistic().code().equals(row.get("statistic")))
            .findFirst()
            .orElseThrow();
    double tolerance = row.get("statistic").startsWith("shift_") ? INTEGRAL : TOLERANCE;
    close(row.get("value"), finding.estimate(), tolerance, finding);
    close(row.get("lower"), finding.lower(), tolerance, finding);
    close(row.get("upper"), finding.upper(), tolerance, finding);
    close(row.get("p"), finding.pValue(), tolerance, finding);
  }

  private static void close(
      String expected, OptionalDouble actual, double tolerance, Finding finding) {
    if (!expected.isEmpty()) {
      double wanted = Double.parseDouble(expected);
      double given = actual.orElseThrow(() -> new AssertionError(finding.toString()));
      assertEquals(wanted, given, tolerance * Math.abs(wanted) + 1e-12, finding.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("asked")
  void of_twoCodesSwapped_swapsTheirNamesAndNothingElse(Asked asked) {
    UnaryOperator<String> swap = code -> Map.of("A1", "A2", "A2", "A1").getOrDefault(code, code);
    Set<Finding> renamed =
        asked.measure().findings(ChangeCases.cube(asked.table())).stream()
            .map(finding -> renamed(finding, swap))
            .collect(Collectors.toSet());
    List<Finding> swapped = asked.measure().findings(ChangeCases.cube(asked.table(), swap));
    assertEquals(swapped.size(), new HashSet<>(swapped).size());
    assertEquals(text(renamed), text(new HashSet<>(swapped)));
  }

  /** Sums run in another order when codes are swapped: the last digits may differ. */
  private static Set<String> text(Set<Finding> findings) {
    return findings.stream()
        .map(
            f ->
                "%s %s %s %.6e"
                    .formatted(f.key(), f.statistic(), f.counts(), f.estimate().orElse(-9)))
        .map(text -> text.replace("-0.000000e+00", "0.000000e+00"))
        .collect(Collectors.toSet());
  }

  private static Finding renamed(Finding finding, UnaryOperator<String> names) {
    FindingKey s = finding.key();
    Comparison c = s.comparison();
    String stratum =
        Stream.of(s.stratum().split(";"))
            .map(part -> part.split("="))
            .map(part -> part.length == 1 ? part[0] : part[0] + "=" + names.apply(part[1]))
            .collect(Collectors.joining(";"));
    Comparison other =
        new Comparison(c.compared(), names.apply(c.group()), names.apply(c.reference()));
    return Finding.of(
            new FindingKey(s.question(), s.stage(), s.complaintCategory(), stratum, other),
            finding.statistic(),
            finding.counts(),
            finding.value(),
            finding.method())
        .counting(finding.counted());
  }

  @ParameterizedTest
  @MethodSource("asked")
  void of_needsAlone_suffice_andNoneCanBeSpared(Asked asked) {
    Cube cube = ChangeCases.cube(asked.table());
    List<String> needs = List.copyOf(asked.measure().needs());
    assertEquals(asked.measure().findings(cube), asked.measure().findings(cube.marginal(needs)));
    for (String need : needs) {
      Cube lacking = cube.marginal(needs.stream().filter(other -> !other.equals(need)).toList());
      assertThrows(IllegalArgumentException.class, () -> asked.measure().findings(lacking), need);
    }
  }

  @ParameterizedTest
  @MethodSource("asked")
  void of_noCase_hasNoNumberButPlainCounts(Asked asked) {
    Cube empty = ChangeCases.none();
    for (Finding finding : asked.measure().findings(empty)) {
      boolean isCount = finding.statistic().unit() == Unit.COUNT;
      assertTrue(isCount || finding.reason().isPresent(), finding.toString());
    }
  }

  @Test
  void policyChange_fewMonthsOnOneSide_saysSo() {
    Cube cube = ChangeCases.cube("policy");
    Cube late = ChangeCases.change(ChangeCases.withoutCompanions(cube), "2026-04");
    List<Finding> steps = PolicyChange.of(Plans.standard()).findings(late);
    assertTrue(
        steps.stream()
            .filter(finding -> finding.statistic() == Statistic.LEVEL_CHANGE)
            .allMatch(
                finding ->
                    English.of(finding.reason()).startsWith("fewer than 8 months with cases")));
  }

  @Test
  void policyChange_noSanctionBefore_saysWhy() {
    CubeOfRows rows = new CubeOfRows("received_month", "declared_alignment", "outcome", "sanction");
    for (int i = 0; i < 18; i++) {
      String month = java.time.YearMonth.of(2025, 4).plusMonths(i).toString();
      rows.with(9, month, "A1", "no_breach", "")
          .with(i < 9 ? 0 : 3, month, "A1", "sanctioned", "advice");
    }
    List<Finding> findings =
        PolicyChange.of(Plans.standard()).findings(ChangeCases.change(rows.cube(), "2026-01"));
    Finding step =
        findings.stream()
            .filter(finding -> finding.key().stage().equals("sanctioned"))
            .filter(finding -> finding.statistic() == Statistic.LEVEL_CHANGE)
            .findFirst()
            .orElseThrow();
    assertEquals(
        "one side of the change has too few sanctions, so that the step has no limit",
        English.of(step.reason()));
    assertTrue(step.method().endsWith("no season: under 24 months"), step.method());
  }

  @Test
  void policyChange_noMonthGiven_saysSo() {
    List<Finding> findings =
        PolicyChange.of(Plans.standard())
            .findings(
                ChangeCases.change(ChangeCases.withoutCompanions(ChangeCases.cube("policy")), ""));
    assertEquals(2, findings.size());
    assertTrue(English.of(findings.get(0).reason()).startsWith("no policy has a month"));
  }

  @Test
  void reportingPropensity_estimateWithoutError_isNotUsed() {
    Cube cube = ChangeCases.withoutCompanions(ChangeCases.cube("mix"));
    Cube survey =
        cube.with(
            CubeOfRows.companion(
                "membership",
                ChangeCases.MEMBERSHIP,
                new String[] {"2026Q3", "A1", "90000", "survey", "900"},
                new String[] {"2026Q3", "A2", "60000", "survey", ""}));
    for (Finding finding : ReportingPropensity.of(Plans.standard()).findings(survey)) {
      assertTrue(English.of(finding.reason()).contains("standard error"));
    }
  }

  @Test
  void reportingPropensity_errorGiven_widensTheInterval() {
    Cube cube = ChangeCases.withoutCompanions(ChangeCases.cube("mix"));
    Cube survey =
        cube.with(
            CubeOfRows.companion(
                "membership",
                ChangeCases.MEMBERSHIP,
                new String[] {"2026Q3", "A1", "90000", "survey", "9000"},
                new String[] {"2026Q3", "A2", "60000", "survey", "6000"}));
    Finding finding = ReportingPropensity.of(Plans.standard()).findings(survey).get(0);
    // car::deltaMethod is the reference of SurveyedRate; here log limits by hand: 125 and 154
    // cases.
    double spread = 1.959963985 * Math.sqrt(1 / 125.0 + 1 / 154.0 + 0.01 + 0.01);
    double ratio = 125 / 90000.0 / (154 / 60000.0);
    assertEquals(ratio * Math.exp(-spread), finding.lower().orElseThrow(), 1e-6);
    assertEquals(ratio * Math.exp(spread), finding.upper().orElseThrow(), 1e-6);
  }

  @Test
  void findings_carryNoEventCode() {
    Cube cube = ChangeCases.cube("policy");
    for (Finding finding : PolicyChange.of(Plans.standard()).findings(cube)) {
      assertFalse(finding.toString().contains("code-of-conduct"));
    }
  }
}
