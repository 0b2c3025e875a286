package org.evenhand.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.evenhand.fixture.CubeOfCases;
import org.evenhand.fixture.Judged;
import org.evenhand.fixture.Plans;
import org.evenhand.schema.Language;
import org.evenhand.schema.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decision rule step by step, on counts whose answer can be told by hand. */
class RuleTest {

  private static final List<String> TEN =
      List.of("c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9", "c10");

  private static Ruling overall(CubeOfCases cube) {
    return overall(Plans.standard(), cube);
  }

  private static Ruling overall(Plan plan, CubeOfCases cube) {
    return Judged.rulings(plan, cube.build()).get(0);
  }

  private static CubeOfCases two(long a, long ofA, long b, long ofB) {
    return new CubeOfCases(List.of("c1"), List.of("A", "B", "unknown"))
        .decided("c1", "A", a, ofA)
        .decided("c1", "B", b, ofB);
  }

  @ParameterizedTest
  @CsvSource({
    "1500, 5000, 1500, 5000, Parity shown within the agreed margin",
    "160, 400, 150, 600, Disparity found (clear)",
    "180, 500, 150, 550, Disparity found (size uncertain)",
    "21, 60, 18, 60, Not enough evidence",
    "20, 29, 200, 900, Not enough evidence",
    "4, 400, 5, 900, Not enough evidence",
    "0, 0, 200, 900, Not assessable",
    "100, 400, 0, 0, Not assessable"
  })
  void verdict_ofTwoGroups(long a, long ofA, long b, long ofB, String label) {
    Ruling ruling = overall(two(a, ofA, b, ofB));
    assertEquals(
        label,
        ruling.verdict().label().in(Language.ENGLISH),
        ruling.sentence().in(Language.ENGLISH));
    assertTrue(
        ruling.sentence().in(Language.ENGLISH).startsWith(label),
        ruling.sentence().in(Language.ENGLISH));
  }

  /** However large the ratio is that all categories share, it is a disparity and not mixed. */
  @Test
  void verdict_oneRatioInAllCategories_isADisparityWithoutRemark() {
    CubeOfCases cube = new CubeOfCases(TEN, List.of("A", "B"));
    for (int c = 0; c < TEN.size(); c++) {
      double rate = 0.15 + 0.04 * c;
      cube.decided(TEN.get(c), "A", Math.round(5000 * 1.5 * rate), 5000);
      cube.decided(TEN.get(c), "B", Math.round(5000 * rate), 5000);
    }
    Ruling ruling = overall(cube);
    assertEquals("Disparity found (clear)", ruling.verdict().label().in(Language.ENGLISH));
    assertTrue(ruling.remark().isEmpty());
  }

  @Test
  void verdict_sizesThatDiffer_isADisparityWithARemark() {
    CubeOfCases cube = new CubeOfCases(List.of("c1", "c2"), List.of("A", "B"));
    cube.decided("c1", "A", 800, 1000).decided("c1", "B", 200, 1000);
    cube.decided("c2", "A", 330, 1000).decided("c2", "B", 300, 1000);
    Ruling ruling = overall(cube);
    assertEquals("Disparity found (clear)", ruling.verdict().label().in(Language.ENGLISH));
    assertTrue(
        ruling.remark().orElseThrow().in(Language.ENGLISH).contains("differs between categories"));
    assertTrue(
        ruling.sentence().in(Language.ENGLISH).contains("differs between categories"),
        ruling.sentence().in(Language.ENGLISH));
  }

  @Test
  void verdict_bothDirections_isADisparityWithoutASingleFigure() {
    CubeOfCases cube = new CubeOfCases(List.of("c1", "c2"), List.of("A", "B"));
    cube.decided("c1", "A", 600, 1000).decided("c1", "B", 300, 1000);
    cube.decided("c2", "A", 300, 1000).decided("c2", "B", 600, 1000);
    Ruling ruling = overall(cube);
    assertEquals(
        "Disparity found, in both directions", ruling.verdict().label().in(Language.ENGLISH));
    assertFalse(
        ruling.sentence().in(Language.ENGLISH).contains("times"),
        ruling.sentence().in(Language.ENGLISH));
    assertFalse(
        ruling.sentence().in(Language.ENGLISH).contains("of every 100"),
        ruling.sentence().in(Language.ENGLISH));
  }

