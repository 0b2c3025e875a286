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
import org.evenhand.stat.BernoulliCusum.Batch;
import org.junit.jupiter.api.Test;

/** What must hold of the charts, the monthly fits and the decomposition, whatever the numbers. */
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
  void cusum_risesAndFalls_mirrorEachOther() {
    List<Batch> events = List.of(batch(9, 0.3, 4), batch(7, 0.3, 5), batch(12, 0.3, 6));
    List<Batch> others = List.of(batch(9, 0.7, 5), batch(7, 0.7, 2), batch(12, 0.7, 6));
    BernoulliCusum rise = BernoulliCusum.of(events, 2);
    BernoulliCusum fall = BernoulliCusum.of(others, 0.5);
    assertEquals(number(rise.highest()), number(fall.highest()), 1e-12);
    assertEquals(number(rise.limit(0.05)), number(fall.limit(0.05)), 1e-9);
  }

  @Test
  void cusum_batchWithoutATrial_changesNothing() {
    List<Batch> with = List.of(batch(9, 0.3, 4), batch(0, 0.3, 0), batch(12, 0.3, 6));
    List<Batch> without = List.of(batch(9, 0.3, 4), batch(12, 0.3, 6));
    assertEquals(
        number(BernoulliCusum.of(without, 2).limit(0.1)),
        number(BernoulliCusum.of(with, 2).limit(0.1)),
        1e-9);
  }

  /** Among so many trials even leaving 0 is rarer than the false alarm. */
  @Test
  void cusum_largeCounts_takeNoLongerThanSmallOnes() {
    List<Batch> many = new ArrayList<>();
    List<Batch> some = new ArrayList<>();
    for (int month = 0; month < 12; month++) {
      many.add(batch(4_000_000, 0.3, 1_201_000));
      some.add(batch(2_000, 0.3, 610));
    }
    Duration patience = Duration.ofSeconds(20);
    assertTimeoutPreemptively(
        patience, () -> assertEquals(0, number(BernoulliCusum.of(many, 2).limit(0.05))));
    assertTimeoutPreemptively(
        patience, () -> assertTrue(number(BernoulliCusum.of(some, 1.1).limit(0.05)) > 1));
  }

  @Test
  void cusum_impossibleInputs_areRefused() {
    assertThrows(IllegalArgumentException.class, () -> BernoulliCusum.of(List.of(), 1));
    assertThrows(IllegalArgumentException.class, () -> BernoulliCusum.of(List.of(), -2));
    assertThrows(IllegalArgumentException.class, () -> batch(3, 0.3, 4));
    assertThrows(IllegalArgumentException.class, () -> batch(3, 1, 2));
    BernoulliCusum chart = BernoulliCusum.of(List.of(batch(3, 0.3, 1)), 2);
    assertThrows(IllegalArgumentException.class, () -> chart.limit(0));
  }

  @Test
  void quasiPoisson_impossibleInputs_areRefused() {
    double[][] one = {{1}, {1}};
    assertThrows(
        IllegalArgumentException.class,
        () -> QuasiPoissonRegression.of(new long[] {1, -1}, new double[] {1, 1}, one, 0.95));
    assertThrows(
        IllegalArgumentException.class,
        () -> QuasiPoissonRegression.of(new long[] {1, 1}, new double[] {1, 0}, one, 0.95));
    assertThrows(
        IllegalArgumentException.class,
        () -> QuasiPoissonRegression.of(new long[] {1}, new double[] {1, 1}, one, 0.95));
    assertThrows(
        IllegalArgumentException.class,
        () -> QuasiPoissonRegression.of(new long[] {1, 1}, new double[] {1, 1}, one, 1));
  }

  @Test
  void quasiPoisson_perfectFit_hasNoDispersion() {
    double[][] design = {{1, 0}, {1, 0}, {1, 1}, {1, 1}};
    QuasiPoissonRegression fit =
        QuasiPoissonRegression.of(
            new long[] {3, 3, 6, 6}, new double[] {10, 10, 10, 10}, design, 0.95);
    assertEquals(0, number(fit.dispersion()), 1e-12);
    assertEquals(2, number(fit.ratio(1)), 1e-9);
  }

  private static TwoByTwo drawn(Random random) {
    long n1 = 1 + random.nextInt(40);
    long n2 = 1 + random.nextInt(40);
    return new TwoByTwo(random.nextInt((int) n1 + 1), n1, random.nextInt((int) n2 + 1), n2);
  }

  private static Batch batch(long trials, double expected, long events) {
    return new Batch(new long[] {trials}, new double[] {expected}, events);
  }

  private static double number(Value value) {
    return assertInstanceOf(Estimated.class, value).value();
  }
}
