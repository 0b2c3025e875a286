package org.evenhand.stat;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What must hold of sequences of looks, whatever the counts. */
class SequenceLawsTest {

  private static final long SEED = 20261130;
  private static final int RUNS = 2000;
  private static final int LOOKS = 12;
  private static final double ALPHA = 0.05;
  private static final double LIMIT = ALPHA + 3 * Math.sqrt(ALPHA * (1 - ALPHA) / RUNS);

  /** How often, over all looks, something was so in at least one of them. */
  private record Shares(double missed, double missedAbove, double called, double missedByNormal) {}

  /** A group of 80 beside 320 in each look, at these rates. */
  private static Shares shares(double groupRate, double referenceRate) {
    Random random = new Random(SEED);
    double truth = groupRate / referenceRate;
    int[] times = new int[4];
    for (int run = 0; run < RUNS; run++) {
      boolean[] any = new boolean[4];
      TwoByTwo sum = new TwoByTwo(0, 0, 0, 0);
      for (int look = 0; look < LOOKS; look++) {
        sum = sum.plus(drawn(random, groupRate, referenceRate));
        double ratio = sum.groupRate() / sum.referenceRate();
        double variance = MantelHaenszel.varianceOfLogRateRatio(List.of(sum));
        any[0] |= !interval(ConfidenceSequence.ofRatio(ratio, variance, 1 - ALPHA)).contains(truth);
        any[1] |=
            interval(ConfidenceSequence.ofRatio(ratio, variance, 1 - 2 * ALPHA)).upper() < truth;
        any[2] |= logarithm(ratio, variance) >= Math.log(1 / ALPHA);
        any[3] |= !interval(NormalInterval.ofRatio(ratio, variance, 1 - ALPHA)).contains(truth);
      }
      for (int i = 0; i < any.length; i++) {
        times[i] += any[i] ? 1 : 0;
      }
    }
    Shares shares =
        new Shares(
            (double) times[0] / RUNS,
            (double) times[1] / RUNS,
            (double) times[2] / RUNS,
            (double) times[3] / RUNS);
    System.out.printf("seed %d, %d runs of %d looks, %s%n", SEED, RUNS, LOOKS, shares);
    return shares;
  }

  private static TwoByTwo drawn(Random random, double groupRate, double referenceRate) {
    long x1 = random.doubles(80).filter(u -> u < groupRate).count();
    long x2 = random.doubles(320).filter(u -> u < referenceRate).count();
    return new TwoByTwo(x1, 80, x2, 320);
  }

  private static Interval interval(Value value) {
    return ((Estimated) value).interval().orElseThrow();
  }

  private static double logarithm(double ratio, double variance) {
    return ((Estimated) ConfidenceSequence.logEValue(ratio, variance)).value();
  }

  /** The interval of one look, taken at twelve, misses far oftener; the sequence does not. */
  @Test
  void anyOfTwelveLooks_equalRates_missesAndCallsNoOftenerThanAgreed() {
    Shares shares = shares(0.35, 0.35);
    assertTrue(shares.missed() <= LIMIT, shares.toString());
    assertTrue(shares.missedAbove() <= LIMIT, shares.toString());
    assertTrue(shares.called() <= LIMIT, shares.toString());
    assertTrue(shares.missedByNormal() > 0.15, shares.toString());
  }

  @Test
  void anyOfTwelveLooks_ratioAtAMargin_missesNoOftenerThanAgreed() {
    Shares shares = shares(0.35, 0.28);
    assertTrue(shares.missed() <= LIMIT, shares.toString());
    assertTrue(shares.missedAbove() <= LIMIT, shares.toString());
    assertTrue(shares.called() > 0.5, shares.toString());
  }

  /** The limits exclude a ratio of 1 at level 1 - alpha just where the e-value is 1 / alpha. */
  @Test
  void intervalAndEValue_ratioOfOneAtTheLimit_agree() {
    double variance = 1 / 300.0;
    double reach = interval(ConfidenceSequence.ofRatio(1, variance, 1 - ALPHA)).upper();
    assertEquals(Math.log(1 / ALPHA), logarithm(reach, variance), 1e-9);
    assertEquals(Math.log(1 / ALPHA), logarithm(1 / reach, variance), 1e-9);
  }

  @Test
  void adjustment_whateverTheOrder_followsItsValue() {
    double[] adjusted = ClosedEValues.adjust(new double[] {0.5, 3, -1, 3, 900});
    double[] turned = ClosedEValues.adjust(new double[] {900, 3, -1, 3, 0.5});
    assertArrayEquals(
        adjusted, new double[] {turned[4], turned[3], turned[2], turned[1], turned[0]});
    assertEquals(0, ClosedEValues.adjust(new double[0]).length);
  }

  /** Averages grow slower than their largest part, and never below its share. */
  @Test
  void adjustment_random_betweenBonferroniAndNone() {
    Random random = new Random(SEED);
    for (int family = 0; family < 500; family++) {
      double[] logarithms = random.doubles(1 + random.nextInt(8), -4, 12).toArray();
      double[] adjusted = ClosedEValues.adjust(logarithms);
      for (int i = 0; i < logarithms.length; i++) {
        assertTrue(adjusted[i] <= logarithms[i]);
        assertTrue(adjusted[i] >= logarithms[i] - Math.log(logarithms.length) - 1e-12);
      }
    }
  }
}
