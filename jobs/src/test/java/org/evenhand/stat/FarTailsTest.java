package org.evenhand.stat;

import static org.evenhand.stat.Tables.estimated;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.evenhand.stat.Durations.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * P-values of zero. What was observed was possible: however far out it lies, its probability is
 * above zero, and what is stated is never below it.
 */
class FarTailsTest {

  private static final long SEED = 20260704;
  private static final double LEVEL = 0.95;

  /** Beyond these counts the exact procedures would take minutes. */
  private static final long SMALL = 5_000;

  /** Every procedure with a p-value, as it judges one table. */
  private static Map<String, Function<TwoByTwo, Value>> procedures(TwoByTwo largest) {
    Map<String, Function<TwoByTwo, Value>> all = new LinkedHashMap<>();
    for (ContinuityCorrection correction : ContinuityCorrection.values()) {
      all.put("chi-squared " + correction, t -> ChiSquaredTest.of(t, correction));
      all.put("CMH " + correction, t -> CochranMantelHaenszel.of(List.of(t, t), correction));
    }
    all.put("independence", t -> ChiSquaredTest.independence(rows(t)));
    all.put("general association", t -> GeneralisedCmh.general(Collections.singletonList(rows(t))));
    all.put("van Elteren", t -> VanElteren.of(Collections.singletonList(rows(t))));
    all.put("Breslow-Day", t -> BreslowDayTest.of(List.of(t, t.swapped())));
    all.put("Tarone", t -> BreslowDayTest.tarone(List.of(t, t.swapped())));
    all.put("contrast of ratios", t -> contrast(t, true));
    all.put("contrast of differences", t -> contrast(t, false));
    all.put(
        "log-rank",
        t -> LogRank.of(List.of(List.of(endings(t.x1(), t.n1()), endings(t.x2(), t.n2())))));
    all.put("heterogeneity", FarTailsTest::heterogeneity);
    all.put("change point", FarTailsTest::changePoint);
    all.put("Poisson ratio", t -> PoissonRateRatio.of(t.x1(), 1, t.x2(), 1, LEVEL));
    all.put("Fisher", FisherExactTest::of);
    all.put("McNemar", t -> McNemarTest.exact(t.x1(), t.x2()));
    if (largest.trials() <= SMALL) {
      all.put("common odds ratio", t -> CommonOddsRatio.of(List.of(t), LEVEL));
    }
    return all;
  }

