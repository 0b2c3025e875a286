package org.evenhand.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.evenhand.fixture.CubeOfCases;
import org.evenhand.fixture.Judged;
import org.evenhand.fixture.Plans;
import org.evenhand.schema.Plan;
import org.junit.jupiter.api.Test;

/** Whom a difference is named after: those that stand apart, and whom they differ from. */
class NamingTest {

  private static CubeOfCases four(long a, long b, long c, long d) {
    return new CubeOfCases(List.of("c1"), List.of("A", "B", "C", "D"))
        .decided("c1", "A", a, 1200)
        .decided("c1", "B", b, 1000)
        .decided("c1", "C", c, 800)
        .decided("c1", "D", d, 400);
  }

  /** Group and whom it differs from, of those that are named. */
  private static List<String> named(Plan plan, CubeOfCases cube) {
    return Judged.rulings(plan, cube.build()).stream()
        .filter(ruling -> ruling.key().complaintCategory().equals("c1"))
        .filter(ruling -> ruling.verdict() instanceof Verdict.DisparityFound)
        .map(r -> r.key().comparison().group() + " from " + String.join(",", r.differsFrom()))
        .toList();
  }

  @Test
  void oneApart_isNamedAndNoBystander() {
    assertEquals(List.of("D from A,B,C"), named(Plans.standard(), four(360, 300, 240, 220)));
    assertEquals(List.of("A from B,C,D"), named(Plans.standard(), four(620, 300, 240, 120)));
  }

  @Test
  void twoApart_areBothNamed() {
    assertEquals(
        List.of("C from A,B", "D from A,B"), named(Plans.standard(), four(360, 300, 400, 200)));
    assertEquals(
        List.of("C from A,B,D", "D from A,B,C"), named(Plans.standard(), four(360, 300, 400, 60)));
  }

  @Test
  void nobodyApart_nobodyIsNamed() {
    assertEquals(List.of(), named(Plans.standard(), four(360, 300, 240, 120)));
  }

  @Test
  void twoGroupsAlone_areBothNamed() {
    CubeOfCases two =
        new CubeOfCases(List.of("c1"), List.of("A", "B"))
            .decided("c1", "A", 300, 1000)
            .decided("c1", "B", 200, 400);
    assertEquals(List.of("A from B", "B from A"), named(Plans.standard(), two));
  }

  @Test
  void aNamedReference_isNotNamedItself() {
    assertEquals(
        List.of("A from D", "B from D", "C from D"),
        named(Plans.withReference("D"), four(360, 300, 240, 220)));
  }
}
