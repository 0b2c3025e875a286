package org.evenhand.stat;

import static org.evenhand.stat.Tables.assertClose;
import static org.evenhand.stat.Tables.estimated;
import static org.evenhand.stat.Tables.isEstimated;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Laws of adjustment, parity and worst cases, checked by trying everything that is small. */
class PlanningAndSensitivityLawsTest {
  private static final double[] GRID = {0, 0.01, 0.02, 0.04, 0.3, 1};

  @Test
  void holmIsTheClosedBonferroniTest() {
    for (double[] p : families()) {
      double[] adjusted = Holm.adjust(p);
      for (int i = 0; i < p.length; i++) {
        assertEquals(largestOverSubsetsWith(i, p), adjusted[i], 1e-15);
      }
    }
  }

  @Test
  void adjustmentLeavesItsInputAlone() {
    double[] p = {0.04, 0.01, 0.03};
    Holm.adjust(p);
    assertArrayEquals(new double[] {0.04, 0.01, 0.03}, p);
    assertEquals(0, Holm.adjust(new double[0]).length);
  }

  @Test
  void everyAllocationLiesBetweenTheBounds() {
    Tables.comparableUpTo(4)
        .forEach(
            t -> {
              var bounds = AllocationBounds.of(t, 2, 3);
              for (TwoByTwo full : allocations(t, 2, 3, true)) {
                assertTrue(difference(bounds.lowest()) <= difference(full) + 1e-15);
                assertTrue(difference(full) <= difference(bounds.highest()) + 1e-15);
                assertTrue(favours(full, bounds.lowest()) && favours(bounds.highest(), full));
              }
            });
  }

  @Test
  void tippingPointIsTheSmallestOfAllAllocations() {
    Tables.comparableUpTo(4)
        .forEach(
            t -> {
              long sign = Long.signum(cross(t));
              long fewest =
                  allocations(t, 2, 3, false).stream()
                      .filter(moved -> sign != 0 && Long.signum(cross(moved)) != sign)
                      .mapToLong(moved -> moved.trials() - t.trials())
                      .min()
                      .orElse(-1);
              Value actual = StratifiedTippingPoint.of(List.of(t), new long[] {2}, new long[] {3});
              assertEquals(fewest >= 0, isEstimated(actual), t::toString);
              if (fewest >= 0) {
                assertEquals(fewest, estimated(actual).value(), t::toString);
              }
            });
  }

  @Test
  void boundsOfAProportionHoldForEveryOutcome() {
    for (long all = 1; all <= 8; all++) {
      for (long known = 0; known <= all; known++) {
        for (long x = 0; x <= known; x++) {
          var bounds = ManskiBounds.proportion(x, known, all);
          assertClose((double) x / all, estimated(bounds.lowest()).value(), 1e-15, all);
          double width = estimated(bounds.highest()).value() - estimated(bounds.lowest()).value();
          assertClose((double) (all - known) / all, width, 1e-12, all);
        }
      }
    }
  }

  @Test
  void eValueIsTheSameForARatioAndItsInverse() {
    for (double ratio = 1; ratio < 20; ratio += 0.37) {
      double above = estimated(EValue.ofRateRatio(ratio)).value();
      assertClose(above, estimated(EValue.ofRateRatio(1 / ratio)).value(), 1e-12, ratio);
      assertClose(above * above / (2 * above - 1), ratio, 1e-12, "a cause of strength E undoes it");
    }
  }

  private static List<double[]> families() {
    List<double[]> all = new ArrayList<>();
    for (double a : GRID) {
      for (double b : GRID) {
        for (double c : GRID) {
          for (double d : GRID) {
            all.add(new double[] {a, b, c, d});
          }
        }
      }
    }
    return all;
  }

  private static double largestOverSubsetsWith(int i, double[] p) {
    double largest = 0;
    for (int subset = 1; subset < 1 << p.length; subset++) {
      if ((subset >> i & 1) == 1) {
        double least = 1;
        for (int j = 0; j < p.length; j++) {
          least = (subset >> j & 1) == 1 ? Math.min(least, p[j]) : least;
        }
        largest = Math.max(largest, Math.min(1, Integer.bitCount(subset) * least));
      }
    }
    return largest;
  }

  /**
   * Every way to give missing trials to the two; if not all need be given, the rest is left out.
   */
  private static List<TwoByTwo> allocations(TwoByTwo t, long events, long others, boolean all) {
    List<TwoByTwo> found = new ArrayList<>();
    for (long e1 = 0; e1 <= events; e1++) {
      for (long e2 = all ? events - e1 : 0; e2 <= events - e1; e2++) {
        for (long f1 = 0; f1 <= others; f1++) {
          for (long f2 = all ? others - f1 : 0; f2 <= others - f1; f2++) {
            found.add(new TwoByTwo(t.x1() + e1, t.n1() + e1 + f1, t.x2() + e2, t.n2() + e2 + f2));
          }
        }
      }
    }
    return found;
  }

  private static double difference(TwoByTwo t) {
    return t.groupRate() - t.referenceRate();
  }

  /** Whether the ratio of the one is at least that of the other, without dividing by 0. */
  private static boolean favours(TwoByTwo one, TwoByTwo other) {
    return one.groupRate() * other.referenceRate()
        >= other.groupRate() * one.referenceRate() - 1e-15;
  }

  private static long cross(TwoByTwo t) {
    return t.x1() * t.n2() - t.x2() * t.n1();
  }
}
