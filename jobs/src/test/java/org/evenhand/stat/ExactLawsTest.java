package org.evenhand.stat;

import static org.evenhand.stat.Tables.LEVEL;
import static org.evenhand.stat.Tables.assertClose;
import static org.evenhand.stat.Tables.estimated;
import static org.evenhand.stat.Tables.interval;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.junit.jupiter.api.Test;

/** The exact procedures against sums over every table with the same margins, in whole numbers. */
class ExactLawsTest {

  @Test
  void fisherIsTheSumOverAllTables() {
    Tables.comparableUpTo(12)
        .forEach(
            t -> {
              BigInteger own = ways(t, t.x1());
              BigInteger all = sum(t, k -> true);
              BigInteger two = sum(t, k -> ways(t, (long) k).compareTo(own) <= 0);
              Estimated test = estimated(FisherExactTest.of(t));
              assertClose(share(own, all), test.value(), 1e-12, t);
              assertClose(share(two, all), test.pValue().orElseThrow(), 1e-12, t);
            });
  }

  @Test
  void fisherAgreesWithCommonsOnLargerTables() {
    for (int x1 = 0; x1 <= 300; x1 += 7) {
      for (int x2 = 0; x2 <= 211; x2 += 11) {
        var commons = HypergeometricDistribution.of(511, x1 + x2, 300);
        double own = commons.probability(x1) * (1 + 1e-7);
        double expected =
            IntStream.rangeClosed(commons.getSupportLowerBound(), commons.getSupportUpperBound())
                .mapToDouble(commons::probability)
                .filter(p -> p <= own)
                .sum();
        double p =
            estimated(FisherExactTest.of(new TwoByTwo(x1, 300, x2, 211))).pValue().orElseThrow();
        assertEquals(expected, p, 1e-9 * expected, x1 + ", " + x2);
      }
    }
  }

  @Test
  void fisherTakesCountsThatNoIntHolds() {
    TwoByTwo even = new TwoByTwo(2_000_000_000L, 6_000_000_000L, 1_000_000_000L, 3_000_000_000L);
    assertEquals(1, estimated(FisherExactTest.of(even)).pValue().orElseThrow(), 1e-9);
    TwoByTwo uneven = new TwoByTwo(2_000_100_000L, 6_000_000_000L, 1_000_000_000L, 3_000_000_000L);
    double exact = estimated(FisherExactTest.of(uneven)).pValue().orElseThrow();
    double normal =
        estimated(ChiSquaredTest.of(uneven, ContinuityCorrection.YATES)).pValue().orElseThrow();
    assertEquals(1, exact / normal, 1e-3);
  }

  @Test
  void conditionalLimitsLeaveTheirTail() {
    Tables.comparableUpTo(12)
        .filter(TwoByTwo::hasBothOutcomes)
        .forEach(
            t -> {
              Interval limits = interval(ConditionalOddsRatio.of(t, LEVEL));
              if (limits.lower() > 0) {
                assertClose(0.025, tail(t, limits.lower(), k -> k >= t.x1()), 1e-9, t);
              }
              if (limits.upper() < Double.POSITIVE_INFINITY) {
                assertClose(0.025, tail(t, limits.upper(), k -> k <= t.x1()), 1e-9, t);
              }
            });
  }

  @Test
  void conditionalEstimateExpectsWhatWasObserved() {
    Tables.comparableUpTo(12)
        .filter(TwoByTwo::hasBothOutcomes)
        .forEach(
            t -> {
              double odds = estimated(ConditionalOddsRatio.of(t, LEVEL)).value();
              if (odds > 0 && odds < Double.POSITIVE_INFINITY) {
                assertClose(t.x1(), mean(t, odds), 1e-10, t);
              }
            });
  }

  @Test
  void conditionalLimitsExcludeOneExactlyWhenTheOneSidedTestDoes() {
    Tables.comparableUpTo(12)
        .filter(TwoByTwo::hasBothOutcomes)
        .forEach(
            t -> {
              Interval limits = interval(ConditionalOddsRatio.of(t, LEVEL));
              BigInteger all = sum(t, k -> true);
              double above = share(sum(t, k -> k >= t.x1()), all);
              double below = share(sum(t, k -> k <= t.x1()), all);
              assertEquals(above < 0.025, limits.lower() > 1, t::toString);
              assertEquals(below < 0.025, limits.upper() < 1, t::toString);
            });
  }

  @Test
  void conditionalOddsRatioTakesAMillion() {
    var table = new TwoByTwo(301_000, 1_000_000, 300_000, 1_000_000);
    Interval exact = interval(ConditionalOddsRatio.of(table, LEVEL));
    Interval normal = interval(WoolfOddsRatio.of(table, LEVEL));
    assertTrue(Math.abs(exact.lower() / normal.lower() - 1) < 1e-4);
    assertTrue(Math.abs(exact.upper() / normal.upper() - 1) < 1e-4);
  }

  private static LongStream support(TwoByTwo t) {
    long events = t.x1() + t.x2();
    return LongStream.rangeClosed(Math.max(0, events - t.n2()), Math.min(t.n1(), events));
  }

  private static BigInteger ways(TwoByTwo t, long k) {
    return choose(t.n1(), k).multiply(choose(t.n2(), t.x1() + t.x2() - k));
  }

  private static BigInteger choose(long n, long k) {
    BigInteger product = BigInteger.ONE;
    for (long i = 1; i <= k; i++) {
      product = product.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
    }
    return product;
  }

  private static BigInteger sum(TwoByTwo t, DoublePredicate counts) {
    return support(t)
        .filter(counts::test)
        .mapToObj(k -> ways(t, k))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static double tail(TwoByTwo t, double odds, DoublePredicate counts) {
    double all = support(t).mapToDouble(k -> weight(t, k, odds)).sum();
    return support(t).filter(counts::test).mapToDouble(k -> weight(t, k, odds)).sum() / all;
  }

  private static double mean(TwoByTwo t, double odds) {
    double all = support(t).mapToDouble(k -> weight(t, k, odds)).sum();
    return support(t).mapToDouble(k -> k * weight(t, k, odds)).sum() / all;
  }

  private static double weight(TwoByTwo t, long k, double odds) {
    return ways(t, k).doubleValue() * Math.pow(odds, k);
  }

  private static double share(BigInteger part, BigInteger all) {
    return part.doubleValue() / all.doubleValue();
  }
}
