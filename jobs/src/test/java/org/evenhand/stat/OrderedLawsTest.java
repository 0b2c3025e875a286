package org.evenhand.stat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every small table with ordered columns. */
class OrderedLawsTest {

  private static final int MOST = 2;
  private static final double LEVEL = 0.95;
  private static final double[] SCORES = {1, 2};
  private static final long[] VALUES = {3, 5, 9};

  /** Every table of two rows and so many columns with counts up to two. */
  private static void everyTable(int columns, Consumer<long[][]> check) {
    int cells = 2 * columns;
    for (int number = 0; number < Math.pow(MOST + 1, cells); number++) {
      long[][] table = new long[2][columns];
      int rest = number;
      for (int cell = 0; cell < cells; cell++) {
        table[cell / columns][cell % columns] = rest % (MOST + 1);
        rest /= MOST + 1;
      }
      check.accept(table);
    }
  }

  @Test
  void twoColumns_areTheTestOfTwoByTwoTables() {
    List<long[][]> tables = new ArrayList<>();
    everyTable(2, tables::add);
    for (long[][] first : tables) {
      for (long[][] second : tables) {
        List<long[][]> strata = List.of(first, second);
        Value known =
            CochranMantelHaenszel.of(
                strata.stream().map(OrderedLawsTest::twoByTwo).toList(), ContinuityCorrection.NONE);
        same(known, GeneralisedCmh.general(strata));
        same(known, GeneralisedCmh.meanScores(strata, SCORES));
      }
    }
  }

  private static List<long[][]> strata(long[][]... tables) {
    return List.of(tables);
  }

  private static TwoByTwo twoByTwo(long[][] t) {
    return new TwoByTwo(t[0][1], t[0][0] + t[0][1], t[1][1], t[1][0] + t[1][1]);
  }

  private static void same(Value expected, Value actual) {
    if (expected instanceof Estimated known) {
      Estimated found = assertInstanceOf(Estimated.class, actual);
      assertEquals(known.value(), found.value(), 1e-9);
      assertEquals(known.pValue().orElseThrow(), found.pValue().orElseThrow(), 1e-9);
    } else {
      assertInstanceOf(NotEstimable.class, actual);
    }
  }

  @Test
  void rowsExchanged_turnWhatHasADirectionAndLeaveTests() {
    everyTable(
        3,
        table -> {
          List<long[][]> one = strata(table);
          List<long[][]> turned = strata(new long[][] {table[1], table[0]});
          same(VanElteren.of(one), VanElteren.of(turned));
          mirrored(
              ProbabilityOfSuperiority.of(one, LEVEL),
              ProbabilityOfSuperiority.of(turned, LEVEL),
              1);
          mirrored(
              HodgesLehmannShift.of(one, VALUES, LEVEL),
              HodgesLehmannShift.of(turned, VALUES, LEVEL),
              0);
          mirrored(
              GoodmanKruskalGamma.of(one.get(0), LEVEL),
              GoodmanKruskalGamma.of(turned.get(0), LEVEL),
              0);
        });
  }

  /** One is the other taken from the whole, limits and all. */
  private static void mirrored(Value one, Value other, double whole) {
    assertEquals(one.getClass(), other.getClass());
    if (one instanceof Estimated a && other instanceof Estimated b) {
      assertEquals(whole - a.value(), b.value(), 1e-9);
      assertEquals(a.interval().isPresent(), b.interval().isPresent());
      a.interval()
          .ifPresent(
              limits -> {
                assertTrue(limits.contains(a.value()), limits.toString());
                assertEquals(whole - limits.upper(), b.interval().get().lower(), 1e-9);
                assertEquals(whole - limits.lower(), b.interval().get().upper(), 1e-9);
              });
    }
  }

  @Test
  void everyTable_givesAProbabilityAndItsTwinTheSame() {
    everyTable(
        3,
        table -> {
          Value once = ProbabilityOfSuperiority.of(strata(table), LEVEL);
          Value twice = ProbabilityOfSuperiority.of(strata(table, table), LEVEL);
          if (once instanceof Estimated a && twice instanceof Estimated b) {
            assertTrue(a.value() >= 0 && a.value() <= 1);
            assertEquals(a.value(), b.value(), 1e-12);
          } else {
            assertEquals(once, twice);
          }
        });
  }

  static Stream<List<Object>> reasons() {
    List<long[][]> oneSided = strata(new long[][] {{1, 2}, {0, 0}});
    List<long[][]> alike = strata(new long[][] {{1, 0}, {3, 0}});
    Reason nothing = Reason.NO_DIFFERENT_VALUES;
    Reason noBoth = Reason.NO_STRATUM_WITH_BOTH_VALUES;
    return Stream.of(
        List.of(GeneralisedCmh.general(oneSided), nothing),
        List.of(GeneralisedCmh.general(strata(new long[][] {{1}, {2}})), nothing),
        List.of(GeneralisedCmh.meanScores(alike, SCORES), nothing),
        List.of(VanElteren.of(alike), nothing),
        List.of(VanElteren.of(strata(new long[][] {{1, 0}, {0, 0}})), nothing),
        List.of(ProbabilityOfSuperiority.of(oneSided, LEVEL), noBoth),
        List.of(HodgesLehmannShift.of(oneSided, new long[] {1, 2}, LEVEL), noBoth),
        List.of(GoodmanKruskalGamma.of(alike.get(0), LEVEL), Reason.ALL_ALIKE),
        List.of(SampleQuantile.of(new long[] {1}, new long[] {0}, 0.5, LEVEL), Reason.NO_VALUE),
        List.of(SampleMean.of(new long[] {1}, new long[] {0}, LEVEL), Reason.NO_VALUE));
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void nothingToCompare_isSaid(List<Object> answer) {
    assertEquals(Value.notEstimable((Reason) answer.get(1)), answer.get(0));
  }

  static Stream<Runnable> refused() {
    long[][] good = {{1, 2}, {3, 4}};
    long[] one = {1};
    return Stream.of(
        () -> GeneralisedCmh.general(strata()),
        () -> GeneralisedCmh.general(strata(good, new long[][] {{1}, {2}})),
        () -> GeneralisedCmh.general(strata(new long[][] {{1, 2}})),
        () -> GeneralisedCmh.general(strata(new long[][] {{1, 2}, {3}})),
        () -> GeneralisedCmh.meanScores(strata(good), new double[] {1}),
        () -> VanElteren.of(strata(new long[][] {{1, -2}, {3, 4}})),
        () -> ProbabilityOfSuperiority.of(strata(new long[][] {{1}, {2}, {3}}), LEVEL),
        () -> ProbabilityOfSuperiority.of(strata(good), 1),
        () -> HodgesLehmannShift.of(strata(good), new long[] {2, 1}, LEVEL),
        () -> HodgesLehmannShift.of(strata(good), one, LEVEL),
        () -> HodgesLehmannShift.of(strata(good), new long[] {1, 2}, 0),
        () -> GoodmanKruskalGamma.of(good, 2),
        () -> SampleQuantile.of(one, new long[] {1, 2}, 0.5, LEVEL),
        () -> SampleQuantile.of(one, new long[] {-1}, 0.5, LEVEL),
        () -> SampleQuantile.of(one, one, 1, LEVEL),
        () -> SampleQuantile.of(new long[] {1, 1}, new long[] {1, 1}, 0.5, LEVEL),
        () -> SampleMean.of(one, new long[] {1, 2}, LEVEL),
        () -> SampleMean.of(one, one, -1));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void badArguments_areRefused(Runnable call) {
    assertThrows(IllegalArgumentException.class, call::run);
  }
}
