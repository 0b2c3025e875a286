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
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of every comparison of two groups, for every table of up to 12 trials in each. */
class ComparisonLawsTest {
  private static final long MOST = 12;

  /** A named comparison, so that a failure says which. */
  record Comparison(String name, BiFunction<TwoByTwo, Double, Value> procedure) {
    Value of(TwoByTwo table) {
      return procedure.apply(table, LEVEL);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Comparison> differences() {
    return Stream.of(
        new Comparison("Miettinen-Nurminen", MiettinenNurminenDifference::of),
        new Comparison("MH difference", (t, l) -> MantelHaenszel.rateDifference(List.of(t), l)),
        new Comparison(
            "standardised", (t, l) -> DirectStandardisation.difference(List.of(t), ONE, l)));
  }

  static Stream<Comparison> rateRatios() {
    return Stream.of(
        new Comparison("Katz", KatzRatio::of),
        new Comparison("Koopman", KoopmanRatio::of),
        new Comparison("MH ratio", (t, l) -> MantelHaenszel.rateRatio(List.of(t), l)));
  }

  static Stream<Comparison> oddsRatios() {
    return Stream.of(
        new Comparison("Woolf", WoolfOddsRatio::of),
        new Comparison("conditional", ConditionalOddsRatio::of),
        new Comparison("MH odds ratio", (t, l) -> MantelHaenszel.oddsRatio(List.of(t), l)));
  }

  static Stream<Comparison> ratios() {
    return Stream.concat(rateRatios(), oddsRatios());
  }

  static Stream<Comparison> all() {
    return Stream.concat(differences(), ratios());
  }

  static Stream<Function<TwoByTwo, Value>> tests() {
    return Stream.of(
        FisherExactTest::of,
        t -> ChiSquaredTest.of(t, ContinuityCorrection.NONE),
        t -> ChiSquaredTest.of(t, ContinuityCorrection.YATES),
        t -> CochranMantelHaenszel.of(List.of(t), ContinuityCorrection.NONE),
        t -> CochranMantelHaenszel.of(List.of(t), ContinuityCorrection.YATES));
  }

  private static final double[] ONE = {1};

  @ParameterizedTest
  @MethodSource("all")
  void emptyGroupHasNoComparison(Comparison comparison) {
    Tables.upTo(4)
        .filter(t -> !t.isComparable())
        .forEach(t -> assertInstanceOf(NotEstimable.class, comparison.of(t)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void intervalHoldsTheEstimateAndHasWidth(Comparison comparison) {
    Tables.upTo(MOST)
        .map(comparison::of)
        .filter(Tables::hasInterval)
        .forEach(
            value -> {
              assertTrue(interval(value).contains(estimated(value).value()), value.toString());
              assertTrue(interval(value).lower() < interval(value).upper(), value.toString());
            });
  }

  @ParameterizedTest
  @MethodSource("differences")
  void differenceStaysInRangeAndEqualsThatOfTheRates(Comparison comparison) {
    Tables.comparableUpTo(MOST)
        .forEach(
            t -> {
              Estimated d = estimated(comparison.of(t));
              assertClose(t.groupRate() - t.referenceRate(), d.value(), 1e-13, t);
              d.interval().ifPresent(i -> assertTrue(i.isInside(-1, 1), t.toString()));
            });
  }

  @ParameterizedTest
  @MethodSource("differences")
  void exchangingTheTwoNegatesTheDifference(Comparison comparison) {
    Tables.comparableUpTo(MOST)
        .forEach(t -> assertNegated(comparison.of(t), comparison.of(t.swapped()), t));
  }

  @ParameterizedTest
  @MethodSource("differences")
  void otherOutcomeNegatesTheDifference(Comparison comparison) {
    Tables.comparableUpTo(MOST)
        .forEach(t -> assertNegated(comparison.of(t), comparison.of(Tables.otherOutcome(t)), t));
  }

  @ParameterizedTest
  @MethodSource("ratios")
  void exchangingTheTwoInvertsTheRatio(Comparison comparison) {
    Tables.comparableUpTo(MOST)
        .forEach(t -> assertInverted(comparison.of(t), comparison.of(t.swapped()), t));
  }

  @ParameterizedTest
  @MethodSource("oddsRatios")
  void otherOutcomeInvertsTheOddsRatio(Comparison comparison) {
    Tables.comparableUpTo(MOST)
        .forEach(t -> assertInverted(comparison.of(t), comparison.of(Tables.otherOutcome(t)), t));
  }

  @ParameterizedTest
  @MethodSource("ratios")
  void ratioIsNeverNegative(Comparison comparison) {
    Tables.comparableUpTo(MOST)
        .map(comparison::of)
        .filter(Tables::isEstimated)
        .forEach(
            value -> {
              assertTrue(estimated(value).value() >= 0);
              estimated(value).interval().ifPresent(i -> assertTrue(i.lower() >= 0));
            });
  }

  @ParameterizedTest
  @MethodSource("rateRatios")
  void ratioIsThatOfTheRatesWhereverTheReferenceHasEvents(Comparison comparison) {
    Tables.comparableUpTo(MOST)
        .forEach(
            t -> {
              Value value = comparison.of(t);
              assertEquals(t.x2() > 0, isEstimated(value), t::toString);
              if (isEstimated(value)) {
                double ratio = t.groupRate() / t.referenceRate();
                assertClose(ratio, estimated(value).value(), 1e-13, t);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("all")
  void doublingEveryCountNarrowsByTheRootOfTwo(Comparison comparison) {
    boolean logarithmic = ratios().anyMatch(r -> r.name().equals(comparison.name()));
    Tables.comparableUpTo(4)
        .filter(t -> t.x1() > 0 && t.x1() < t.n1() && t.x2() > 0 && t.x2() < t.n2())
        .forEach(
            t -> {
              double once = width(comparison.of(Tables.times(t, 1000)), logarithmic);
              double twice = width(comparison.of(Tables.times(t, 2000)), logarithmic);
              assertEquals(Math.sqrt(2), once / twice, 0.01, t::toString);
            });
  }

  @ParameterizedTest
  @MethodSource("tests")
  void testsDoNotKnowWhichIsWhich(Function<TwoByTwo, Value> test) {
    Tables.upTo(MOST)
        .forEach(
            t -> {
              assertSame(withoutReason(test.apply(t)), withoutReason(test.apply(t.swapped())), t);
              assertSame(test.apply(t), test.apply(Tables.otherOutcome(t)), t);
            });
  }

  @Test
  void scoreIntervalsOfHigherLevelAreWider() {
    Tables.comparableUpTo(8)
        .forEach(
            t -> {
              assertNested(
                  MiettinenNurminenDifference.of(t, 0.9), MiettinenNurminenDifference.of(t, 0.95));
              assertNested(KoopmanRatio.of(t, 0.9), KoopmanRatio.of(t, 0.95));
            });
  }

  private static Value withoutReason(Value value) {
    return isEstimated(value) ? value : Value.notEstimable(Reason.NO_TRIAL);
  }

  private static void assertNegated(Value one, Value other, TwoByTwo table) {
    assertClose(estimated(one).value(), -estimated(other).value(), 1e-12, table);
    assertEquals(hasInterval(one), hasInterval(other), table::toString);
    if (hasInterval(one)) {
      assertClose(interval(one).lower(), -interval(other).upper(), 1e-10, table);
      assertClose(interval(one).upper(), -interval(other).lower(), 1e-10, table);
    }
  }

  private static void assertInverted(Value one, Value other, TwoByTwo table) {
    if (!isEstimated(one) || !isEstimated(other)) {
      Value known = isEstimated(one) ? one : other;
      assertTrue(!isEstimated(known) || estimated(known).value() == 0, table.toString());
      return;
    }
    assertClose(estimated(one).value(), 1 / estimated(other).value(), 1e-9, table);
    assertEquals(hasInterval(one), hasInterval(other), table::toString);
    if (hasInterval(one)) {
      assertClose(interval(one).lower(), 1 / interval(other).upper(), 1e-9, table);
      assertClose(interval(one).upper(), 1 / interval(other).lower(), 1e-9, table);
    }
  }

  private static void assertNested(Value narrow, Value wide) {
    if (hasInterval(narrow)) {
      assertTrue(interval(narrow).isInside(interval(wide).lower(), interval(wide).upper()));
    }
  }

  private static double width(Value value, boolean logarithmic) {
    Interval limits = interval(value);
    return logarithmic
        ? Math.log(limits.upper() / limits.lower())
        : limits.upper() - limits.lower();
  }
}
