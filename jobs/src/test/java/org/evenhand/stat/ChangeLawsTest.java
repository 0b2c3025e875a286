package org.evenhand.stat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What must hold of the scores, the monthly fits and the decomposition, whatever the numbers. */
class ChangeLawsTest {

  private static final long SEED = 20261121;

  @Test
  void dasGupta_anyCells_partsAddUpAndTurnRoundWithTheSides() {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    for (int i = 0; i < 50; i++) {
      List<TwoByTwo> cells = new ArrayList<>();
      List<List<Integer>> codes = new ArrayList<>();
      for (int code = 0; code < 12; code++) {
        cells.add(random.nextInt(4) == 0 ? new TwoByTwo(0, 0, 0, 0) : drawn(random));
        codes.add(List.of(code / 6, code / 2 % 3, code % 2));
      }
      DasGupta parts = DasGupta.of(cells, codes);
      DasGupta turned = DasGupta.of(cells.stream().map(TwoByTwo::swapped).toList(), codes);
      double sum = number(parts.rate());
      for (int factor = 0; factor < 3; factor++) {
        sum += number(parts.factors().get(factor));
        assertEquals(
            number(parts.factors().get(factor)), -number(turned.factors().get(factor)), 1e-12);
      }
      assertEquals(number(parts.total()), sum, 1e-12);
    }
  }

  @Test
  void dasGupta_oneFactor_isKitagawa() {
    Random random = new Random(SEED);
    List<TwoByTwo> cells = List.of(drawn(random), drawn(random), drawn(random));
    DasGupta parts = DasGupta.of(cells, List.of(List.of(0), List.of(1), List.of(2)));
    KitagawaDecomposition kitagawa = KitagawaDecomposition.of(cells);
    assertEquals(number(kitagawa.composition()), number(parts.factors().get(0)), 1e-14);
    assertEquals(number(kitagawa.rate()), number(parts.rate()), 1e-14);
  }

  @Test
  void dasGupta_codesThatDoNotFit_areRefused() {
    List<TwoByTwo> cells = List.of(new TwoByTwo(1, 2, 1, 2), new TwoByTwo(1, 2, 1, 2));
    assertThrows(
        IllegalArgumentException.class, () -> DasGupta.of(cells, List.of(List.of(0), List.of(0))));
    assertThrows(IllegalArgumentException.class, () -> DasGupta.of(cells, List.of(List.of(0))));
    assertThrows(
        IllegalArgumentException.class,
        () -> DasGupta.product(new double[] {1}, new double[] {1, 2}));
  }

  @Test
  void changePoint_eventsAndTheirComplements_mirrorEachOther() {
    long[][] trials = {{60, 40}, {9, 4}, {7, 8}, {12, 6}};
    long[][] events = {{18, 9}, {4, 2}, {5, 1}, {6, 3}};
    long[][] others = new long[trials.length][2];
    for (int time = 0; time < trials.length; time++) {
      for (int stratum = 0; stratum < 2; stratum++) {
        others[time][stratum] = trials[time][stratum] - events[time][stratum];
      }
    }
    ChangePointTest rise = ChangePointTest.of(trials, events);
    ChangePointTest fall = ChangePointTest.of(trials, others);
    assertEquals(number(rise.score()), -number(fall.score()), 1e-12);
    assertEquals(number(rise.limit(0.05)), number(fall.limit(0.05)), 1e-12);
    assertEquals(1, number(rise.oddsRatio()) * number(fall.oddsRatio()), 1e-12);
  }

  @Test
  void changePoint_timeWithoutATrial_changesNothing() {
    ChangePointTest with =
        ChangePointTest.of(new long[][] {{90}, {9}, {0}, {12}}, new long[][] {{30}, {4}, {0}, {6}});
    ChangePointTest without =
        ChangePointTest.of(new long[][] {{90}, {9}, {12}}, new long[][] {{30}, {4}, {6}});
    assertEquals(number(without.score()), number(with.score()), 1e-12);
    assertEquals(number(without.limit(0.1)), number(with.limit(0.1)), 1e-12);
  }

  /** The score passes its limit just where its p-value is no more than the false alarm. */
  @Test
  void changePoint_limitAndPValue_agree() {
    Random random = new Random(SEED);
    for (int i = 0; i < 200; i++) {
      long[][] trials = {{200, 100}, {20, 10}, {25, 30}, {8, 12}};
      ChangePointTest test = ChangePointTest.of(trials, drawn(random, trials, 0.3, 0.45));
      boolean isBeyond = Math.abs(number(test.score())) > number(test.limit(0.05));
      assertEquals(isBeyond ? 1 : 0, number(test.passes(0.05)));
    }
  }

