package org.evenhand.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.evenhand.cube.Cube;
import org.evenhand.fixture.CubeOfRows;
import org.evenhand.measure.caseload.Caseload;
import org.evenhand.measure.catalogue.Catalogue;
import org.evenhand.measure.rates.SanctionGap;
import org.evenhand.measure.rates.SanctionRate;
import org.evenhand.measure.robustness.Undeclared;
import org.evenhand.schema.Contract;
import org.junit.jupiter.api.Test;

/**
 * Rows that get lost for want of a group or an outcome. Cases of every alignment, declared or not,
 * with every outcome that the contract knows are counted once and only once; a case without a
 * decision is in no rate, neither as a sanction nor as none.
 */
class LostRowsTest {

  private static final long SEED = 20260706;
  private static final String[] FIELDS = {
    "complaint_category", "declared_alignment", "outcome", "sanction"
  };
  private static final List<String> CATEGORIES = List.of("bullying", "harassment");
  private static final List<String> OUTCOMES = codes("outcomes");
  private static final List<String> ALIGNMENTS = codes("alignments");
  private static final Set<String> DECIDED = Set.copyOf(Plans.standard().decided());

  /** What is asked about decided cases, with these fields alone. */
  private static final List<Measure> OF_DECIDED =
      Catalogue.of(Plans.standard()).stream()
          .filter(measure -> Set.of(FIELDS).containsAll(measure.needs()))
          .filter(
              measure -> !Set.of("caseload", "pending_bounds").contains(measure.question().id()))
          .toList();

  /** A kind of case by its codes. */
  private record Kind(String category, String alignment, String outcome) {}

  private static List<String> codes(String list) {
    return Contract.v1().codeList(list).codes().stream().map(code -> code.code()).toList();
  }

  /** A number of cases of every kind, no two sums of them likely to be alike. */
  private static Map<Kind, Integer> everyKind() {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    Map<Kind, Integer> cases = new LinkedHashMap<>();
    for (String category : CATEGORIES) {
      for (String alignment : ALIGNMENTS) {
        OUTCOMES.forEach(
            outcome ->
                cases.put(new Kind(category, alignment, outcome), 1 + random.nextInt(100_000)));
      }
    }
    return cases;
  }

  private static Cube cube(Map<Kind, Integer> cases) {
    CubeOfRows rows = new CubeOfRows(FIELDS);
    cases.forEach(
        (kind, number) ->
            rows.with(
                number,
                kind.category,
                kind.alignment,
                kind.outcome,
                kind.outcome.equals("sanctioned") ? "formal_warning" : ""));
    return rows.cube();
  }

