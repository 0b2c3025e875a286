package org.evenhand.stat;

import static org.evenhand.stat.Tables.LEVEL;
import static org.evenhand.stat.Tables.assertClose;
import static org.evenhand.stat.Tables.assertSame;
import static org.evenhand.stat.Tables.estimated;
import static org.evenhand.stat.Tables.hasInterval;
import static org.evenhand.stat.Tables.interval;
import static org.evenhand.stat.Tables.isEstimated;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of the procedures over strata: every table alone, and every pair of tables of up to 3. */
class StratifiedLawsTest {
  private static final List<TwoByTwo> SMALL = Tables.upTo(3).toList();
  private static final List<TwoByTwo> EMPTY_OR_ONE_SIDED =
      List.of(new TwoByTwo(0, 0, 0, 0), new TwoByTwo(3, 5, 0, 0), new TwoByTwo(0, 0, 2, 2));

  private static final DetectableRatio.Test DETECTING =
      DetectableRatio.Test.ofIndependent(0.3, 0.4);

  static Stream<Function<List<TwoByTwo>, Value>> procedures() {
    return Stream.of(
        strata -> MantelHaenszel.oddsRatio(strata, LEVEL),
        strata -> MantelHaenszel.rateRatio(strata, LEVEL),
        strata -> MantelHaenszel.rateDifference(strata, LEVEL),
        strata -> CochranMantelHaenszel.of(strata, ContinuityCorrection.NONE),
        strata -> CochranMantelHaenszel.of(strata, ContinuityCorrection.YATES),
        BreslowDayTest::of,
        BreslowDayTest::tarone,
        strata -> RatioHomogeneity.of(strata, Tables.ones(strata), LEVEL).spread().homogeneity(),
        strata -> DetectableRatio.above(strata, DETECTING),
        strata -> DetectableRatio.below(strata, DETECTING));
  }

  private static Stream<List<TwoByTwo>> pairs() {
    return SMALL.stream().flatMap(a -> SMALL.stream().map(b -> List.of(a, b)));
  }

  @Test
  void oneStratumIsTheCrudeRatio() {
    Tables.upTo(12)
        .forEach(
            t -> {
              List<TwoByTwo> one = List.of(t);
              assertLike(KatzRatio.of(t, LEVEL), MantelHaenszel.rateRatio(one, LEVEL), t);
              assertLike(WoolfOddsRatio.of(t, LEVEL), MantelHaenszel.oddsRatio(one, LEVEL), t);
            });
  }

  @Test
  void oneStratumIsTheChiSquaredTestButForTheFactor() {
    Tables.comparableUpTo(12)
        .filter(TwoByTwo::hasBothOutcomes)
        .forEach(
            t -> {
              double n = t.trials();
              double chi = estimated(ChiSquaredTest.of(t, ContinuityCorrection.NONE)).value();
              Value cmh = CochranMantelHaenszel.of(List.of(t), ContinuityCorrection.NONE);
              assertClose(chi * (n - 1) / n, estimated(cmh).value(), 1e-12, t);
            });
  }

