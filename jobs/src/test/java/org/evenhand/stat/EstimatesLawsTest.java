package org.evenhand.stat;

import static org.evenhand.stat.Tables.LEVEL;
import static org.evenhand.stat.Tables.assertClose;
import static org.evenhand.stat.Tables.assertSame;
import static org.evenhand.stat.Tables.estimated;
import static org.evenhand.stat.Tables.interval;
import static org.evenhand.stat.Tables.isEstimated;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/** Laws of pooling, of missing membership, of pairs and of what could have been seen. */
class EstimatesLawsTest {
  private static final List<TwoByTwo> TABLES =
      List.of(
          new TwoByTwo(8, 23, 74, 218),
          new TwoByTwo(0, 8, 33, 132),
          new TwoByTwo(20, 33, 131, 421));
  private static final DetectableRatio.Test TEST = DetectableRatio.Test.ofIndependent(0.05, 0.8);

  @Test
  void poolingKeepsRatiosBetweenTheirOwnAndOne() {
    Random random = new Random(20260801);
    for (int i = 0; i < 200; i++) {
      TwoByTwo t = random(random);
      double own = Math.log((t.x1() + 0.5) / (t.n1() + 0.5) * (t.n2() + 0.5) / (t.x2() + 0.5));
      Value pooled = PartialPooling.of(List.of(t)).ratio(t, LEVEL);
      assertEquals(t.events() < t.trials(), isEstimated(pooled), t::toString);
      double drawn = isEstimated(pooled) ? Math.log(estimated(pooled).value()) : 0;
      assertTrue(drawn * own >= 0 && Math.abs(drawn) <= Math.abs(own), t::toString);
    }
  }

  @Test
  void poolingMirrorsAnExchangeAndForgetsTheOrder() {
    PartialPooling pooling = PartialPooling.of(TABLES);
    PartialPooling mirrored = PartialPooling.of(TABLES.stream().map(TwoByTwo::swapped).toList());
    PartialPooling reversed =
        PartialPooling.of(
            List.of(TABLES.get(2), TABLES.get(1), new TwoByTwo(0, 0, 1, 2), TABLES.get(0)));
    for (TwoByTwo t : TABLES) {
      Estimated ratio = estimated(pooling.ratio(t, LEVEL));
      Estimated other = estimated(mirrored.ratio(t.swapped(), LEVEL));
      assertClose(1 / ratio.value(), other.value(), 1e-12, t);
      assertClose(1 / interval(ratio).lower(), interval(other).upper(), 1e-10, t);
      assertSame(pooling.probabilityAbove(t, 1.25), mirrored.probabilityBelow(t.swapped(), 0.8), t);
      assertSame(ratio, reversed.ratio(t, LEVEL), t);
    }
  }

  @Test
  void pooledLimitsAndProbabilitiesAreOfOneDistribution() {
    PartialPooling pooling = PartialPooling.of(TABLES);
    for (TwoByTwo t : TABLES) {
      Interval limits = interval(pooling.ratio(t, 0.9));
      assertClose(0.05, estimated(pooling.probabilityAbove(t, limits.upper())).value(), 1e-10, t);
      assertClose(0.05, estimated(pooling.probabilityBelow(t, limits.lower())).value(), 1e-10, t);
      double both =
          estimated(pooling.probabilityAbove(t, 1.1)).value()
              + estimated(pooling.probabilityBelow(t, 1.1)).value();
      assertClose(1, both, 1e-12, t);
    }
  }

  @Test
  void manyCasesAreDrawnNowhere() {
    List<TwoByTwo> large = TABLES.stream().map(t -> t.times(10_000_000)).toList();
    TwoByTwo first = large.get(0);
    double own = first.groupRate() / first.referenceRate();
    assertClose(own, estimated(PartialPooling.of(large).ratio(first, LEVEL)).value(), 1e-4, first);
  }

  @Test
  void missingMembershipAddsUpAndMirrors() {
    Random random = new Random(20260802);
    for (int i = 0; i < 200; i++) {
      MissingMembership missing =
          new MissingMembership(random(random), random.nextInt(9), random.nextInt(9));
      MissingMembership mirrored =
          new MissingMembership(
              missing.known().swapped(), missing.missingEvents(), missing.missingNonEvents());
      for (double gamma : new double[] {0.01, 0.5, 1, 3, 100}) {
        ExpectedTwoByTwo t = missing.at(gamma);
        ExpectedTwoByTwo m = mirrored.at(1 / gamma);
        assertClose(
            missing.known().events() + missing.missingEvents(),
            t.groupEvents() + t.referenceEvents(),
            1e-12,
            missing);
        assertClose(
            missing.known().trials() + missing.missingEvents() + missing.missingNonEvents(),
            t.groupTrials() + t.referenceTrials(),
            1e-12,
            missing);
        assertClose(t.groupEvents(), m.referenceEvents(), 1e-12, missing);
        assertClose(t.groupTrials(), m.referenceTrials(), 1e-12, missing);
      }
    }
  }

