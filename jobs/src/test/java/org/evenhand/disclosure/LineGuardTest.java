package org.evenhand.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.fixture.Plans;
import org.evenhand.measure.Comparison;
import org.evenhand.measure.Counts;
import org.evenhand.measure.Finding;
import org.evenhand.measure.Interim;
import org.evenhand.measure.Statistic;
import org.evenhand.measure.Subject;
import org.evenhand.stat.Value;
import org.junit.jupiter.api.Test;

/** Questions beside the tables of sanction rates; the minimum is 5. */
class LineGuardTest {

  private static final String SHOWN = "shown";
  private static final String PRIMARY = "PRIMARY";
  private static final String COMPLEMENT = "COMPLEMENT";

  private static Finding alone(String group, long n, long x) {
    return finding(group, Comparison.NONE, Statistic.RATE, Counts.of(n, x));
  }

  private static Finding beside(String group, long n, long x, long others, long othersTaken) {
    return finding(group, "rest", Statistic.RATE_RATIO, Counts.of(n, x, others, othersTaken));
  }

  private static Finding finding(
      String group, String reference, Statistic statistic, Counts counts) {
    Subject subject =
        new Subject(
            Interim.QUESTION,
            "suspended",
            Subject.ALL,
            Subject.ALL,
            new Comparison("declared_alignment", group, reference));
    return Finding.of(subject, statistic, counts, Value.of(0.5), "by hand");
  }

  /** What becomes of the counts and of the result of each finding. */
  private static List<List<String>> guarded(Finding... findings) {
    Release release =
        CommitteeRule.of(Plans.standard())
            .of(List.of(findings), List.of(), RateFindings.FACTS, Map.of());
    List<List<String>> guarded = new ArrayList<>();
    release
        .findings()
        .forEach(
            f -> guarded.add(List.of(state(f.nGroup()), state(f.xGroup()), state(f.estimate()))));
    return guarded;
  }

  private static String state(Cell cell) {
    return Optional.of(cell)
        .filter(Cell.Suppressed.class::isInstance)
        .map(hidden -> ((Cell.Suppressed) hidden).cause().name())
        .orElse(SHOWN);
  }

  private static List<String> all(String state) {
    return List.of(state, state, state);
  }

  @Test
  void nothingSmall_showsAll() {
    assertEquals(List.of(all(SHOWN), all(SHOWN)), guarded(alone("A", 20, 5), alone("B", 30, 25)));
  }

  @Test
  void smallCountNumeratorOrRemainder_hidesItAndTheNextSmallestGroup() {
    for (Finding small : List.of(alone("A", 4, 4), alone("A", 40, 0), alone("A", 40, 36))) {
      assertEquals(
          List.of(all(PRIMARY), all(SHOWN), all(COMPLEMENT), all(SHOWN)),
          guarded(small, alone("B", 60, 20), alone("C", 50, 20), alone("all", 45, 20)));
    }
  }

  @Test
  void twoSmallGroups_needNoFurtherOne() {
    assertEquals(
        List.of(all(PRIMARY), all(PRIMARY), all(SHOWN)),
        guarded(alone("A", 3, 1), alone("B", 40, 2), alone("C", 50, 20)));
  }

  @Test
  void hiddenComparison_hidesTheCountsOfTheOthersButNotTheirResults() {
    assertEquals(
        List.of(all(PRIMARY), List.of(COMPLEMENT, COMPLEMENT, SHOWN)),
        guarded(beside("A", 9, 3, 90, 30), beside("B", 40, 20, 59, 13)));
    assertEquals(
        List.of(all(PRIMARY), List.of(COMPLEMENT, COMPLEMENT, SHOWN)),
        guarded(beside("A", 90, 30, 9, 3), beside("B", 40, 20, 59, 13)));
  }

  @Test
  void hiddenRate_hidesWhatIsSaidOfTheSameGroupAtTheSameStage() {
    assertEquals(
        List.of(all(PRIMARY), all(COMPLEMENT), all(SHOWN), all(PRIMARY)),
        guarded(
            alone("A", 40, 3),
            alone("B", 50, 20),
            alone("C", 60, 20),
            finding("A", Comparison.NONE, Statistic.CASES, Counts.of(40, 40))));
  }

  @Test
  void aPlainCount_hasNoRemainder() {
    Finding count = finding("A", Comparison.NONE, Statistic.STRATA_USED, Counts.of(12, 12));
    assertEquals(List.of(all(SHOWN)), guarded(count));
  }
}
