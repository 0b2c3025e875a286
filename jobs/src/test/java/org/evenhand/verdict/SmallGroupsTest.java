package org.evenhand.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenhand.fixture.CubeOfCases;
import org.evenhand.fixture.Judged;
import org.evenhand.fixture.Plans;
import org.evenhand.schema.Language;
import org.evenhand.schema.Plan;
import org.junit.jupiter.api.Test;

/**
 * Small groups filtered into a pass: a group of which too little is known has its rows in every
 * table and its own verdict, which is that there is not enough evidence, however far its rate is
 * off.
 */
class SmallGroupsTest {

  private static final Plan PLAN = Plans.standard();
  private static final long MINIMUM = PLAN.minimum().decided();

  /** Questions that have a row for every group. */
  private static final Set<String> OF_EACH =
      Set.of("caseload", "sanction_rate", "sanction_gap", "like_for_like", "case_mix");

  private static CubeOfCases two(String... more) {
    List<String> groups = new ArrayList<>(List.of("A", "B"));
    groups.addAll(List.of(more));
    return new CubeOfCases(List.of("c1", "c2"), groups)
        .decided("c1", "A", 300, 1_000)
        .decided("c2", "A", 100, 1_000)
        .decided("c1", "B", 600, 2_000)
        .decided("c2", "B", 200, 2_000);
  }

  @Test
  void aSmallGroup_everySizeAndRate_isThereWithoutEvidence() {
    for (long n = 1; n < MINIMUM; n++) {
      for (long x = 0; x <= n; x++) {
        Judged judgement = Judged.of(PLAN, two("S").decided("c1", "S", x, n).build());
        assertEquals(3 * 3, judgement.rulings().size());
        for (Ruling ruling : about(judgement, "S")) {
          boolean isIn = !ruling.key().complaintCategory().equals("c2");
          String expected = isIn ? "not_enough_evidence" : "not_assessable";
          assertEquals(expected, ruling.verdict().column(), ruling.sentence().in(Language.ENGLISH));
          assertTrue(ruling.turningPoint().isEmpty(), ruling::toString);
          assertTrue(!isIn || isTooSmall(ruling.verdict()), ruling::toString);
        }
        assertTrue(questions(judgement, "S").containsAll(OF_EACH));
      }
    }
  }

  private static boolean isTooSmall(Verdict verdict) {
    return verdict instanceof Verdict.NotEnoughEvidence lacking
        && lacking
            .reason()
            .in(Language.ENGLISH)
            .equals("there were fewer than 30 decided cases in S");
  }

  @Test
  void aGroupWithoutADecision_isThereAndNotAssessable() {
    Judged judgement = Judged.of(PLAN, two("S").pending("c1", "S", 500).build());
    List<Ruling> rulings = about(judgement, "S");
    assertEquals(3, rulings.size());
    for (Ruling ruling : rulings) {
      assertEquals(
          "not_assessable", ruling.verdict().column(), ruling.sentence().in(Language.ENGLISH));
      assertTrue(
          ruling.sentence().in(Language.ENGLISH).contains("there is no decided case in S"),
          ruling.sentence().in(Language.ENGLISH));
    }
    assertTrue(questions(judgement, "S").containsAll(OF_EACH));
  }

  /** What is known of a group beside which stands a small one alone is as little. */
  @Test
  void aSmallReference_isNoEvidenceForTheOthers() {
    for (long n = 1; n < MINIMUM; n++) {
      CubeOfCases cube = two("S").decided("c1", "S", n, n).decided("c2", "S", 0, 1);
      for (Ruling ruling : Judged.rulings(Plans.withReference("S"), cube.build())) {
        boolean isSmall = ruling.primary().counts().nReference().orElseThrow() < MINIMUM;
        assertTrue(
            !isSmall || ruling.verdict() instanceof Verdict.NotEnoughEvidence,
            ruling.sentence().in(Language.ENGLISH));
      }
    }
  }

  /** Twenty groups that are all too small, at rates from none to all. */
  @Test
  void manySmallGroups_allOfThem_haveTheirVerdict() {
    List<String> names = IntStream.range(0, 20).mapToObj(i -> "S%02d".formatted(i)).toList();
    CubeOfCases cube = two(names.toArray(String[]::new));
    for (int i = 0; i < names.size(); i++) {
      cube.decided("c1", names.get(i), i, 20).decided("c2", names.get(i), i % 5, 5);
    }
    List<Ruling> rulings = Judged.rulings(PLAN, cube.build());
    assertEquals(3 * 22, rulings.size());
    for (Ruling ruling : rulings) {
      boolean isSmall = names.contains(ruling.key().comparison().group());
      assertTrue(
          !isSmall || ruling.verdict() instanceof Verdict.NotEnoughEvidence,
          ruling.sentence().in(Language.ENGLISH));
    }
  }

  /** The rule is the same where nearly nobody was sanctioned, however many the cases. */
  @Test
  void fewSanctions_whateverTheSizes_areNoParity() {
    for (int sanctioned = 0; sanctioned < PLAN.minimum().sanctioned(); sanctioned++) {
      CubeOfCases cube = new CubeOfCases(List.of("c1"), List.of("A", "B"));
      cube.decided("c1", "A", sanctioned / 2, 10_000);
      cube.decided("c1", "B", sanctioned - sanctioned / 2, 10_000);
      for (Ruling ruling : Judged.rulings(PLAN, cube.build())) {
        assertEquals(
            "not_enough_evidence",
            ruling.verdict().column(),
            ruling.sentence().in(Language.ENGLISH));
      }
    }
  }

  private static List<Ruling> about(Judged judgement, String group) {
    return judgement.rulings().stream()
        .filter(ruling -> ruling.key().comparison().group().equals(group))
        .toList();
  }

  private static Set<String> questions(Judged judgement, String group) {
    return judgement.findings().stream()
        .filter(finding -> finding.key().comparison().group().equals(group))
        .map(finding -> finding.key().question().id())
        .collect(Collectors.toSet());
  }
}