  @Test
  void everyTable_smallCounts_noPValueIsZero() {
    Tables.comparableUpTo(5).forEach(FarTailsTest::assertPositive);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 10, 100, 500, 1_000, 2_000, 100_000, 1_000_000})
  void nobodyBesideEverybody_noPValueIsZero(long n) {
    assertPositive(new TwoByTwo(0, n, n, n));
    assertPositive(new TwoByTwo(n, n, 0, n));
    assertPositive(new TwoByTwo(1, n, n - 1, n));
    assertPositive(new TwoByTwo(n / 3, n, n, n));
  }

  @Test
  void lopsidedTables_noPValueIsZero() {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    for (int i = 0; i < 60; i++) {
      long n1 = 1 + random.nextInt(1_000_000);
      long n2 = 1 + random.nextInt(1_000_000);
      assertPositive(
          new TwoByTwo(
              (long) (n1 * random.nextDouble()), n1, (long) (n2 * random.nextDouble()), n2));
    }
  }

  private static void assertPositive(TwoByTwo table) {
    procedures(table)
        .forEach(
            (name, procedure) -> {
              if (procedure.apply(table) instanceof Estimated e) {
                String about = name + " of " + table + ": " + e;
                assertTrue(e.pValue().orElseThrow() > 0, about);
                boolean isProbability = name.startsWith("Fisher") || name.equals("McNemar");
                assertTrue(!isProbability || e.value() > 0, about);
              }
            });
  }

  /** Ten in a hundred beside twenty in a hundred, so many times over. */
  @ParameterizedTest
  @ValueSource(ints = {1, 10, 100, 1_000, 10_000})
  void manyStrata_noPValueIsZero(int strata) {
    List<TwoByTwo> many = Collections.nCopies(strata, new TwoByTwo(10, 100, 20, 100));
    Value test = CochranMantelHaenszel.of(many, ContinuityCorrection.NONE);
    assertTrue(estimated(test).pValue().orElseThrow() > 0);
    List<TwoByTwo> mixed = new ArrayList<>(many);
    mixed.addAll(Collections.nCopies(strata, new TwoByTwo(20, 100, 10, 100)));
    assertTrue(estimated(BreslowDayTest.tarone(mixed)).pValue().orElseThrow() > 0);
  }

  /** R 4.2.2: {@code pchisq(x, df, lower.tail = FALSE)}. */
  @ParameterizedTest
  @CsvSource({
    "700, 1, 2.9902269751246203e-154",
    "1000, 1, 1.7958327848007259e-219",
    "1400, 1, 2.1010145162641344e-306",
    "700, 5, 4.9119861035732004e-149",
    "1400, 5, 1.3765875143944421e-300"
  })
  void chiSquared_farOut_isRs(double statistic, int degreesOfFreedom, double expected) {
    double p = estimated(ChiSquaredTail.tested(statistic, degreesOfFreedom)).pValue().orElseThrow();
    assertEquals(1, p / expected, 1e-9);
  }

  /** Of the tables with these margins the two at the ends have {@code 1 / choose(2n, n)} each. */
  @Test
  void fisher_nobodyBesideEverybody_isTwoInAllWaysToChooseAndNeverLess() {
    BigInteger ways = BigInteger.ONE;
    for (long n = 1; n <= 1_200; n++) {
      ways = ways.multiply(BigInteger.valueOf(2 * (2 * n - 1))).divide(BigInteger.valueOf(n));
      check(FisherExactTest.of(new TwoByTwo(0, n, n, n)), new BigDecimal(ways));
    }
  }

  /** Pairs of which always the same one had the event: {@code 2 / 2^n}. */
  @Test
  void pairs_allOneWay_areTwoInAllWaysToFallAndNeverLess() {
    for (int n = 1; n <= 1_500; n++) {
      BigDecimal ways = new BigDecimal(BigInteger.TWO.pow(n));
      check(McNemarTest.exact(0, n), ways);
      if (n % 50 == 0) {
        TwoByTwo pair = new TwoByTwo(0, 1, 1, 1);
        check(CommonOddsRatio.of(Collections.nCopies(n, pair), LEVEL), ways);
      }
    }
  }

  private static void check(Value value, BigDecimal ways) {
    BigDecimal exact = BigDecimal.valueOf(2).divide(ways, MathContext.DECIMAL64);
    double p = estimated(value).pValue().orElseThrow();
    BigDecimal excess = new BigDecimal(p).divide(exact, MathContext.DECIMAL64);
    assertTrue(excess.compareTo(BigDecimal.valueOf(1 - 1e-9)) >= 0, () -> p + " below " + exact);
    boolean isWritten = exact.compareTo(new BigDecimal(Double.MIN_NORMAL)) > 0;
    assertEquals(isWritten ? exact.doubleValue() : Double.MIN_NORMAL, p, p * 1e-9);
  }

  @Test
  void adjusted_leastPValues_areNotZero() {
    double[] least = new double[50];
    Arrays.fill(least, estimated(ChiSquaredTail.tested(1e6, 1)).pValue().orElseThrow());
    assertTrue(Arrays.stream(Holm.adjust(least)).allMatch(p -> p > 0 && p < 1e-300));
  }

  private static long[][] rows(TwoByTwo t) {
    return new long[][] {{t.x1(), t.nonEvents1()}, {t.x2(), t.nonEvents2()}};
  }

  private static Value contrast(TwoByTwo t, boolean ofRatios) {
    return ofRatios
        ? MantelHaenszelContrast.ofRateRatios(List.of(t), List.of(t.swapped()), LEVEL)
        : MantelHaenszelContrast.ofRateDifferences(List.of(t), List.of(t.swapped()), LEVEL);
  }

  /** The events came on the first day, the others were observed to the second. */
  private static Durations endings(long events, long keys) {
    return new Durations(List.of(new Moment(1, events, 0, 0), new Moment(2, 0, 0, keys - events)));
  }

  private static Value heterogeneity(TwoByTwo t) {
    double[] rates = {(double) t.x1() / t.n1(), (double) t.x2() / t.n2()};
    return PauleMandel.of(rates, new double[] {0.3 / t.n1(), 0.3 / t.n2()}, LEVEL).homogeneity();
  }

  private static Value changePoint(TwoByTwo t) {
    return ChangePointTest.of(new long[][] {{t.n2()}, {t.n1()}}, new long[][] {{t.x2()}, {t.x1()}})
        .score();
  }
}
