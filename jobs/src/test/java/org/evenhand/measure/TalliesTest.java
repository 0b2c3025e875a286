package org.evenhand.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.schema.Plan;
import org.junit.jupiter.api.Test;

/** Which case counts where. */
class TalliesTest {

  private static final Plan PLAN = Plans.standard();

  private static Cases oneOfEach() {
    return new Cases("k1", "k2")
        .with(1, "k1", "1", "A", "pending", "not_applicable")
        .with(2, "k1", "1", "A", "no_breach", "not_applicable")
        .with(4, "k1", "1", "A", "sanctioned", "no_action")
        .with(8, "k1", "2", "A", "sanctioned", "advice")
        .with(16, "k1", "1", "A", "sanctioned", "formal_warning")
        .with(32, "k2", "1", "A", "sanctioned", "expulsion")
        .with(64, "k1", "1", "A", "withdrawn_by_reporter", "not_applicable")
        .with(128, "k1", "1", "A", "sanctioned", "not_applicable");
  }

  private static Tally tally(EventDefinition stage, String category) {
    return Tallies.of(oneOfEach().cube(), stage, List.of()).of(category, "A");
  }

  @Test
  void aCaseIsSanctionedAtItsRungAndAllBelow() {
    EventDefinition four = EventDefinition.further(PLAN).get(0);
    EventDefinition seven = EventDefinition.further(PLAN).get(1);
    assertEquals(new Tally(190, 56), tally(EventDefinition.sanctioned(PLAN), "all"));
    assertEquals(new Tally(158, 24), tally(EventDefinition.sanctioned(PLAN), "k1"));
    assertEquals(new Tally(190, 48), tally(four, "all"));
    assertEquals(new Tally(190, 32), tally(seven, "all"));
    assertEquals(List.of("rung_4_or_above", "rung_7_or_above"), List.of(four.name(), seven.name()));
  }

  @Test
  void onlyThePlansOutcomesAreDecided() {
    EventDefinition narrow =
        new EventDefinition(
            "sanctioned", Condition.in("outcome", "no_breach"), Condition.sanctionedAt(1));
    assertEquals(new Tally(2, 0), tally(narrow, "all"));
  }

  private static Tallies threeGroups() {
    return Tallies.of(
        new Cases("k1", "k2")
            .decided("k1", "1", "A", 10, 1)
            .decided("k1", "1", "B", 20, 2)
            .decided("k1", "1", "C", 40, 4)
            .decided("k1", "1", "declined", 80, 8)
            .decided("k1", "1", "unknown", 160, 16)
            .decided("k2", "1", "B", 5, 5)
            .cube(),
        EventDefinition.sanctioned(PLAN),
        List.of("complaint_category"));
  }

  @Test
  void theRestIsEveryOtherDeclaredGroupAndNoOther() {
    List<Contrast> contrasts = threeGroups().contrasts("all", Plan.REST);
    assertEquals(
        List.of("A", "B", "C"),
        contrasts.stream().map(contrast -> contrast.comparison().group()).toList());
    Stratum first = contrasts.get(0).strata().get(0);
    assertEquals(new Tally(10, 1), first.group());
    assertEquals(new Tally(60, 6), first.reference());
    assertEquals(new Tally(240, 24), first.undeclared());
  }

  @Test
  void aNamedComparatorStandsBesideNobodyItself() {
    List<Contrast> contrasts = threeGroups().contrasts("all", "B");
    assertEquals(
        List.of("A", "C"),
        contrasts.stream().map(contrast -> contrast.comparison().group()).toList());
    assertEquals(new Tally(20, 2), contrasts.get(0).strata().get(0).reference());
  }

  @Test
  void anUndeclaredComparatorIsRefused() {
    var refused =
        assertThrows(
            IllegalArgumentException.class, () -> threeGroups().contrasts("all", "unknown"));
    assertTrue(refused.getMessage().startsWith("plan key comparator: unknown"));
  }

  @Test
  void aComparatorWithoutCasesLeavesNothingToCompare() {
    for (Contrast contrast : threeGroups().contrasts("all", "D")) {
      assertTrue(contrast.comparable().isEmpty());
      assertEquals(0, contrast.counts().nReference().orElseThrow());
      assertTrue(contrast.counts().nGroup() > 0);
    }
  }

  @Test
  void strataWithOneGroupAreExcludedAndTheCountsAreThoseOfTheOthers() {
    Contrast contrast = threeGroups().contrasts("all", Plan.REST).get(0);
    assertEquals(1, contrast.comparable().size());
    assertEquals(1, contrast.excluded());
    assertEquals(Counts.of(10, 1, 60, 6), contrast.counts());
    assertEquals(65, contrast.pooled().reference().decided());
  }

  @Test
  void primaryEstimandStandsAtBothLevelsTheStricterFirst() {
    List<OptionalDouble> levels =
        LikeForLike.of(PLAN)
            .findings(RandomCases.of(new Random(RandomCases.SEED), 20, "A", "B").cube())
            .stream()
            .filter(finding -> finding.key().complaintCategory().equals("all"))
            .filter(finding -> finding.key().stage().equals("sanctioned"))
            .filter(finding -> finding.key().comparison().group().equals("A"))
            .filter(finding -> finding.statistic() == Statistic.MH_RATE_RATIO)
            .map(Finding::level)
            .toList();
    assertEquals(List.of(OptionalDouble.of(0.95), OptionalDouble.of(0.9)), levels);
  }
}
