package org.evenhand.disclosure;

import static org.evenhand.disclosure.Releases.cube;
import static org.evenhand.disclosure.Releases.isIn;
import static org.evenhand.disclosure.Releases.judge;
import static org.evenhand.disclosure.Releases.rate;
import static org.evenhand.disclosure.Releases.rates;
import static org.evenhand.disclosure.Releases.release;
import static org.evenhand.disclosure.Releases.ruling;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evenhand.fixture.CubeOfCases;
import org.evenhand.fixture.Plans;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Statistic;
import org.evenhand.schema.AccountLine;
import org.evenhand.schema.Plan;
import org.evenhand.verdict.Judgement;
import org.evenhand.verdict.Rule;
import org.evenhand.verdict.Ruling;
import org.junit.jupiter.api.Test;

class CommitteeRuleTest {

  private static final Cell PRIMARY = Cell.suppressed(Cell.Cause.PRIMARY);

  @Test
  void onlyThisRoomMakesARelease() {
    assertTrue(Modifier.isFinal(Release.class.getModifiers()));
    for (Constructor<?> constructor : Release.class.getDeclaredConstructors()) {
      int modifiers = constructor.getModifiers();
      assertFalse(Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers));
    }
  }

  @Test
  void showsEverythingWhereNothingIsSmall() {
    CubeOfCases cube =
        cube("c1", "c2")
            .decided("c1", "A", 40, 100)
            .decided("c1", "B", 40, 100)
            .decided("c2", "A", 30, 100)
            .decided("c2", "B", 30, 100);
    Judgement judgement = judge(Plans.standard(), cube);
    Release release = release(Plans.standard(), cube);
    assertTrue(rates(release).stream().noneMatch(ReleasedFinding::isSuppressed));
    assertEquals(
        judgement.rulings().stream().map(Ruling::sentence).toList(),
        release.rulings().stream().map(ReleasedRuling::sentence).toList());
    assertEquals(judgement.findings().size(), release.findings().size());
  }

  @Test
  void aHiddenCellTakesItsComparisonWithItAndLeavesTheVerdict() {
    CubeOfCases cube =
        cube("c1", "c2")
            .decided("c1", "A", 3, 100)
            .decided("c1", "B", 90, 200)
            .decided("c2", "A", 60, 200)
            .decided("c2", "B", 60, 200);
    Plan plan = Plans.standard();
    Ruling before = ruling(judge(plan, cube), "c1", "A");
    ReleasedRuling after = ruling(release(plan, cube), "c1", "A");
    assertEquals("Disparity found (clear)", before.verdict().label());
    assertEquals(before.verdict(), after.verdict());
    assertEquals(
        "Disparity found (clear) for A and the other declared groups in the category “c1”: the counts"
            + " are too small to print or would give a small one away.",
        after.sentence());
    ReleasedFinding primary = after.primary();
    Stream.of(
            primary.nGroup(),
            primary.xGroup(),
            primary.nReference(),
            primary.xReference(),
            primary.estimate(),
            primary.lower(),
            primary.upper(),
            primary.p(),
            primary.adjustedP(),
            after.parityLower(),
            after.parityUpper(),
            after.smallestDetectable())
        .forEach(cell -> assertEquals(PRIMARY, cell));
    assertTrue(ruling(release(plan, cube), "c1", "B").primary().isSuppressed(), "turned round");
  }

  @Test
  void aCountOfNoneIsHiddenLikeASmallOneAndItsReasonToo() {
    CubeOfCases cube =
        cube("c1", "c2")
            .decided("c1", "A", 40, 100)
            .decided("c1", "B", 40, 100)
            .decided("c2", "A", 30, 100)
            .pending("c2", "B", 7);
    Release release = release(Plans.standard(), cube);
    ReleasedFinding rate = rate(release, "c2", "B");
    assertEquals(PRIMARY, rate.nGroup());
    assertEquals(PRIMARY, rate.estimate());
    assertTrue(rate.reason().isEmpty());
    ReleasedRuling ruling = ruling(release, "c2", "B");
    assertEquals("not_assessable", ruling.verdict().column());
    assertFalse(ruling.verdict().toString().contains("no decided case"));
    assertFalse(ruling.sentence().contains("no decided case"));
  }

  @Test
  void countsOfTheStrataUsedAreWithheldWhereTheyTellWhatWasLeftOut() {
    CubeOfCases cube =
        cube("c1", "c2", "c3")
            .decided("c1", "A", 40, 100)
            .decided("c1", "B", 40, 100)
            .decided("c2", "A", 30, 100)
            .decided("c2", "B", 30, 100)
            .decided("c3", "A", 1, 3);
    Release release = release(Plans.standard(), cube);
    ReleasedRuling overall = ruling(release, "all", "A");
    assertEquals(Cell.suppressed(Cell.Cause.COMPLEMENT), overall.primary().nGroup());
    assertEquals(1, overall.primary().estimate().number().orElseThrow(), 1e-12);
    assertTrue(overall.sentence().contains("of every 100 comparable cases"), overall.sentence());
    assertFalse(overall.sentence().contains("of 200"), overall.sentence());
    ReleasedFinding expected =
        release.findings("like_for_like", Statistic.EXPECTED_SANCTIONED).get(0);
    assertTrue(expected.estimate().isSuppressed());
  }

  @Test
  void theNumberOfStrataIsHiddenWhereItTellsWhichHiddenCellIsEmpty() {
    for (int inThird : new int[] {0, 4}) {
      CubeOfCases cube =
          cube("c1", "c2", "c3")
              .decided("c1", "A", 40, 100)
              .decided("c1", "B", 40, 100)
              .decided("c2", "A", 30, 100)
              .decided("c2", "B", 30, 100)
              .decided("c3", "A", 0, inThird)
              .decided("c3", "B", 50, 100);
      Release release = release(Plans.standard(), cube);
      for (Statistic strata : List.of(Statistic.STRATA_USED, Statistic.STRATA_EXCLUDED)) {
        assertEquals(2, release.findings("like_for_like", strata).size());
        for (ReleasedFinding finding : release.findings("like_for_like", strata)) {
          assertTrue(finding.estimate().isSuppressed(), strata + " with " + inThird);
        }
      }
    }
  }

  @Test
  void undeclaredCasesStandBesideAllDeclaredOnesUnlessTooFew() {
    for (long sanctioned : new long[] {10, 4}) {
      CubeOfCases cube =
          new CubeOfCases(List.of("c1"), List.of("A", "B", "unknown"))
              .decided("c1", "A", 8, 20)
              .decided("c1", "B", 9, 30)
              .decided("c1", "unknown", sanctioned, 25);
      ReleasedFinding ratio =
          release(Plans.standard(), cube).findings("undeclared", Statistic.RATE_RATIO).get(0);
      boolean isFew = sanctioned < 5;
      assertEquals(isFew ? PRIMARY : Cell.shown(25), ratio.nGroup());
      assertEquals(isFew ? PRIMARY : Cell.shown(50), ratio.nReference());
      assertEquals(isFew, ratio.estimate().isSuppressed());
    }
  }

  @Test
  void theNumberOfStrataIsShownWhereNoCellIsHidden() {
    CubeOfCases cube =
        cube("c1", "c2")
            .decided("c1", "A", 40, 100)
            .decided("c1", "B", 40, 100)
            .decided("c2", "A", 30, 100)
            .decided("c2", "B", 30, 100);
    for (ReleasedFinding finding :
        release(Plans.standard(), cube).findings("like_for_like", Statistic.STRATA_USED)) {
      assertEquals(Cell.shown(2), finding.estimate());
    }
  }

  @Test
  void thatNothingCanBeComparedIsHiddenWhereItTellsWhichHiddenCellsAreEmpty() {
    CubeOfCases cube = cube("c1", "c2").decided("c1", "A", 40, 100).decided("c2", "B", 30, 100);
    Release release = release(Plans.standard(), cube);
    ReleasedRuling overall = ruling(release, "all", "A");
    assertEquals("not_assessable", overall.verdict().column());
    assertFalse(overall.sentence().contains("no kind of case"), overall.sentence());
    release.findings().stream()
        .filter(f -> f.subject().question().equals("like_for_like"))
        .forEach(f -> assertTrue(f.reason().isEmpty(), f.toString()));
  }

  @Test
  void aSmallGroupTakesOneMoreWithItSoThatTheOthersKeepTheirComparison() {
    CubeOfCases cube = besideASmallGroup().decided("c1", "A", 40, 100);
    Release release = release(Plans.standard(), cube);
    assertTrue(rate(release, "c1", "C").isSuppressed());
    assertTrue(rate(release, "c1", "A").isSuppressed(), "the smallest other declared group");
    assertFalse(rate(release, "c1", "unknown").isSuppressed());
    assertFalse(ruling(release, "c1", "B").primary().nReference().isSuppressed());
  }

  @Test
  void aComparisonIsHiddenWhereTheOthersTogetherAreSmall() {
    CubeOfCases cube =
        new CubeOfCases(List.of("c1"), List.of("A", "B", "C"))
            .decided("c1", "A", 40, 100)
            .decided("c1", "B", 2, 30)
            .decided("c1", "C", 2, 30);
    Release release = release(Plans.standard(), cube);
    assertFalse(rate(release, "c1", "A").isSuppressed());
    assertEquals(PRIMARY, ruling(release, "c1", "A").primary().xReference());
    assertEquals(PRIMARY, ruling(release, "c1", "A").primary().estimate());
  }

  @Test
  void boundsAreHiddenWhereTheyWouldGiveTheUndeclaredCasesAway() {
    Plan plan = Plans.withReference("B");
    CubeOfCases cube = besideASmallGroup().decided("c1", "A", 40, 100);
    Release release = release(plan, cube);
    assertTrue(rate(release, "c1", "unknown").isSuppressed(), "beside C, the smallest other");
    assertFalse(ruling(release, "c1", "A").primary().isSuppressed());
    assertTrue(
        release.findings("missing_alignment", Statistic.BOUND_HIGHEST).stream()
            .filter(finding -> isIn(finding, "c1", "A"))
            .allMatch(finding -> finding.estimate().isSuppressed()));
  }

  private static CubeOfCases besideASmallGroup() {
    return new CubeOfCases(List.of("c1", "c2"), List.of("A", "B", "C", "unknown"))
        .decided("c1", "B", 50, 110)
        .decided("c1", "C", 2, 60)
        .decided("c1", "unknown", 10, 20)
        .decided("c2", "A", 40, 100)
        .decided("c2", "B", 40, 100)
        .decided("c2", "C", 40, 100)
        .decided("c2", "unknown", 11, 22);
  }

  @Test
  void protectsThePlansOwnQuestionsWhereTheRatesWereNotAsked() {
    CubeOfCases cube =
        cube("c1", "c2", "c3")
            .decided("c1", "A", 3, 100)
            .decided("c1", "B", 90, 200)
            .decided("c2", "A", 60, 150)
            .decided("c2", "B", 60, 150)
            .decided("c3", "A", 60, 200)
            .decided("c3", "B", 60, 200);
    List<Finding> findings =
        judge(Plans.standard(), cube).findings().stream()
            .filter(f -> f.subject().question().equals("like_for_like"))
            .toList();
    Judgement judgement = Rule.of(Plans.standard()).of(findings, Map.of());
    Release release =
        CommitteeRule.of(Plans.standard())
            .of(judgement.findings(), judgement.rulings(), RateFindings.FACTS, cube.codes());
    assertTrue(ruling(release, "c1", "A").primary().isSuppressed());
    assertTrue(ruling(release, "c2", "A").primary().isSuppressed(), "the complement in A");
    assertFalse(ruling(release, "c3", "A").primary().isSuppressed());
  }

  @Test
  void aCellHiddenAtThePlansRungIsHiddenAtEveryFurtherOne() {
    CubeOfCases cube =
        cube("c1", "c2")
            .decided("c1", "A", 97, 100)
            .decided("c1", "B", 90, 200)
            .decided("c2", "A", 60, 200)
            .decided("c2", "B", 60, 200);
    Release release = release(Plans.standard(), cube);
    List<ReleasedFinding> cells =
        release.findings("sanction_rate", Statistic.RATE).stream()
            .filter(f -> isIn(f, "c1", "A"))
            .toList();
    assertEquals(3, cells.size());
    assertTrue(cells.stream().allMatch(ReleasedFinding::isSuppressed));
  }

  @Test
  void leavesOutTheLinesOfTheAccountThatCountRowsByCode() {
    Release release = release(Plans.standard(), cube("c1").decided("c1", "A", 40, 100));
    assertEquals(
        List.of("read"),
        release.facts().input().account().stream().map(AccountLine::item).toList());
  }

  @Test
  void aFewUndecidedCasesInAllAreNotPrintedAndNoReasonToFail() {
    CubeOfCases cube =
        cube("c1").decided("c1", "A", 40, 100).decided("c1", "B", 40, 100).pending("c1", "A", 3);
    Release release = release(Plans.standard(), cube);
    assertTrue(
        release.findings("caseload", Statistic.CASES).stream()
            .filter(f -> f.subject().stage().equals("pending"))
            .allMatch(ReleasedFinding::isSuppressed));
  }

  @Test
  void theOrderOfTheFindingsOfATableDoesNotMatter() {
    CubeOfCases one = cube("c1").decided("c1", "A", 40, 100).decided("c1", "B", 3, 100);
    CubeOfCases two = cube("c1").decided("c1", "B", 3, 100).decided("c1", "A", 40, 100);
    assertEquals(
        release(Plans.standard(), one).findings(), release(Plans.standard(), two).findings());
    assertNotEquals(List.of(), release(Plans.standard(), one).rulings());
  }
}