  @Test
  void changePoint_anyNumberOfTrials_takesAsLong() {
    for (long times : new long[] {1, 1_000_000}) {
      long[][] trials = new long[40][1];
      long[][] events = new long[40][1];
      for (int month = 0; month < trials.length; month++) {
        trials[month][0] = 30 * times;
        events[month][0] = 10 * times;
      }
      ChangePointTest test = ChangePointTest.of(trials, events);
      assertTimeoutPreemptively(
          Duration.ofSeconds(10), () -> assertTrue(number(test.limit(0.05)) > 2.5));
    }
  }

  @Test
  void changePoint_impossibleInputs_areRefused() {
    long[][] trials = {{9}, {3}};
    assertThrows(
        IllegalArgumentException.class, () -> ChangePointTest.of(trials, new long[][] {{4}, {4}}));
    assertThrows(
        IllegalArgumentException.class,
        () -> ChangePointTest.of(trials, new long[][] {{4}, {1, 1}}));
    ChangePointTest test = ChangePointTest.of(trials, new long[][] {{4}, {1}});
    assertThrows(IllegalArgumentException.class, () -> test.limit(0));
    assertThrows(IllegalArgumentException.class, () -> test.passes(1));
  }

  @Test
  void quasiPoisson_impossibleInputs_areRefused() {
    double[][] one = {{1}, {1}};
    assertThrows(
        IllegalArgumentException.class,
        () -> QuasiPoissonRegression.of(new long[] {1, -1}, new double[] {1, 1}, one));
    assertThrows(
        IllegalArgumentException.class,
        () -> QuasiPoissonRegression.of(new long[] {1, 1}, new double[] {1, 0}, one));
    assertThrows(
        IllegalArgumentException.class,
        () -> QuasiPoissonRegression.of(new long[] {1}, new double[] {1, 1}, one));
  }

  @Test
  void quasiPoisson_perfectFit_hasNoDispersion() {
    double[][] design = {{1, 0}, {1, 0}, {1, 0}, {1, 1}, {1, 1}};
    double[] exposure = {10, 10, 10, 10, 10};
    int[] since = {0, 1, 1, 1, 1};
    QuasiPoissonRegression fit =
        QuasiPoissonRegression.of(new long[] {3, 3, 3, 6, 6}, exposure, design);
    assertEquals(0, number(fit.dispersion()), 1e-12);
    assertEquals(2, number(AutoregressiveErrors.of(fit, since).ratio(1, 0.95)), 1e-6);
    assertEquals(
        Reason.NO_RESIDUAL,
        assertInstanceOf(NotEstimable.class, LjungBoxTest.of(fit.residuals(), since).lagOne())
            .reason());
  }

  @Test
  void autoregressiveErrors_impossibleInputs_areRefused() {
    QuasiPoissonRegression fit =
        QuasiPoissonRegression.of(
            new long[] {3, 4, 2}, new double[] {1, 1, 1}, new double[][] {{1}, {1}, {1}});
    assertThrows(
        IllegalArgumentException.class, () -> AutoregressiveErrors.of(fit, new int[] {0, 1}));
    AutoregressiveErrors errors = AutoregressiveErrors.of(fit, new int[] {0, 1, 1});
    assertThrows(IllegalArgumentException.class, () -> errors.ratio(0, 1));
    assertThrows(
        IllegalArgumentException.class, () -> LjungBoxTest.of(fit.residuals(), new int[] {0}));
  }

  private static TwoByTwo drawn(Random random) {
    long n1 = 1 + random.nextInt(40);
    long n2 = 1 + random.nextInt(40);
    return new TwoByTwo(random.nextInt((int) n1 + 1), n1, random.nextInt((int) n2 + 1), n2);
  }

  /** Events at these probabilities, one per stratum. */
  private static long[][] drawn(Random random, long[][] trials, double... probability) {
    long[][] events = new long[trials.length][probability.length];
    for (int time = 0; time < trials.length; time++) {
      for (int stratum = 0; stratum < probability.length; stratum++) {
        for (long i = 0; i < trials[time][stratum]; i++) {
          events[time][stratum] += random.nextDouble() < probability[stratum] ? 1 : 0;
        }
      }
    }
    return events;
  }

  private static double number(Value value) {
    return assertInstanceOf(Estimated.class, value).value();
  }
}
