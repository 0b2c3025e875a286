package org.evenhand.stat;

import static org.evenhand.stat.Tables.LEVEL;
import static org.evenhand.stat.Tables.assertClose;
import static org.evenhand.stat.Tables.estimated;
import static org.evenhand.stat.Tables.interval;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

/** Laws of the intervals of one proportion, for every small count. */
class ProportionLawsTest {

  @Test
  void wilsonStaysInRangeAndAroundTheEstimate() {
    for (long n = 1; n <= 300; n++) {
      for (long x = 0; x <= n; x++) {
        Estimated p = estimated(WilsonInterval.of(x, n, LEVEL));
        Interval limits = interval(p);
        assertEquals((double) x / n, p.value());
        assertTrue(limits.isInside(0, 1) && limits.contains(p.value()), x + " of " + n);
        assertTrue((limits.lower() == 0) == (x == 0) && (limits.upper() == 1) == (x == n));
      }
    }
  }

  @Test
  void wilsonLimitsAreWhereTheScoreTestTurns() {
    double z = 1.959963984540054;
    for (long n = 1; n <= 60; n++) {
      for (long x = 0; x <= n; x++) {
        Interval limits = interval(WilsonInterval.of(x, n, LEVEL));
        double p = (double) x / n;
        for (double limit : new double[] {limits.lower(), limits.upper()}) {
          double distance = Math.abs(p - limit);
          double error = z * Math.sqrt(limit * (1 - limit) / n);
          assertTrue(Math.abs(distance - error) < 1e-12, x + " of " + n);
        }
      }
    }
  }

  @Test
  void otherOutcomeMirrorsTheInterval() {
    for (long n = 1; n <= 60; n++) {
      for (long x = 0; x <= n; x++) {
        assertMirrored(WilsonInterval.of(x, n, LEVEL), WilsonInterval.of(n - x, n, LEVEL));
        assertMirrored(
            ClopperPearsonInterval.of(x, n, LEVEL), ClopperPearsonInterval.of(n - x, n, LEVEL));
      }
    }
  }

  @Test
  void exactLimitsLeaveTheirTailAndContainTheScoreEstimate() {
    for (int n = 1; n <= 60; n++) {
      for (int x = 0; x <= n; x++) {
        Interval limits = interval(ClopperPearsonInterval.of(x, n, LEVEL));
        assertTrue(limits.isInside(0, 1) && limits.contains((double) x / n));
        assertClose(x == 0 ? 1 : 0.025, atLeast(x, n, limits.lower()), 1e-8, x + " of " + n);
        assertClose(
            x == n ? 1 : 0.025, atLeast(n - x, n, 1 - limits.upper()), 1e-8, x + " of " + n);
      }
    }
  }

  @Test
  void higherLevelIsWider() {
    for (long n = 1; n <= 60; n++) {
      for (long x = 0; x <= n; x++) {
        Interval wide = interval(WilsonInterval.of(x, n, 0.95));
        Interval narrow = interval(WilsonInterval.of(x, n, 0.90));
        assertTrue(narrow.isInside(wide.lower(), wide.upper()));
      }
    }
  }

  @Test
  void fourTimesTheTrialsHalveTheInterval() {
    for (long n = 2; n <= 60; n++) {
      for (long x = 1; x < n; x++) {
        double once = width(WilsonInterval.of(1000 * x, 1000 * n, LEVEL));
        double twice = width(WilsonInterval.of(2000 * x, 2000 * n, LEVEL));
        assertEquals(Math.sqrt(2), once / twice, 0.005);
      }
    }
  }

  private static void assertMirrored(Value one, Value other) {
    assertClose(interval(one).lower(), 1 - interval(other).upper(), 1e-12, one);
    assertClose(interval(one).upper(), 1 - interval(other).lower(), 1e-12, one);
  }

  private static double atLeast(int x, int n, double p) {
    return x == 0 ? 1 : BinomialDistribution.of(n, p).survivalProbability(x - 1);
  }

  private static double width(Value value) {
    return interval(value).upper() - interval(value).lower();
  }
}
