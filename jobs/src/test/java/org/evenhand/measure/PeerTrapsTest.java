package org.evenhand.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.evenhand.measure.likeforlike.LikeForLike;
import org.evenhand.measure.rates.SanctionGap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Mistakes that are known from other programs for the same purpose, looked for in the findings of
 * this one: counts called parity and rounding before differencing; intervals, lost rows and many
 * groups have classes of their own. What is asked of verdicts and of whole runs stands in the
 * classes of the same name there; p-values of zero in the room {@code stat}. No group can vanish
 * from a resample, because nothing is resampled.
 */
class PeerTrapsTest {

  private static final long SEED = 20260705;

  /** Statistics of two groups, with what each is where rates are equal. */
  static final Map<Statistic, Double> NEUTRAL =
      Map.of(
          Statistic.RATE_DIFFERENCE, 0.0,
          Statistic.RATE_RATIO, 1.0,
          Statistic.ODDS_RATIO, 1.0,
          Statistic.EXACT_ODDS_RATIO, 1.0,
          Statistic.CHI_SQUARED, 0.0,
          Statistic.MH_RATE_DIFFERENCE, 0.0,
          Statistic.MH_RATE_RATIO, 1.0,
          Statistic.MH_ODDS_RATIO, 1.0,
          Statistic.CMH_CHI_SQUARED, 0.0);

  private static final Set<Statistic> ALWAYS =
      Set.of(Statistic.RATE_DIFFERENCE, Statistic.MH_RATE_DIFFERENCE);

  /** Of two groups of very different sizes the larger has many times the sanctions. */
  @ParameterizedTest
  @CsvSource({"1, 1", "1, 2", "3, 50", "10, 1", "100, 1", "7, 13"})
  void counts_everyRateSharedByGroupsOfOtherSizes_areParity(int first, int second) {
    for (int n = 1; n <= 10; n++) {
      for (int x = 0; x <= n; x++) {
        Cases cases =
            new Cases("k")
                .decided("k", "1", "A", (long) n * first, (long) x * first)
                .decided("k", "1", "B", (long) n * second, (long) x * second);
        assertNeutral(compared(cases));
      }
    }
  }

  @Test
  void counts_ratesSharedWithinManyCategories_areParity() {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    for (int i = 0; i < 100; i++) {
      Cases cases = new Cases("k1", "k2", "k3");
      for (String category : List.of("k1", "k2", "k3")) {
        int n = 2 + random.nextInt(30);
        int x = 1 + random.nextInt(n - 1);
        for (String group : List.of("A", "B", "C", "D")) {
          int times = 1 + random.nextInt(100);
          cases.decided(category, "1", group, (long) n * times, (long) x * times);
        }
      }
      List<Finding> likeForLike = LikeForLike.of(Plans.standard()).findings(cases.cube());
      // Four groups over all and in three categories: the ratio at two levels, the difference and
      // the
      // test; over all the odds ratio too.
      assertEquals(4 * 4 * 4 + 4, assertNeutral(likeForLike));
    }
  }

  /** As many sanctions in either group, and another rate. */
  @Test
  void counts_equalNumbersOfUnequalGroups_areNoParity() {
    for (int n = 2; n <= 20; n++) {
      for (int x = 1; x < n; x++) {
        Cases cases = new Cases("k").decided("k", "1", "A", n, x).decided("k", "1", "B", 3L * n, x);
        Asked gap = Asked.of(SanctionGap.of(Plans.standard()), cases.cube()).at("sanctioned");
        Asked overall = new Asked(all(gap.findings()));
        assertEquals(3, overall.estimate("A", Statistic.RATE_RATIO), 1e-12);
        assertEquals(2.0 * x / (3 * n), overall.estimate("A", Statistic.RATE_DIFFERENCE), 1e-12);
      }
    }
  }

  private static int assertNeutral(List<Finding> findings) {
    int estimated = 0;
    for (Finding finding : findings) {
      Double neutral = NEUTRAL.get(finding.statistic());
      if (neutral != null && finding.estimate().isPresent()) {
        assertEquals(neutral, finding.estimate().getAsDouble(), 1e-9, finding::toString);
        finding.pValue().ifPresent(p -> assertEquals(1, p, 1e-4, finding::toString));
        estimated++;
      }
      assertTrue(
          !ALWAYS.contains(finding.statistic()) || finding.estimate().isPresent(),
          finding::toString);
    }
    return estimated;
  }

  /** The gap as it stands and like for like. */
  static List<Finding> compared(Cases cases) {
    List<Finding> findings =
        new ArrayList<>(SanctionGap.of(Plans.standard()).findings(cases.cube()));
    findings.addAll(LikeForLike.of(Plans.standard()).findings(cases.cube()));
    return findings;
  }

  /** Those over all categories. */
  static List<Finding> all(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.key().complaintCategory().equals(FindingKey.ALL))
        .toList();
  }

  /** Differences are those of the counts and keep their sign, whatever the rates round to. */
  @Test
  void rounding_everySmallTable_comesAfterDifferencing() {
    for (int n1 = 1; n1 <= 9; n1++) {
      for (int n2 = 1; n2 <= 9; n2++) {
        for (int x1 = 0; x1 <= n1; x1++) {
          for (int x2 = 0; x2 <= n2; x2++) {
            checkDifference(x1, n1, x2, n2);
          }
        }
      }
    }
  }

  /** Rates that are the same to five decimals, and are not the same. */
  @Test
  void rounding_ratesAlikeToFiveDecimals_stillDiffer() {
    double difference = checkDifference(100_000, 300_000, 100_001, 300_001);
    assertNotEquals(0, difference);
    assertTrue(difference < 0);
  }

  private static double checkDifference(long x1, long n1, long x2, long n2) {
    Cases cases = new Cases("k").decided("k", "1", "A", n1, x1).decided("k", "1", "B", n2, x2);
    BigDecimal exact = share(x1, n1).subtract(share(x2, n2));
    double found = 0;
    for (Finding finding : compared(cases)) {
      if (finding.statistic().unit() == Unit.PROPORTION
          && ALWAYS.contains(finding.statistic())
          && finding.key().stage().equals("sanctioned")) {
        boolean isFirst = finding.key().comparison().group().equals("A");
        double signed = (isFirst ? 1 : -1) * finding.estimate().orElseThrow();
        assertEquals(exact.doubleValue(), signed, 1e-15, finding::toString);
        found = signed;
      }
    }
    return found;
  }

  private static BigDecimal share(long x, long n) {
    return BigDecimal.valueOf(x).divide(BigDecimal.valueOf(n), MathContext.DECIMAL128);
  }
}
