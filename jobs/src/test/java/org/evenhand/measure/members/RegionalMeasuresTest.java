package org.evenhand.measure.members;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.evenhand.cube.Cube;
import org.evenhand.fixture.CubeOfRows;
import org.evenhand.fixture.English;
import org.evenhand.fixture.RegionalCases;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Finding;
import org.evenhand.measure.FindingKey;
import org.evenhand.measure.Measure;
import org.evenhand.measure.Plans;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.catalogue.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What rates per member, funnels and collective sanctions say at the edges. */
class RegionalMeasuresTest {
  private static final String R = "R01";
  private static final long SEED = 20260903;
  private static final Pattern TEXTBOOK =
      Pattern.compile("\\b(trials?|events?|allocation|stratum|strata|empty|infinite|units?)\\b");
  private static final List<String> QUESTIONS =
      List.of(
          "member_rates",
          "regional_funnel",
          "member_funnel",
          "collective_sanctions",
          "collective_share",
          "complaints_per_member");

  private static List<Finding> ask(String question, Cube cube) {
    return Catalogue.of(Plans.asking(List.of(question))).get(0).findings(cube);
  }

  private static Finding find(List<Finding> findings, String group, Statistic statistic) {
    return findings.stream()
        .filter(finding -> finding.statistic() == statistic)
        .filter(finding -> finding.key().comparison().group().equals(group))
        .findFirst()
        .orElseThrow();
  }

  private static Cube with(CubeOfRows rows, String[]... membership) {
    return rows.cube()
        .with(CubeOfRows.companion("membership", RegionalCases.MEMBERSHIP, membership));
  }

  private static String[] members(String region, String role, String alignment, String... days) {
    return new String[] {
      "2026Q3", region, role, alignment, days[0], days.length > 1 ? days[1] : ""
    };
  }