  private static long sum(Map<Kind, Integer> cases, Predicate<Kind> counted) {
    return cases.entrySet().stream()
        .filter(entry -> counted.test(entry.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static boolean isIn(Kind kind, FindingKey key) {
    String group = key.comparison().group();
    return List.of(FindingKey.ALL, kind.category).contains(key.complaintCategory())
        && List.of(FindingKey.ALL, kind.alignment).contains(group);
  }

  @Test
  void alignments_declaredOrNot_areAllThere() {
    assertTrue(ALIGNMENTS.containsAll(List.of("declined", "unknown")), ALIGNMENTS::toString);
    assertTrue(OUTCOMES.size() > DECIDED.size() + 3, OUTCOMES::toString);
  }

  @Test
  void caseload_everyKind_countsEveryCaseOnce() {
    Map<Kind, Integer> cases = everyKind();
    List<Finding> findings = Caseload.of().findings(cube(cases));
    int margins = (OUTCOMES.size() + 1) * (CATEGORIES.size() + 1) * (ALIGNMENTS.size() + 1);
    assertEquals(margins, findings.size());
    for (Finding finding : findings) {
      FindingKey key = finding.key();
      long expected =
          sum(
              cases,
              kind ->
                  isIn(kind, key) && List.of(FindingKey.ALL, kind.outcome).contains(key.stage()));
      assertEquals(expected, finding.estimate().orElseThrow(), finding::toString);
    }
  }

  @Test
  void sanctionRate_everyKind_isOfDecidedCasesOfAllGroups() {
    Map<Kind, Integer> cases = everyKind();
    List<Finding> findings =
        Asked.of(SanctionRate.of(Plans.standard()), cube(cases)).at("sanctioned").findings();
    assertEquals((CATEGORIES.size() + 1) * (ALIGNMENTS.size() + 1), findings.size());
    for (Finding finding : findings) {
      FindingKey key = finding.key();
      long decided = sum(cases, kind -> isIn(kind, key) && DECIDED.contains(kind.outcome));
      long sanctioned = sum(cases, kind -> isIn(kind, key) && kind.outcome.equals("sanctioned"));
      assertEquals(Counts.of(decided, sanctioned), finding.counts(), finding::toString);
    }
  }

  /** Undeclared groups stand beside: in every sum over all, in no other group's reference. */
  @Test
  void undeclared_everyKind_standBesideAndAreNotLost() {
    Map<Kind, Integer> cases = everyKind();
    Predicate<Kind> decided = kind -> DECIDED.contains(kind.outcome);
    Predicate<Kind> undeclared = kind -> Set.of("declined", "unknown").contains(kind.alignment);
    for (Finding finding : SanctionGap.of(Plans.standard()).findings(cube(cases))) {
      boolean isOverall = finding.key().complaintCategory().equals(FindingKey.ALL);
      long all =
          sum(
              cases,
              decided
                  .and(undeclared.negate())
                  .and(kind -> isOverall || isIn(kind, allGroups(finding.key()))));
      assertEquals(
          all,
          finding.counts().nGroup() + finding.counts().nReference().orElseThrow(),
          finding::toString);
    }
    for (Finding finding : Undeclared.of(Plans.standard()).findings(cube(cases))) {
      long own =
          sum(cases, decided.and(k -> k.alignment.equals(finding.key().comparison().group())));
      assertEquals(own, finding.counts().nGroup(), finding::toString);
    }
  }

  private static FindingKey allGroups(FindingKey key) {
    Comparison all = new Comparison("declared_alignment", FindingKey.ALL, Comparison.NONE);
    return new FindingKey(key.question(), key.stage(), key.complaintCategory(), key.stratum(), all);
  }

  /** Whether they wait, were withdrawn or are gone: what is said of decided cases is the same. */
  @Test
  void undecided_whateverTheirOutcomeOrNumber_areInNoRate() {
    assertTrue(OF_DECIDED.size() >= 7, OF_DECIDED::toString);
    Map<Kind, Integer> cases = everyKind();
    List<List<Finding>> findings = findings(cases);
    for (String outcome : OUTCOMES) {
      if (!DECIDED.contains(outcome)) {
        assertEquals(findings, findings(with(cases, outcome, 0)), outcome);
        assertEquals(findings, findings(with(cases, outcome, 900_000)), outcome);
      }
    }
  }

  /** So that the law above is one: a decided case more or less is seen by every question. */
  @Test
  void decided_otherNumbers_areSeen() {
    Map<Kind, Integer> cases = everyKind();
    List<List<Finding>> findings = findings(cases);
    for (String outcome : DECIDED) {
      List<List<Finding>> others = findings(with(cases, outcome, 900_000));
      for (int i = 0; i < findings.size(); i++) {
        assertNotEquals(
            findings.get(i), others.get(i), outcome + " " + OF_DECIDED.get(i).question().id());
      }
    }
  }

  private static List<List<Finding>> findings(Map<Kind, Integer> cases) {
    Cube cube = cube(cases);
    return OF_DECIDED.stream().map(measure -> measure.findings(cube)).toList();
  }

  private static Map<Kind, Integer> with(Map<Kind, Integer> cases, String outcome, int number) {
    Map<Kind, Integer> others = new LinkedHashMap<>(cases);
    others.replaceAll((kind, before) -> kind.outcome.equals(outcome) ? number : before);
    return others;
  }
}
