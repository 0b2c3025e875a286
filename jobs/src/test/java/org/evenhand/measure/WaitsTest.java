package org.evenhand.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.cube.Cube;
import org.evenhand.fixture.CubeOfRows;
import org.evenhand.fixture.English;
import org.evenhand.measure.time.TimeRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every question about waits, beside the values that R gives. */
class WaitsTest {

  private static final String[] APPEALS = {
    "complaint_category",
    "declared_alignment",
    "appealed_day",
    "appeal_decided_day",
    "appeal_outcome",
    "followed_day"
  };
  private static final String[] DECISIONS = {
    "complaint_category", "declared_alignment", "outcome", "decided_day", "followed_day"
  };
  private static final long SEED = 20260704;

  /** Cases drawn from a fixed seed for a question, with the two alignments named so. */
  private static Cube drawn(String question, String first, String second) {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    boolean ofAppeals = question.equals("appeal_waiting");
    CubeOfRows cube = new CubeOfRows(ofAppeals ? APPEALS : DECISIONS);
    for (int i = 0; i < 300; i++) {
      String alignment = List.of(first, second, "A3", "unknown").get(random.nextInt(4));
      String category = random.nextBoolean() ? "bullying" : "harassment";
      if (ofAppeals) {
        appeal(cube, random, category, alignment);
      } else {
        decision(cube, random, category, alignment);
      }
    }
    return cube.cube();
  }

  private static void decision(CubeOfRows cube, Random random, String category, String alignment) {
    String day = Integer.toString(random.nextInt(600));
    String outcome =
        List.of("no_breach", "sanctioned", "pending", "withdrawn_by_reporter", "out_of_scope")
            .get(random.nextInt(5));
    boolean decided = outcome.equals("no_breach") || outcome.equals("sanctioned");
    cube.with(1 + random.nextInt(3), category, alignment, outcome, decided ? day : "", day);
  }

  private static void appeal(CubeOfRows cube, Random random, String category, String alignment) {
    int day = random.nextInt(400);
    String last = Integer.toString(day + random.nextInt(500));
    boolean ended = random.nextBoolean();
    cube.with(
        1 + random.nextInt(3),
        category,
        alignment,
        Integer.toString(day),
        ended ? last : "",
        ended ? List.of("upheld", "withdrawn").get(random.nextInt(2)) : "pending",
        last);
  }