  @Test
  void nothingMissingTurnsNothing() {
    List<MissingMembership> none =
        TABLES.stream().map(t -> new MissingMembership(t, 0, 0)).toList();
    assertSame(
        MantelHaenszel.rateRatio(TABLES, LEVEL),
        MantelHaenszel.rateRatio(MissingMembership.at(7, none), LEVEL),
        "nothing is missing");
    double ratio = ratio(MissingMembership.at(1, none));
    assertInstanceOf(
        NotEstimable.class,
        MissingMembership.turningPoint(none, tables -> ratio(tables) == ratio, 100));
    assertEquals(1, estimated(MissingMembership.turningPoint(none, tables -> false, 100)).value());
  }

  private static double ratio(List<ExpectedTwoByTwo> tables) {
    return estimated(MantelHaenszel.rateRatio(tables, LEVEL)).value();
  }

  @Test
  void shafferLiesBetweenThePValuesAndHolm() {
    Random random = new Random(20260803);
    for (int groups = 2; groups <= 12; groups++) {
      double[] p = random.doubles(groups * (groups - 1L) / 2).map(u -> u * u * u).toArray();
      double[] shaffer = Shaffer.adjust(groups, p);
      double[] holm = Holm.adjust(p);
      double[] after = Shaffer.adjustAfter(0, groups, p);
      for (int i = 0; i < p.length; i++) {
        assertTrue(p[i] <= after[i] && after[i] <= shaffer[i] && shaffer[i] <= holm[i]);
      }
      assertTrue(Arrays.stream(Shaffer.adjustAfter(0.7, groups, p)).allMatch(a -> a >= 0.7));
    }
  }

  @Test
  void shafferGoesByNoPlace() {
    double[] p = {0.001, 0.02, 0.02, 0.3, 0.0004, 0.9};
    double[] reversed = IntStream.range(0, 6).mapToDouble(i -> p[5 - i]).toArray();
    double[] adjusted = Shaffer.adjust(4, p);
    double[] other = Shaffer.adjust(4, reversed);
    assertArrayEquals(adjusted, IntStream.range(0, 6).mapToDouble(i -> other[5 - i]).toArray());
    assertEquals(adjusted[1], adjusted[2]);
    assertEquals(780, Shaffer.adjust(40, new double[780]).length);
  }

  @Test
  void detectableRatioHasTheWantedPowerInOneStratum() {
    NormalDistribution normal = NormalDistribution.of(0, 1);
    for (TwoByTwo t : TABLES) {
      for (Value value : detectable(List.of(t), TEST).filter(Tables::isEstimated).toList()) {
        double ratio = estimated(value).value();
        double p2 = t.events() / (t.n2() + ratio * t.n1());
        double p1 = ratio * p2;
        double pooled = (double) t.events() / t.trials();
        double n = t.trials();
        double s0 = Math.sqrt(pooled * (1 - pooled) * n / (n - 1) * (1.0 / t.n1() + 1.0 / t.n2()));
        double s1 = Math.sqrt(p1 * (1 - p1) / t.n1() + p2 * (1 - p2) / t.n2());
        double critical = normal.inverseSurvivalProbability(0.025) * s0;
        double power = normal.cumulativeProbability((Math.abs(p1 - p2) - critical) / s1);
        assertClose(0.8, power, 1e-9, t);
      }
    }
  }

  @Test
  void detectableRatioMirrorsAndGoesByMarginsAlone() {
    List<TwoByTwo> moved =
        TABLES.stream().map(t -> new TwoByTwo(t.x1() + 1, t.n1(), t.x2() - 1, t.n2())).toList();
    List<TwoByTwo> swapped = TABLES.stream().map(TwoByTwo::swapped).toList();
    assertSame(DetectableRatio.above(TABLES, TEST), DetectableRatio.above(moved, TEST), moved);
    double above = estimated(DetectableRatio.above(TABLES, TEST)).value();
    assertClose(above, 1 / estimated(DetectableRatio.below(swapped, TEST)).value(), 1e-10, swapped);
  }

  @Test
  void moreTrialsSeeNearerAndLinkedOnesLess() {
    double before = Double.POSITIVE_INFINITY;
    for (long times = 1; times < 1_000_000; times *= 10) {
      List<TwoByTwo> strata = times(times);
      double above = estimated(DetectableRatio.above(strata, TEST)).value();
      var linked = DetectableRatio.Test.ofLinked(0.05, 0.8, 2, 30);
      assertTrue(above > 1 && above < before);
      assertTrue(above < estimated(DetectableRatio.above(strata, linked)).value());
      before = above;
    }
    double squared = 2.801585 * 2.801585 * 0.25 / 1e6 * 2;
    double far = estimated(DetectableRatio.above(List.of(half()), TEST)).value();
    assertClose(Math.sqrt(squared) / 0.5, Math.log(far), 1e-3, "near 1 the closed form holds");
  }

  private static TwoByTwo half() {
    return new TwoByTwo(500_000, 1_000_000, 500_000, 1_000_000);
  }

  private static List<TwoByTwo> times(long times) {
    return TABLES.stream().map(t -> t.times(times)).toList();
  }

  private static Stream<Value> detectable(List<TwoByTwo> strata, DetectableRatio.Test test) {
    return Stream.of(DetectableRatio.above(strata, test), DetectableRatio.below(strata, test));
  }

  private static TwoByTwo random(Random random) {
    int n1 = 1 + random.nextInt(40);
    int n2 = 1 + random.nextInt(80);
    return new TwoByTwo(random.nextInt(n1 + 1), n1, random.nextInt(n2 + 1), n2);
  }
}
