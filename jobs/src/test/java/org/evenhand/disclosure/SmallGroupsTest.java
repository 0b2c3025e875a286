package org.evenhand.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.evenhand.fixture.CubeOfCases;
import org.evenhand.fixture.Plans;
import org.evenhand.schema.Plan;
import org.evenhand.verdict.Judgement;
import org.evenhand.verdict.Ruling;
import org.evenhand.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** A group whose numbers are hidden keeps its line and its verdict in the committee's report. */
class SmallGroupsTest {

  private static final Plan PLAN = Plans.standard();
  private static final long LEAST = PLAN.committee().minimumCell();

  @Test
  void release_everySmallGroup_hidesItsNumbersAndKeepsItsVerdict() {
    for (int n = 0; n <= 12; n++) {
      for (int x = 0; x <= n; x++) {
        CubeOfCases cube = cube().decided("c1", "S", x, n).pending("c1", "S", 3);
        Judgement judgement = Releases.judge(PLAN, cube);
        Release release =
            CommitteeRule.of(PLAN)
                .of(judgement.findings(), judgement.rulings(), RateFindings.FACTS, cube.codes());
        assertEquals(3 * 3, release.rulings().size());
        for (String category : List.of("all", "c1", "c2")) {
          Ruling before = Releases.ruling(judgement, category, "S");
          ReleasedRuling after = Releases.ruling(release, category, "S");
          assertEquals(before.verdict().column(), after.verdict().column());
          assertFalse(after.verdict() instanceof Verdict.ParityShown, after.sentence());
          assertTrue(after.sentence().startsWith(before.verdict().label()), after.sentence());
        }
        boolean isSmall = x < LEAST || n - x < LEAST;
        assertEquals(isSmall, Releases.rate(release, "c1", "S").isSuppressed(), x + " of " + n);
      }
    }
  }

  private static CubeOfCases cube() {
    return new CubeOfCases(List.of("c1", "c2"), List.of("A", "B", "S"))
        .decided("c1", "A", 300, 1_000)
        .decided("c2", "A", 100, 1_000)
        .decided("c1", "B", 600, 2_000)
        .decided("c2", "B", 200, 2_000);
  }
}