  @ParameterizedTest
  @ValueSource(strings = {"waiting_time", "leaving", "open_cases", "appeal_waiting"})
  void of_swappedAlignments_swapsNamesAndNothingElse(String question) {
    Measure measure = TimeRows.measure(question);
    Map<String, String> swap = Map.of("A1", "A2", "A2", "A1");
    Set<Finding> renamed =
        measure.findings(drawn(question, "A1", "A2")).stream()
            .map(finding -> TimeRows.renamed(finding, swap))
            .collect(Collectors.toSet());
    assertEquals(renamed, new HashSet<>(measure.findings(drawn(question, "A2", "A1"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"waiting_time", "category_time", "leaving", "open_cases", "appeal_waiting"})
  void needs_areEnoughAndNoneCanBeSpared(String question) {
    Measure measure = TimeRows.measure(question);
    Cube cube = drawn(question, "A1", "A2");
    List<String> needs = List.copyOf(measure.needs());
    assertEquals(measure.findings(cube), measure.findings(cube.marginal(needs)));
    for (String field : needs) {
      Cube lacking = cube.marginal(needs.stream().filter(need -> !need.equals(field)).toList());
      assertThrows(IllegalArgumentException.class, () -> measure.findings(lacking), field);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"waiting_time", "category_time", "leaving", "open_cases", "appeal_waiting"})
  void of_undeclaredCases_standBesideAndInNoComparison(String question) {
    List<Finding> findings = TimeRows.measure(question).findings(drawn(question, "A1", "A2"));
    assertFalse(findings.isEmpty());
    Set<List<Object>> keys = new HashSet<>();
    for (Finding finding : findings) {
      boolean about = finding.key().comparison().group().equals("unknown");
      assertFalse(about && TimeRows.isComparison(finding), finding.toString());
      assertTrue(keys.add(List.of(finding.key(), finding.statistic(), finding.level())));
      assertFalse(finding.method().isBlank());
    }
  }

  @Test
  void waitingTime_nothingDecided_saysSo() {
    Cube cube =
        new CubeOfRows(DECISIONS)
            .with(4, "bullying", "A1", "pending", "", "40")
            .with(3, "bullying", "A2", "pending", "", "60")
            .with(2, "bullying", "A2", "pending", "", "")
            .with(1, "bullying", "A3", "no_breach", "", "10")
            .cube();
    List<Finding> findings = TimeRows.measure("waiting_time").findings(cube);
    Finding median = TimeRows.find(findings, "decided", "A1", Statistic.MEDIAN_WAIT);
    assertEquals("none had ended when they were last looked at", English.of(median.reason()));
    assertEquals(Counts.of(4, 0), median.counts());
    Finding day60 = TimeRows.find(findings, "open_after_60_days", "A1", Statistic.STILL_WAITING);
    assertEquals("no case was followed for so long", English.of(day60.reason()));
    Finding left = TimeRows.find(findings, "decided", "A2", Statistic.NOT_FOLLOWED);
    assertEquals(Counts.of(5, 2), left.counts());
    Finding nobody = TimeRows.find(findings, "decided", "A3", Statistic.MEDIAN_WAIT);
    assertEquals("no case whose days were recorded", English.of(nobody.reason()));
    Finding test = TimeRows.find(findings, "decided", "A1", Statistic.LOG_RANK);
    assertEquals("none ended while cases of both sides were waiting", English.of(test.reason()));
  }

  /** R: survfit(Surv(c(10, 20, 20, 25, 30), factor(c(1, 2, 3, 0, 4), 0:4)) ~ 1)$pstate. */
  @Test
  void leaving_sharesOfAllEndings_addUpToAllOnceNobodyIsLeft() {
    Cube cube =
        new CubeOfRows(DECISIONS)
            .with(1, "bullying", "A1", "no_breach", "10", "12")
            .with(1, "bullying", "A1", "resigned_or_lapsed", "", "20")
            .with(1, "bullying", "A1", "withdrawn_by_reporter", "", "20")
            .with(1, "bullying", "A1", "pending", "", "25")
            .with(1, "bullying", "A1", "out_of_scope", "", "30")
            .cube();
    List<Finding> findings = TimeRows.measure("leaving").findings(cube);
    Map<String, Double> shares =
        Map.of(
            "decided", 0.2,
            "resigned_or_lapsed", 0.2,
            "withdrawn_by_reporter", 0.2,
            "closed_otherwise", 0.4);
    shares.forEach(
        (ending, share) ->
            assertEquals(
                share,
                TimeRows.find(
                        findings, ending + "_within_365_days", "A1", Statistic.CUMULATIVE_INCIDENCE)
                    .estimate()
                    .orElseThrow(),
                1e-12,
                ending));
  }

  /**
   * R: survfit(Surv(c(10, 30, 20, 40), c(1, 1, 0, 0)) ~ 1), median NA, S(30) = 3/4 * 1/2 = 0.375.
   */
  @Test
  void appealWaiting_countsDaysFromTheAppealAndLeavesWithdrawnOnesOut() {
    Cube cube =
        new CubeOfRows(APPEALS)
            .with(1, "bullying", "A1", "60", "70", "upheld", "50")
            .with(1, "bullying", "A1", "60", "90", "overturned", "50")
            .with(1, "bullying", "A1", "60", "80", "withdrawn", "80")
            .with(1, "bullying", "A1", "60", "", "pending", "100")
            .with(1, "bullying", "A1", "60", "", "pending", "50")
            .with(9, "bullying", "A1", "", "", "", "50")
            .cube();
    List<Finding> findings = TimeRows.measure("appeal_waiting").findings(cube);
    Finding waiting = TimeRows.find(findings, "appeal_waiting", "A1", Statistic.APPEALS_WAITING);
    assertEquals(Counts.of(5, 2), waiting.counts());
    Finding left = TimeRows.find(findings, "appeal_decided", "A1", Statistic.NOT_FOLLOWED);
    assertEquals(Counts.of(5, 1), left.counts());
    Finding day30 = TimeRows.find(findings, "open_after_30_days", "A1", Statistic.STILL_WAITING);
    assertEquals(0.375, day30.estimate().orElseThrow(), 1e-12);
    assertEquals(Counts.of(4, 2), day30.counts());
  }

  /** R: median(c(30, 31, 90, 181, 365, 400)) = 135.5; prop.test for the Wilson limits of 3 of 6. */
  @Test
  void openCases_putsEveryAgeIntoOneBand() {
    CubeOfRows rows = new CubeOfRows("declared_alignment", "outcome", "followed_day");
    for (String day : List.of("30", "31", "90", "181", "365", "400")) {
      rows.with(1, "A1", "pending", day);
    }
    rows.with(2, "A1", "pending", "").with(7, "A1", "no_breach", "500");
    rows.with(3, "A2", "pending", "180").with(1, "unknown", "pending", "900");
    List<Finding> findings = TimeRows.measure("open_cases").findings(rows.cube());
    assertEquals(
        List.of(1L, 2L, 0L, 2L, 1L),
        findings.stream()
            .filter(finding -> finding.statistic() == Statistic.OPEN_CASES)
            .filter(finding -> finding.key().comparison().group().equals("A1"))
            .map(finding -> finding.counts().xGroup())
            .toList());
    Finding median = TimeRows.find(findings, "open", "A1", Statistic.MEDIAN_AGE);
    assertEquals(135.5, median.estimate().orElseThrow());
    assertTrue(median.level().isEmpty());
    Finding share = TimeRows.find(findings, "open_over_180_days", "A1", Statistic.AGED_SHARE);
    assertEquals(0.5, share.estimate().orElseThrow());
    assertEquals(0.1876170, share.lower().orElseThrow(), 1e-6);
    Finding ratio = TimeRows.find(findings, "open_over_180_days", "A1", Statistic.AGED_SHARE_RATIO);
    assertEquals(Counts.of(6, 3, 3, 0), ratio.counts());
    assertEquals(
        "no case of the groups beside it has been open for so long, so that there is no ratio",
        English.of(ratio.reason()));
  }
}