  private static CubeOfRows sanctioned(CubeOfRows rows, long cases, String region, String group) {
    return rows.with(cases, region, "ordinary", "bullying", group, "sanctioned", "formal_warning");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "member_rates",
        "regional_funnel",
        "member_funnel",
        "collective_sanctions",
        "collective_share",
        "complaints_per_member"
      })
  void of_cubeWithoutOneOfItsNeeds_isRefused(String question) {
    Measure measure = Catalogue.of(Plans.asking(List.of(question))).get(0);
    Cube cube = RegionalCases.cube();
    assertEquals(
        measure.findings(cube), measure.findings(cube.marginal(List.copyOf(measure.needs()))));
    for (String need : measure.needs()) {
      Set<String> others = new LinkedHashSet<>(measure.needs());
      others.remove(need);
      Cube less = cube.marginal(List.copyOf(others));
      assertThrows(IllegalArgumentException.class, () -> measure.findings(less), need);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"member_rates", "regional_funnel", "member_funnel", "collective_share"})
  void of_everyQuestion_saysEachThingOnce(String question) {
    Set<List<Object>> seen = new HashSet<>();
    for (Finding finding : ask(question, RegionalCases.cube())) {
      assertTrue(seen.add(List.of(finding.key(), finding.statistic(), finding.level())));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"member_rates", "complaints_per_member"})
  void of_alignmentsSwapped_swapsNamesAndNothingElse(String question) {
    List<Finding> as = ask(question, RegionalCases.cube());
    List<Finding> swapped = ask(question, RegionalCases.cube(RegionalMeasuresTest::swap));
    assertEquals(as.size(), swapped.size());
    for (Finding finding : as) {
      Comparison own = finding.key().comparison();
      Finding other =
          swapped.stream()
              .filter(f -> f.statistic() == finding.statistic())
              .filter(f -> f.key().stage().equals(finding.key().stage()))
              .filter(f -> f.key().comparison().compared().equals(own.compared()))
              .filter(f -> f.key().comparison().reference().equals(own.reference()))
              .filter(f -> f.key().comparison().group().equals(swap(own.group())))
              .findFirst()
              .orElseThrow();
      assertEquals(finding.value(), other.value());
    }
  }

  private static String swap(String group) {
    return switch (group) {
      case "A1" -> "A2";
      case "A2" -> "A1";
      default -> group;
    };
  }

  @Test
  void memberRates_regionWithoutMembers_isShownAndInNobodysReference() {
    Cube cube =
        with(sanctioned(RegionalCases.empty(), 7, "R02", "A1"), members(R, "", "", "36525"));
    List<Finding> findings = ask("member_rates", cube);
    Finding without = find(findings, "R02", Statistic.MEMBER_RATE);
    assertEquals(7, without.counts().xGroup());
    assertTrue(English.of(without.reason()).contains("no row"));
    Finding ratio = find(findings, R, Statistic.MEMBER_RATE_RATIO);
    assertEquals("no member-days", English.of(ratio.reason()));
    Finding none = find(findings, R, Statistic.MEMBER_RATE);
    assertEquals(0, none.estimate().orElseThrow());
    assertEquals(0, none.lower().orElseThrow());
    // R: poisson.test(0, 0.1)$conf.int[2]
    assertEquals(36.888794541139, none.upper().orElseThrow(), 1e-6);
  }

  @Test
  void memberRates_noSanctionElsewhere_hasADifferenceAndNoRatio() {
    Cube cube =
        with(
            sanctioned(RegionalCases.empty(), 7, R, "A1"),
            members(R, "", "", "36525"),
            members("R02", "", "", "36525"));
    List<Finding> findings = ask("member_rates", cube);
    assertTrue(find(findings, R, Statistic.MEMBER_RATE_RATIO).reason().isPresent());
    assertEquals(
        70, find(findings, R, Statistic.MEMBER_RATE_DIFFERENCE).estimate().orElseThrow(), 1e-9);
  }

  @Test
  void memberRates_alignmentWithoutStandardError_isNotUsed() {
    Cube cube =
        with(
            sanctioned(sanctioned(RegionalCases.empty(), 7, R, "A1"), 9, R, "A2"),
            members("", "", "A1", "90000"),
            members("", "", "A2", "80000", "1000"));
    List<Finding> findings = ask("member_rates", cube);
    Finding without = find(findings, "A1", Statistic.MEMBER_RATE);
    assertTrue(English.of(without.reason()).contains("standard error"));
    assertTrue(find(findings, "A2", Statistic.MEMBER_RATE).estimate().isPresent());
    assertTrue(find(findings, "A2", Statistic.MEMBER_RATE_RATIO).reason().isPresent());
    assertTrue(find(findings, FindingKey.ALL, Statistic.MEMBER_RATE).reason().isPresent());
  }

  @Test
  void memberRates_undeclared_areInNoReference() {
    CubeOfRows rows = sanctioned(RegionalCases.empty(), 7, R, "A1");
    sanctioned(sanctioned(rows, 9, R, "A2"), 100, R, "unknown");
    Cube cube =
        with(
            rows,
            members("", "", "A1", "90000", "10"),
            members("", "", "A2", "80000", "10"),
            members("", "", "unknown", "50000", "10"));
    List<Finding> findings = ask("member_rates", cube);
    Finding ratio = find(findings, "A1", Statistic.MEMBER_RATE_RATIO);
    assertEquals(9, ratio.counts().xReference().orElseThrow());
    assertTrue(find(findings, "unknown", Statistic.MEMBER_RATE).reason().isPresent());
  }

  @Test
  void membership_totalsAndSplitsInOneFile_areNotAddedUp() {
    String[][] rows = {
      members("", "", "", "100"),
      members(R, "", "", "70"),
      members(R, "ordinary", "", "50"),
      members(R, "not_recorded", "not_recorded", "1"),
      members("R02", "ordinary", "", "20"),
      members("R02", "staff", "", "5"),
      members("", "", "A1", "40", "2"),
    };
    Cube cube = with(RegionalCases.empty(), rows);
    Membership membership = Membership.of(cube);
    assertEquals(100, membership.all().orElseThrow().days());
    assertEquals(71, membership.of(java.util.Map.of("region", R)).orElseThrow().days());
    assertEquals(25, membership.of(java.util.Map.of("region", "R02")).orElseThrow().days());
    assertTrue(membership.of(java.util.Map.of("region", "R03")).isEmpty());
  }

  @Test
  void memberFunnel_fewEvents_haveAPlaceAndNoStandardisedRate() {
    CubeOfRows rows = sanctioned(RegionalCases.empty(), 9, R, "A1");
    sanctioned(sanctioned(rows, 30, "R02", "A1"), 0, "R03", "A1");
    Cube cube =
        with(
            rows,
            members(R, "", "", "900000"),
            members("R02", "", "", "800000"),
            members("R03", "", "", "700000"));
    List<Finding> findings = ask("member_funnel", cube);
    assertTrue(find(findings, R, Statistic.OBSERVED_TO_EXPECTED).estimate().isPresent());
    assertTrue(find(findings, R, Statistic.STANDARDISED_MEMBER_RATE).reason().isPresent());
    assertTrue(find(findings, "R02", Statistic.STANDARDISED_MEMBER_RATE).reason().isEmpty());
    assertEquals(0, find(findings, "R03", Statistic.OBSERVED_TO_EXPECTED).estimate().orElseThrow());
    assertTrue(find(findings, "R03", Statistic.FUNNEL_SCORE_ADJUSTED_LOG).reason().isPresent());
    assertTrue(find(findings, "R03", Statistic.FUNNEL_SCORE_ADJUSTED).reason().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"member_funnel", "regional_funnel"})
  void funnel_noSanctionAnywhere_isNotEstimable(String question) {
    CubeOfRows rows = RegionalCases.empty();
    rows.with(5, R, "ordinary", "bullying", "A1", "no_breach", "");
    rows.with(5, "R02", "ordinary", "bullying", "A1", "pending", "");
    Cube cube = with(rows, members(R, "", "", "90000"), members("R02", "", "", "80000"));
    List<Finding> findings = ask(question, cube);
    for (String region : List.of(R, "R02")) {
      Finding ratio = find(findings, region, Statistic.OBSERVED_TO_EXPECTED);
      assertEquals("no sanction is expected in the region", English.of(ratio.reason()));
      assertTrue(find(findings, region, Statistic.OUTSIDE_LIMITS_95).reason().isPresent());
    }
  }

  @Test
  void funnel_oneRegion_hasNoSpread() {
    Cube cube = sanctioned(RegionalCases.empty(), 5, R, "A1").cube();
    List<Finding> findings = ask("regional_funnel", cube);
    assertTrue(find(findings, FindingKey.ALL, Statistic.OVER_DISPERSION).reason().isPresent());
    assertFalse(findings.isEmpty());
    assertTrue(find(findings, R, Statistic.SHRUNKEN_RATE).reason().isPresent());
  }

  @Test
  void collective_alikeActions_standTogetherAndOtherPeriodsDoNot() {
    String[][] actions = {
      {R, "suspension", "2026-07", "10", "50"},
      {R, "suspension", "2026-07", "10", "30"},
      {R, "suspension", "2026-01", "30", "30"},
      {R, "merger", "2026-07", "10", "40"},
      {"", "suspension", "2026-09", "", ""},
    };
    Cube cube =
        with(RegionalCases.empty(), members(R, "", "", "100"))
            .with(CubeOfRows.companion("collective_actions", RegionalCases.ACTIONS, actions));
    List<Finding> findings = ask("collective_sanctions", cube);
    List<Finding> listed =
        findings.stream().filter(f -> f.statistic() == Statistic.COLLECTIVE_ACTIONS).toList();
    assertEquals(3, listed.size());
    assertEquals(800, find(findings, R, Statistic.COLLECTIVE_MEMBER_DAYS).estimate().orElseThrow());
    assertTrue(find(findings, "not_recorded", Statistic.COLLECTIVE_LENGTH).reason().isPresent());
    assertEquals(
        15, find(findings, "not_recorded", Statistic.COLLECTIVE_DAYS).estimate().orElseThrow());
    assertTrue(
        find(findings, FindingKey.ALL, Statistic.COLLECTIVE_MEMBER_DAYS).reason().isPresent());
    Finding share = find(ask("collective_share", cube), R, Statistic.COLLECTIVE_SHARE);
    assertTrue(English.of(share.reason()).contains("more member-days"));
  }

  @Test
  void of_sparseRandomRegions_neverFailsAndSpeaksOfCases() {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    Set<String> reasons = new TreeSet<>();
    for (int i = 0; i < 200; i++) {
      Cube cube = sparse(random, i % 5);
      for (String question : QUESTIONS) {
        Set<List<Object>> seen = new HashSet<>();
        for (Finding finding : ask(question, cube)) {
          assertTrue(seen.add(List.of(finding.key(), finding.statistic(), finding.level())));
          finding.reason().map(English::of).ifPresent(reasons::add);
        }
      }
    }
    assertTrue(reasons.size() > 8, reasons.toString());
    reasons.forEach(reason -> assertFalse(TEXTBOOK.matcher(reason).find(), reason));
  }

  private static Cube sparse(Random random, int regions) {
    CubeOfRows rows = RegionalCases.empty();
    List<String[]> members = new ArrayList<>();
    for (int r = 1; r <= regions; r++) {
      for (String role : List.of("ordinary", "staff", "")) {
        String region = "R0" + r;
        rows.with(random.nextInt(4), region, role, "bullying", "A1", "no_breach", "");
        rows.with(random.nextInt(3), region, role, "harassment", "A2", "sanctioned", "advice");
        rows.with(random.nextInt(2), "", role, "bullying", "unknown", "sanctioned", "expulsion");
        if (random.nextInt(3) > 0) {
          members.add(members(region, role, "", Integer.toString(random.nextInt(3) * 900)));
        }
      }
    }
    members.add(members("", "", "A1", "4000", "90"));
    String[] action = {R, "suspension", "2026-07", random.nextBoolean() ? "9" : "", "3"};
    return with(rows, members.toArray(String[][]::new))
        .with(CubeOfRows.companion("collective_actions", RegionalCases.ACTIONS, action));
  }
}
