package org.evenhand.calibrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.evenhand.fixture.Plans;
import org.evenhand.stat.Interval;
import org.junit.jupiter.api.Test;

/** The arithmetic of what is planted, drawn and judged. */
class EffectSizeTest {

  private static final double[] BASE = {0.1, 0.4, 0.9};
  private static final double[] CASES = {100, 50, 30};

  @Test
  void rates_ratio_holdsInEveryStratumAlsoNearOne() {
    for (double ratio : new double[] {1.25, 0.8}) {
      double[][] rates =
          new EffectSize(EffectSize.Sort.RATIO, ratio).rates(BASE, CASES).orElseThrow();
      for (int kind = 0; kind < BASE.length; kind++) {
        assertEquals(ratio, rates[kind][0] / rates[kind][1], 1e-12);
        assertTrue(rates[kind][0] <= 0.98 + 1e-12);
      }
      assertEquals(BASE[0], rates[0][1], 0, "the others keep their rate where they can");
    }
  }

  @Test
  void rates_difference_holdsInEveryStratumAlsoNearTheEnds() {
    double[] base = {0.03, 0.5, 0.97};
    for (double difference : new double[] {0.05, -0.05}) {
      double[][] rates =
          new EffectSize(EffectSize.Sort.DIFFERENCE, difference).rates(base, CASES).orElseThrow();
      for (double[] pair : rates) {
        assertEquals(difference, pair[0] - pair[1], 1e-12);
        assertTrue(pair[0] > 0 && pair[0] < 1 && pair[1] > 0 && pair[1] < 1);
      }
    }
  }

  @Test
  void rates_points_soManyMoreOfTheGroupAtOneOddsRatio() {
    double[][] rates = EffectSize.points(0.1).rates(BASE, CASES).orElseThrow();
    double more = 0;
    for (int kind = 0; kind < BASE.length; kind++) {
      more += CASES[kind] * (rates[kind][0] - BASE[kind]);
      assertEquals(
          odds(rates[0][0]) / odds(BASE[0]), odds(rates[kind][0]) / odds(BASE[kind]), 1e-9);
    }
    assertEquals(0.1, more / 180, 1e-9);
    assertTrue(EffectSize.points(0.9).rates(BASE, CASES).isEmpty());
    assertTrue(EffectSize.times(4).rates(BASE, CASES).isEmpty());
  }

  @Test
  void atMargin_followsTheEstimand() {
    assertEquals("upper_margin", EffectSize.atMargin(Plans.standard(), true).column());
    assertEquals(
        new EffectSize(EffectSize.Sort.DIFFERENCE, -0.05),
        EffectSize.atMargin(Plans.withEstimand("mh_rate_difference"), false));
  }

  @Test
  void binomial_draws_haveItsMeanAndVarianceAndRiseWithTheRate() {
    System.out.printf("seed %d%n", Organisations.SEED);
    int draws = 40_000;
    Binomial low = Binomial.of(60, 0.2);
    Binomial high = Binomial.of(60, 0.21);
    SplittableRandom one = new SplittableRandom(Organisations.SEED);
    SplittableRandom other = new SplittableRandom(Organisations.SEED);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < draws; i++) {
      int x = low.draw(one);
      sum += x;
      squares += (double) x * x;
      assertTrue(x <= high.draw(other));
    }
    double mean = sum / draws;
    assertEquals(12, mean, 4 * Math.sqrt(9.6 / draws));
    assertEquals(9.6, squares / draws - mean * mean, 4 * 9.6 * Math.sqrt(2.0 / draws));
    assertEquals(0, Binomial.of(0, 0.5).draw(one));
  }

  @Test
  void target_standing_allowsForMonteCarloError() {
    Target most = Target.atMost(0.05);
    assertEquals(Target.Standing.MET, most.of(new Interval(0.01, 0.05, 0.95)));
    assertEquals(Target.Standing.OPEN, most.of(new Interval(0.04, 0.06, 0.95)));
    assertEquals(Target.Standing.ABOVE, most.of(new Interval(0.051, 0.06, 0.95)));
    assertEquals(Target.Standing.BELOW, Target.around(0.95).of(new Interval(0.90, 0.929, 0.95)));
    assertEquals(Target.Standing.MET, Target.atLeastAbout(0.95).of(new Interval(0.98, 1, 0.95)));
  }

  private static double odds(double rate) {
    return rate / (1 - rate);
  }
}
