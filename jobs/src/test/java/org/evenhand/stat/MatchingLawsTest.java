package org.evenhand.stat;

import static org.evenhand.stat.Tables.LEVEL;
import static org.evenhand.stat.Tables.assertClose;
import static org.evenhand.stat.Tables.assertSame;
import static org.evenhand.stat.Tables.estimated;
import static org.evenhand.stat.Tables.isEstimated;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Matched sets, steps in a row, two ratios and medians: laws on every small table. */
class MatchingLawsTest {

  private static final TwoByTwo OTHER = new TwoByTwo(2, 5, 1, 4);

  @Test
  void commonOddsRatio_oneStratum_isTheConditionalOddsRatioWithFishersTest() {
    Tables.comparableUpTo(4)
        .forEach(
            table -> {
              Value common = CommonOddsRatio.of(List.of(table), LEVEL);
              Value alone = ConditionalOddsRatio.of(table, LEVEL);
              assertEquals(isEstimated(alone), isEstimated(common), table::toString);
              ifEstimated(
                  common,
                  e -> {
                    assertClose(estimated(alone).value(), e.value(), 1e-8, table);
                    Interval limits = estimated(alone).interval().orElseThrow();
                    assertClose(limits.lower(), e.interval().orElseThrow().lower(), 1e-8, table);
                    assertClose(limits.upper(), e.interval().orElseThrow().upper(), 1e-8, table);
                    double p = estimated(FisherExactTest.of(table)).pValue().orElseThrow();
                    assertClose(p, e.pValue().orElseThrow(), 1e-9, table);
                  });
            });
  }

  @Test
  void commonOddsRatio_sidesExchanged_isInverted() {
    Tables.comparableUpTo(4)
        .forEach(
            table ->
                ifEstimated(
                    CommonOddsRatio.of(List.of(table, OTHER), LEVEL),
                    e -> {
                      Estimated turned =
                          estimated(
                              CommonOddsRatio.of(List.of(table.swapped(), OTHER.swapped()), LEVEL));
                      assertClose(1 / e.value(), turned.value(), 1e-8, table);
                      assertClose(
                          e.pValue().orElseThrow(), turned.pValue().orElseThrow(), 1e-9, table);
                    }));
  }

  @Test
  void commonOddsRatio_setsOfOneSideOrOneOutcome_sayNothing() {
    List<TwoByTwo> silent =
        List.of(
            OTHER, new TwoByTwo(2, 3, 0, 0), new TwoByTwo(3, 3, 2, 2), new TwoByTwo(0, 1, 0, 4));
    assertSame(
        CommonOddsRatio.of(List.of(OTHER), LEVEL), CommonOddsRatio.of(silent, LEVEL), silent);
  }

  /** R: binom.test(1990, 2000) and binom.test(0, 3000), limits as odds. */
  @Test
  void commonOddsRatio_manyPairs_doesNotLoseWhatIsImprobable() {
    Estimated most = estimated(CommonOddsRatio.of(pairs(1990, 10), LEVEL));
    assertClose(199, most.value(), 1e-9, most);
    assertClose(107.98119391832, most.interval().orElseThrow().lower(), 1e-9, most);
    assertClose(415.62851813443, most.interval().orElseThrow().upper(), 1e-9, most);
    assertEquals(Estimated.LEAST_PROBABILITY, most.pValue().orElseThrow());
    Estimated none = estimated(CommonOddsRatio.of(pairs(0, 3000), LEVEL));
    assertEquals(0, none.value());
    assertClose(0.0012303827853079, none.interval().orElseThrow().upper(), 1e-9, none);
  }

  private static List<TwoByTwo> pairs(int group, int reference) {
    List<TwoByTwo> pairs = new ArrayList<>(Collections.nCopies(group, new TwoByTwo(1, 1, 0, 1)));
    pairs.addAll(Collections.nCopies(reference, new TwoByTwo(0, 1, 1, 1)));
    return pairs;
  }

  @Test
  void stageRatios_stepsThatFollowEachOther_areTheRatioOfTheEnds() {
    Tables.comparableUpTo(4)
        .forEach(
            table -> {
              TwoByTwo before = new TwoByTwo(table.n1(), 7, table.n2(), 9);
              TwoByTwo ends = new TwoByTwo(table.x1(), 7, table.x2(), 9);
              assertSame(
                  KatzRatio.of(ends, LEVEL),
                  StageRatios.overall(List.of(before, table), LEVEL),
                  table);
            });
  }

  @Test
  void stageRatios_shares_addUpToOne() {
    Tables.comparableUpTo(3)
        .forEach(
            table -> {
              List<TwoByTwo> steps = List.of(new TwoByTwo(5, 7, 5, 11), table, OTHER);
              ifEstimated(
                  StageRatios.share(steps, 0),
                  first ->
                      assertEquals(
                          1,
                          first.value()
                              + estimated(StageRatios.share(steps, 1)).value()
                              + estimated(StageRatios.share(steps, 2)).value(),
                          1e-9));
            });
  }

  @Test
  void stageRatios_noStep_isNotEstimable() {
    assertEquals(Value.notEstimable(Reason.NO_STEP), StageRatios.overall(List.of(), LEVEL));
  }

  @Test
  void ratioOfRatios_listsExchanged_isInverted() {
    Tables.comparableUpTo(4)
        .forEach(
            table ->
                ifEstimated(
                    MantelHaenszelContrast.ofRateRatios(List.of(table), List.of(OTHER), LEVEL),
                    e -> {
                      Estimated turned =
                          estimated(
                              MantelHaenszelContrast.ofRateRatios(
                                  List.of(OTHER), List.of(table), LEVEL));
                      assertClose(1 / e.value(), turned.value(), 1e-9, table);
                      assertClose(
                          e.pValue().orElseThrow(), turned.pValue().orElseThrow(), 1e-9, table);
                    }));
  }

  @Test
  void ratioOfRatios_equalLists_isOne() {
    Estimated same =
        estimated(MantelHaenszelContrast.ofRateRatios(List.of(OTHER), List.of(OTHER), LEVEL));
    assertEquals(1, same.value(), 1e-12);
    assertEquals(1, same.pValue().orElseThrow(), 1e-12);
  }

  @Test
  void medianOfCounts_refusesANegativeCountAndALevelThatIsNone() {
    assertThrows(
        IllegalArgumentException.class, () -> MedianOfCounts.of(new long[] {-1}, 0, LEVEL));
    assertThrows(IllegalArgumentException.class, () -> MedianOfCounts.of(new long[] {1}, 0, 1));
    assertThrows(
        ArithmeticException.class,
        () -> MedianOfCounts.of(new long[] {Integer.MAX_VALUE, 1}, 0, LEVEL));
  }

  @Test
  void levelThatIsNone_isRefusedByAll() {
    List<TwoByTwo> one = List.of(OTHER);
    assertThrows(IllegalArgumentException.class, () -> CommonOddsRatio.of(one, 1));
    assertThrows(IllegalArgumentException.class, () -> StageRatios.overall(one, 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> MantelHaenszelContrast.ofRateRatios(one, one, Double.NaN));
  }

  private static void ifEstimated(Value value, Consumer<Estimated> check) {
    if (value instanceof Estimated estimate) {
      check.accept(estimate);
    }
  }
}