  /** Two categories far apart leave a pooled ratio of 1: no parity. */
  @Test
  void verdict_pooledRatioInsideTheMarginOfCategoriesThatDiffer_isNoParity() {
    CubeOfCases cube = new CubeOfCases(TEN, List.of("A", "B"));
    for (int c = 0; c < TEN.size(); c++) {
      long a = c % 2 == 0 ? 23 : 35;
      cube.decided(TEN.get(c), "A", a, 100).decided(TEN.get(c), "B", 290, 1000);
    }
    CubeOfCases wide = new CubeOfCases(TEN, List.of("A", "B"));
    for (int c = 0; c < TEN.size(); c++) {
      long a = c % 2 == 0 ? 14 : 44;
      wide.decided(TEN.get(c), "A", a, 100).decided(TEN.get(c), "B", 290, 1000);
    }
    assertEquals(
        "Parity shown within the agreed margin",
        overall(cube).verdict().label().in(Language.ENGLISH));
    assertFalse(
        overall(wide).verdict() instanceof Verdict.ParityShown,
        overall(wide).sentence().in(Language.ENGLISH));
  }

  @Test
  void turningPoint_undeclaredCases_decidesWhetherAVerdictStands() {
    CubeOfCases few = two(1500, 5000, 1500, 5000).decided("c1", "unknown", 30, 100);
    CubeOfCases many = two(1500, 5000, 1500, 5000).decided("c1", "unknown", 1200, 4000);
    Ruling stands = overall(few);
    assertEquals(
        "Parity shown within the agreed margin", stands.verdict().label().in(Language.ENGLISH));
    assertTrue(stands.turningPoint().orElse(1000) > 2);
    Ruling falls = overall(many);
    assertEquals("Not enough evidence", falls.verdict().label().in(Language.ENGLISH));
    assertTrue(falls.turningPoint().orElseThrow() < 2, falls::toString);
    assertTrue(
        falls.sentence().in(Language.ENGLISH).contains("this turns once undeclared cases"),
        falls.sentence().in(Language.ENGLISH));
    assertTrue(overall(two(1500, 5000, 1500, 5000)).turningPoint().isEmpty());
  }

  /** Of the undeclared only as many can be of two groups as these have of the declared. */
  @Test
  void turningPoint_ofTwoAmongMany_takesTheirShareOfTheUndeclared() {
    CubeOfCases two =
        new CubeOfCases(List.of("c1"), List.of("A", "B", "C", "unknown"))
            .decided("c1", "A", 1800, 5000)
            .decided("c1", "B", 3600, 10000)
            .decided("c1", "unknown", 1200, 3000);
    CubeOfCases many =
        new CubeOfCases(List.of("c1"), List.of("A", "B", "C", "unknown"))
            .decided("c1", "A", 1800, 5000)
            .decided("c1", "B", 3600, 10000)
            .decided("c1", "C", 5400, 15000)
            .decided("c1", "unknown", 2400, 6000);
    double turning = overall(Plans.withReference("B"), two).turningPoint().orElseThrow();
    assertEquals(turning, overall(Plans.withReference("B"), many).turningPoint().orElseThrow());
  }

  @Test
  void ruledOut_everyUndecidedQuestion_saysIt() {
    for (int[] n : new int[][] {{21, 60, 18, 60}, {0, 40, 90, 300}, {90, 300, 0, 40}}) {
      Ruling ruling = Judged.rulings(Plans.standard(), two(n[0], n[1], n[2], n[3]).build()).get(2);
      if (ruling.verdict() instanceof Verdict.NotEnoughEvidence) {
        assertTrue(
            ruling.sentence().in(Language.ENGLISH).contains("not fit these counts"),
            ruling.sentence().in(Language.ENGLISH));
      }
    }
    Ruling ruling = overall(two(21, 60, 18, 60));
    double lower = ruling.parity().orElseThrow().lower();
    double upper = ruling.parity().orElseThrow().upper();
    assertEquals(Math.max(1 / lower, upper), ruling.ruledOut().orElseThrow());
  }
}
