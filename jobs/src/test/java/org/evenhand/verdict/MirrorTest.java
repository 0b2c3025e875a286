package org.evenhand.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;
import org.evenhand.fixture.CubeOfCases;
import org.evenhand.fixture.Judged;
import org.evenhand.fixture.Plans;
import org.evenhand.schema.Language;
import org.evenhand.schema.Plan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two groups, each the other's reference, have one verdict: where one is sanctioned more often the
 * other is less often, even where one of them has no sanction at all.
 */
class MirrorTest {

  private static final int[][] SIDES = {
    {0, 0},
    {0, 20},
    {0, 40},
    {3, 40},
    {20, 40},
    {40, 40},
    {0, 400},
    {40, 400},
    {130, 400},
    {400, 400}
  };
  private static final int[][] UNDECLARED = {{0, 0}, {1, 0}, {0, 1}, {6, 9}, {0, 1_000}, {50, 0}};

  static Stream<Plan> plans() {
    return Stream.of(Plans.standard(), Plans.withEstimand("mh_rate_difference"));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void twoGroups_everyPairOfCounts_haveOneVerdict(Plan plan) {
    for (int[] a : SIDES) {
      for (int[] b : SIDES) {
        for (int[] undeclared : UNDECLARED) {
          CubeOfCases cube = new CubeOfCases(List.of("c1", "c2"), List.of("A", "B", "unknown"));
          cube.decided("c1", "A", a[0], a[1]).decided("c1", "B", b[0], b[1]);
          cube.decided("c2", "A", 0, 3).decided("c2", "B", 0, 4);
          cube.decided("c1", "unknown", undeclared[0], undeclared[0] + undeclared[1]);
          check(Judged.rulings(plan, cube.build()));
        }
      }
    }
  }

  private static void check(List<Ruling> rulings) {
    for (int i = 0; i < rulings.size(); i += 2) {
      Ruling one = rulings.get(i);
      Ruling other = rulings.get(i + 1);
      String both = one.sentence() + "\n" + other.sentence();
      assertEquals(one.verdict().label(), other.verdict().label(), both);
      assertEquals(one.turningPoint().isPresent(), other.turningPoint().isPresent(), both);
      assertEquals(one.turningPoint().orElse(1), other.turningPoint().orElse(1), 1e-9, both);
    }
  }

  /** Without an undeclared case there is nothing that could change an answer. */
  @ParameterizedTest
  @MethodSource("plans")
  void twoGroups_everybodyDeclared_nothingHangsOnTheUndeclared(Plan plan) {
    for (int[] a : SIDES) {
      for (int[] b : SIDES) {
        CubeOfCases cube = new CubeOfCases(List.of("c1"), List.of("A", "B"));
        cube.decided("c1", "A", a[0], a[1]).decided("c1", "B", b[0], b[1]);
        for (Ruling ruling : Judged.rulings(plan, cube.build())) {
          boolean hangsOnThem =
              ruling.verdict() instanceof Verdict.NotEnoughEvidence lacking
                  && lacking.lack().kind() == Lack.Kind.DECLARATIONS;
          assertFalse(
              hangsOnThem || ruling.turningPoint().isPresent(),
              ruling.sentence().in(Language.ENGLISH));
        }
      }
    }
  }
}
