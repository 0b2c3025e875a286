package org.evenhand.measure.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.evenhand.cube.Cube;
import org.evenhand.fixture.CubeOfRows;
import org.evenhand.fixture.English;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Counts;
import org.evenhand.measure.EventDefinition;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Statistic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every question about how cases start, and where there is next to nothing. */
class StartsLawsTest {

  private static final long SEED = 20260317;

  private static final Map<String, String> SWAP = Map.of("A1", "A3", "A3", "A1");
  private static final String[] DECIDED = {"harassment", "A1", "sanctioned", "advice"};
  private static final String[] CLEARED = {"harassment", "A2", "no_breach", ""};

  private static final Pattern TEXTBOOK =
      Pattern.compile("\\b(trials?|events?|allocation|stratum|strata|empty|infinite)\\b");

  private static Starts rows;

  @BeforeAll
  static void read() throws IOException {
    rows = Starts.read();
  }

  static List<String> questions() {
    return Starts.QUESTIONS;
  }

  @ParameterizedTest
  @MethodSource("questions")
  void swappingTwoCodesSwapsTheirNamesAndNothingElse(String question) {
    Measure measure = Starts.measure(question);
    Starts swapped =
        rows.with(
            row -> {
              row.computeIfPresent("declared_alignment", StartsLawsTest::swapped);
              row.computeIfPresent("reporter_alignment", StartsLawsTest::swapped);
              return row;
            });
    Set<Finding> renamed =
        measure.findings(rows.cube(measure)).stream()
            .map(StartsLawsTest::renamed)
            .collect(Collectors.toSet());
    assertEquals(renamed, new HashSet<>(measure.findings(swapped.cube(measure))));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void findingsStandOnceAndCarryNoToken(String question) {
    Measure measure = Starts.measure(question);
    Set<String> tokens =
        rows.rows().stream()
            .flatMap(r -> List.of("reporter_token", "target_token").stream().map(r::get))
            .filter(token -> !token.isEmpty())
            .collect(Collectors.toSet());
    Set<List<Object>> keys = new HashSet<>();
    for (Finding finding : measure.findings(rows.cube(measure))) {
      FindingKey subject = finding.key();
      assertTrue(keys.add(List.of(subject, finding.statistic(), finding.level())));
      assertTrue(Collections.disjoint(tokens, List.of(subject.stratum().split("[=;]"))));
      assertFalse(tokens.contains(subject.comparison().group()));
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  void hardlyAnyCase_speaksOfCasesAndNotOfTrials(String question) {
    System.out.println("seed " + SEED);
    Measure measure = Starts.measure(question);
    Random random = new Random(SEED);
    for (int i = 0; i < 200; i++) {
      List<Map<String, String>> few = new ArrayList<>();
      for (int k = 0; k <= i % 6; k++) {
        few.add(rows.rows().get(random.nextInt(rows.rows().size())));
      }
      for (Finding finding : measure.findings(new Starts(few).cube(measure))) {
        String reason = English.of(finding.reason());
        assertFalse(TEXTBOOK.matcher(reason).find(), reason);
      }
    }
  }

  @Test
  void of_oneReporter_holdsEverything() {
    Cube cube = concentration().cluster(1, DECIDED, DECIDED, CLEARED).cubeBy("reporter_token");
    List<Finding> findings = Starts.measure("reporter_concentration").findings(cube);
    assertEquals(1, first(findings, Statistic.TOP_FIVE_SHARE).estimate().orElseThrow());
    assertEquals(0, first(findings, Statistic.GINI).estimate().orElseThrow());
  }

  @Test
  void of_nobodyWithAToken_saysSo() {
    Cube cube = concentration().with(3, DECIDED).with(4, CLEARED).cubeBy("reporter_token");
    List<Finding> findings = Starts.measure("reporter_concentration").findings(cube);
    assertEquals("no case says who it was", English.of(first(findings, Statistic.GINI).reason()));
    assertEquals(0, first(findings, Statistic.PERSONS_LEFT_OUT).estimate().orElseThrow());
    assertEquals(3, find(findings, "A1").counts().xGroup());
  }

  @Test
  void of_manyReportersWithEquallyMany_leavesNoneOut() {
    Cube cube = concentration().cluster(60, DECIDED, CLEARED).cubeBy("reporter_token");
    List<Finding> findings = Starts.measure("reporter_concentration").findings(cube);
    assertEquals(0, first(findings, Statistic.PERSONS_LEFT_OUT).estimate().orElseThrow());
  }

  @Test
  void of_tiesThatAreFew_leavesAllOfThemOut() {
    Cube cube =
        concentration()
            .cluster(4, DECIDED, DECIDED, DECIDED)
            .cluster(6, DECIDED, CLEARED)
            .cluster(80, CLEARED)
            .cubeBy("reporter_token");
    List<Finding> findings = Starts.measure("reporter_concentration").findings(cube);
    assertEquals(10, first(findings, Statistic.PERSONS_LEFT_OUT).estimate().orElseThrow());
  }

  @Test
  void of_pileInTwoMonths_isNone() {
    String[] fields = {
      "complaint_category", "declared_alignment", "outcome", "sanction", "received_month"
    };
    String[] july = {"harassment", "A1", "no_breach", "", "2026-07"};
    String[] august = {"harassment", "A1", "no_breach", "", "2026-08"};
    Cube cube =
        new CubeOfRows(fields)
            .cluster(1, july, july, july, july, august, august)
            .cluster(1, july, july, july, july, july, august)
            .cubeBy("target_token");
    List<Finding> findings = Starts.measure("pile_ons").findings(cube);
    Finding share =
        findings.stream()
            .filter(finding -> finding.key().stage().equals("in_pile_on"))
            .findFirst()
            .orElseThrow();
    assertEquals(Counts.of(12, 5), share.counts());
  }

  @Test
  void of_theSameReportsTwice_isWorthNoMoreCases() {
    List<Finding> once = coordination("1");
    List<Finding> twice = coordination("2");
    assertEquals(
        find(once, "A1", "sanctioned_per_report").value(),
        find(twice, "A1", "sanctioned_per_report").value());
  }

  private static List<Finding> coordination(String reports) {
    String[] fields = {
      "complaint_category",
      "declared_alignment",
      "outcome",
      "sanction",
      "n_reports",
      "coordinated_flag"
    };
    Cube cube =
        new CubeOfRows(fields)
            .with(30, "harassment", "A1", "sanctioned", "advice", reports, "no")
            .with(50, "harassment", "A1", "no_breach", "", reports, "no")
            .with(40, "harassment", "A2", "no_breach", "", reports, "no")
            .cube();
    return Starts.measure("coordination").findings(cube);
  }

  private static CubeOfRows concentration() {
    return new CubeOfRows("complaint_category", "declared_alignment", "outcome", "sanction");
  }

  private static Finding first(List<Finding> findings, Statistic statistic) {
    return findings.stream().filter(f -> f.statistic() == statistic).findFirst().orElseThrow();
  }

  private static Finding find(List<Finding> findings, String group) {
    return find(findings, group, EventDefinition.SANCTIONED);
  }

  private static Finding find(List<Finding> findings, String group, String stage) {
    return findings.stream()
        .filter(finding -> finding.key().stage().equals(stage))
        .filter(finding -> finding.key().comparison().group().equals(group))
        .findFirst()
        .orElseThrow();
  }

  private static String swapped(String field, String code) {
    return SWAP.getOrDefault(code, code);
  }

  private static Finding renamed(Finding finding) {
    FindingKey subject = finding.key();
    Comparison comparison = subject.comparison();
    String stratum = subject.stratum();
    String field = "reporter_alignment=";
    if (stratum.startsWith(field)) {
      stratum = field + swapped("", stratum.substring(field.length()));
    }
    return Finding.of(
            new FindingKey(
                subject.question(),
                subject.stage(),
                subject.complaintCategory(),
                stratum,
                new Comparison(
                    comparison.compared(),
                    swapped("", comparison.group()),
                    swapped("", comparison.reference()))),
            finding.statistic(),
            finding.counts(),
            finding.value(),
            finding.method())
        .counting(finding.counted());
  }
}