  @ParameterizedTest
  @MethodSource("procedures")
  void emptyOrOneSidedStratumChangesNothing(Function<List<TwoByTwo>, Value> procedure) {
    pairs()
        .forEach(
            pair -> {
              Value without = procedure.apply(pair);
              for (TwoByTwo idle : EMPTY_OR_ONE_SIDED) {
                Value with = procedure.apply(List.of(pair.get(0), idle, pair.get(1)));
                assertSame(without, with, pair);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("procedures")
  void orderOfStrataChangesNothing(Function<List<TwoByTwo>, Value> procedure) {
    pairs()
        .forEach(
            pair ->
                assertSame(
                    procedure.apply(pair),
                    procedure.apply(List.of(pair.get(1), pair.get(0))),
                    pair));
  }

  @Test
  void exchangingTheTwoMirrorsEveryAnswer() {
    pairs()
        .forEach(
            pair -> {
              List<TwoByTwo> swapped = pair.stream().map(TwoByTwo::swapped).toList();
              assertMirrored(
                  MantelHaenszel.oddsRatio(pair, LEVEL), MantelHaenszel.oddsRatio(swapped, LEVEL));
              assertMirrored(
                  MantelHaenszel.rateRatio(pair, LEVEL), MantelHaenszel.rateRatio(swapped, LEVEL));
              assertNegated(
                  MantelHaenszel.rateDifference(pair, LEVEL),
                  MantelHaenszel.rateDifference(swapped, LEVEL));
              assertSame(
                  CochranMantelHaenszel.of(pair, ContinuityCorrection.YATES),
                  CochranMantelHaenszel.of(swapped, ContinuityCorrection.YATES),
                  pair);
            });
  }

  @Test
  void homogeneityDoesNotKnowWhichIsWhich() {
    pairs()
        .forEach(
            pair -> {
              List<TwoByTwo> swapped = pair.stream().map(TwoByTwo::swapped).toList();
              Value one = BreslowDayTest.of(pair);
              Value other = BreslowDayTest.of(swapped);
              assertSame(one, other, pair);
            });
  }

  @Test
  void doublingEveryCountNarrowsByTheRootOfTwo() {
    pairs()
        .forEach(
            pair -> {
              List<TwoByTwo> doubled = pair.stream().map(t -> Tables.times(t, 2)).toList();
              assertNarrowed(
                  MantelHaenszel.oddsRatio(pair, LEVEL), MantelHaenszel.oddsRatio(doubled, LEVEL));
              assertNarrowed(
                  MantelHaenszel.rateRatio(pair, LEVEL), MantelHaenszel.rateRatio(doubled, LEVEL));
            });
  }

  @Test
  void taroneTakesOffAndNeverAdds() {
    pairs()
        .filter(pair -> isEstimated(BreslowDayTest.of(pair)))
        .forEach(
            pair -> {
              double plain = estimated(BreslowDayTest.of(pair)).value();
              double adjusted = estimated(BreslowDayTest.tarone(pair)).value();
              assertTrue(adjusted >= 0 && adjusted <= plain * (1 + 1e-12), pair.toString());
            });
  }

  @Test
  void equalStrataHaveEqualOddsRatios() {
    Tables.comparableUpTo(6)
        .filter(t -> isEstimated(BreslowDayTest.of(List.of(t, t))))
        .forEach(
            t ->
                assertEquals(
                    0, estimated(BreslowDayTest.of(List.of(t, Tables.times(t, 3)))).value(), 1e-9));
  }

  @Test
  void kitagawaPartsAddUpAndChangeSignTogether() {
    pairs()
        .forEach(
            pair -> {
              var parts = KitagawaDecomposition.of(pair);
              if (!isEstimated(parts.rate())) {
                return;
              }
              var other = KitagawaDecomposition.of(pair.stream().map(TwoByTwo::swapped).toList());
              double sum = estimated(parts.composition()).value() + estimated(parts.rate()).value();
              assertClose(estimated(parts.total()).value(), sum, 1e-10, pair);
              assertNegated(parts.composition(), other.composition());
              assertNegated(parts.rate(), other.rate());
            });
  }

  @Test
  void noStratumIsNoComparison() {
    procedures()
        .forEach(procedure -> assertInstanceOf(NotEstimable.class, procedure.apply(List.of())));
    assertInstanceOf(NotEstimable.class, KitagawaDecomposition.of(List.of()).total());
  }

  /** Alike but for the words of the reason. */
  private static void assertLike(Value expected, Value actual, Object about) {
    assertEquals(expected.getClass(), actual.getClass(), about::toString);
    if (isEstimated(expected)) {
      assertSame(expected, actual, about);
    }
  }

  private static void assertMirrored(Value one, Value other) {
    if (!isEstimated(one) || !isEstimated(other)) {
      return;
    }
    assertClose(estimated(one).value(), 1 / estimated(other).value(), 1e-10, one);
    assertEquals(hasInterval(one), hasInterval(other));
    if (hasInterval(one)) {
      assertClose(interval(one).lower(), 1 / interval(other).upper(), 1e-10, one);
    }
  }

  private static void assertNegated(Value one, Value other) {
    assertEquals(isEstimated(one), isEstimated(other));
    if (isEstimated(one)) {
      assertClose(estimated(one).value(), -estimated(other).value(), 1e-10, one);
    }
    if (hasInterval(one)) {
      assertClose(interval(one).lower(), -interval(other).upper(), 1e-10, one);
    }
  }

  private static void assertNarrowed(Value once, Value twice) {
    assertEquals(hasInterval(once), hasInterval(twice));
    if (hasInterval(once)) {
      double ratio = logWidth(once) / logWidth(twice);
      assertClose(estimated(once).value(), estimated(twice).value(), 1e-12, once);
      assertEquals(Math.sqrt(2), ratio, 1e-9, once::toString);
    }
  }

  private static double logWidth(Value value) {
    return Math.log(interval(value).upper() / interval(value).lower());
  }
}
