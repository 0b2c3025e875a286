package org.evenhand.measure;

import static org.evenhand.measure.PeerTrapsTest.all;
import static org.evenhand.measure.PeerTrapsTest.compared;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.evenhand.measure.rates.SanctionRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Intervals that ignore the counts: a margin of error that takes every rate for one half, has a
 * floor, or takes the reference's rate for known. Those of the findings follow the group's counts
 * and its reference's, and the reference does not hold the group.
 */
class IntervalTrapsTest {

  private static final long SEED = 20260707;

  /** From 0 of n to half of n each further sanction makes the rate's interval wider. */
  @Test
  void intervals_ofRates_followTheRate() {
    for (int n = 1; n <= 60; n++) {
      String[] categories =
          IntStream.rangeClosed(0, n).mapToObj(x -> "x" + x).toArray(String[]::new);
      Cases cases = new Cases(categories);
      for (int x = 0; x <= n; x++) {
        cases.decided("x" + x, "1", "A", n, x);
      }
      List<Double> widths = widths(cases, categories);
      for (int x = 0; x + 1 <= n / 2; x++) {
        assertTrue(widths.get(x) < widths.get(x + 1), "n " + n + ", x " + x);
      }
    }
  }

  /** A margin of error that takes every rate for one half would be the same for both. */
  @ParameterizedTest
  @ValueSource(ints = {200, 1_000, 100_000, 1_000_000})
  void intervals_ofRates_haveNoFloor(int n) {
    Cases cases = new Cases("rare", "even");
    cases.decided("rare", "1", "A", n, n / 50).decided("even", "1", "A", n, n / 2);
    List<Double> widths = widths(cases, "rare", "even");
    assertTrue(widths.get(0) < 0.35 * widths.get(1), widths::toString);
    assertTrue(widths.get(1) < 2 / Math.sqrt(n), widths::toString);
  }

  private static List<Double> widths(Cases cases, String... categories) {
    List<Finding> rates =
        Asked.of(SanctionRate.of(Plans.standard()), cases.cube()).at("sanctioned").findings();
    List<Double> widths = new ArrayList<>();
    for (String category : categories) {
      Finding rate =
          rates.stream()
              .filter(f -> f.key().complaintCategory().equals(category))
              .filter(f -> f.key().comparison().group().equals("A"))
              .findFirst()
              .orElseThrow();
      widths.add(rate.upper().orElseThrow() - rate.lower().orElseThrow());
    }
    return widths;
  }

  /** A reference's rate is an estimate too: the fewer its cases, the less is known of the gap. */
  @ParameterizedTest
  @CsvSource({"1, 2", "3, 3", "5, 2", "2, 9", "9, 8"})
  void intervals_ofGaps_widenAsTheReferenceShrinks(int tenths, int others) {
    Map<Statistic, Double> narrower = new EnumMap<>(Statistic.class);
    for (long n = 40_960; n >= 40; n /= 2) {
      Cases cases =
          new Cases("k")
              .decided("k", "1", "A", 1_000, 100L * tenths)
              .decided("k", "1", "B", n, n / 10 * others);
      for (Finding finding : all(compared(cases))) {
        if (finding.key().comparison().group().equals("A") && isGapAt95(finding)) {
          double width = width(finding);
          Double before = narrower.put(finding.statistic(), width);
          assertTrue(before == null || width > before, () -> finding + " after " + before);
        }
      }
    }
    assertEquals(7, narrower.size());
  }

  private static boolean isGapAt95(Finding finding) {
    return finding.key().stage().equals("sanctioned")
        && PeerTrapsTest.NEUTRAL.containsKey(finding.statistic())
        && finding.level().orElse(0) > 0.94;
  }

  /** Of a ratio on the logarithmic scale. */
  private static double width(Finding finding) {
    double lower = finding.lower().orElseThrow();
    double upper = finding.upper().orElseThrow();
    return finding.statistic().unit() == Unit.RATIO ? Math.log(upper / lower) : upper - lower;
  }

  /** A reference that held the group itself would draw every gap towards none. */
  @Test
  void intervals_ofGaps_haveAReferenceWithoutTheGroup() {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    for (int i = 0; i < 50; i++) {
      Cases cases = RandomCases.of(random, 9, "A", "B", "C", "D", "declined", "unknown");
      Asked rates = Asked.of(SanctionRate.of(Plans.standard()), cases.cube()).at("sanctioned");
      Asked overall = new Asked(all(rates.findings()));
      long declared = 0;
      for (String group : List.of("A", "B", "C", "D")) {
        declared += overall.find(group, Statistic.RATE).counts().nGroup();
      }
      for (Finding gap : all(compared(cases))) {
        String reference = gap.key().comparison().reference();
        if (gap.statistic() == Statistic.ALL_GROUPS_TEST || !reference.equals("rest")) {
          // All groups together, or two alone, have no rest.
          continue;
        }
        assertEquals(
            declared,
            gap.counts().nGroup() + gap.counts().nReference().orElseThrow(),
            gap::toString);
      }
    }
  }
}
