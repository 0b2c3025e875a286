package org.evenhand.stat;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused: an argument that has no meaning, whatever the counts. */
class ArgumentsTest {
  private static final TwoByTwo TABLE = new TwoByTwo(3, 10, 4, 12);
  private static final TwoByTwo EMPTY = new TwoByTwo(0, 0, 0, 0);
  private static final long[] ONE = {1};
  private static final long[] TWO = {1, 2};

  static Stream<DoubleFunction<Value>> withLevel() {
    return Stream.of(TABLE, EMPTY)
        .flatMap(
            t ->
                Stream.of(
                    level -> WilsonInterval.of(t.x1(), t.n1(), level),
                    level -> ClopperPearsonInterval.of(t.x1(), t.n1(), level),
                    level -> MiettinenNurminenDifference.of(t, level),
                    level -> KatzRatio.of(t, level),
                    level -> KoopmanRatio.of(t, level),
                    level -> WoolfOddsRatio.of(t, level),
                    level -> ConditionalOddsRatio.of(t, level),
                    level -> MantelHaenszel.oddsRatio(List.of(t), level),
                    level -> MantelHaenszel.rateRatio(List.of(t), level),
                    level -> MantelHaenszel.rateDifference(List.of(t), level),
                    level ->
                        RatioHomogeneity.of(List.of(t), new double[] {1}, level)
                            .spread()
                            .homogeneity(),
                    level -> PartialPooling.of(List.of(t)).ratio(t, level),
                    level -> ConfidenceSequence.ofRatio(1.2, 0.01, level),
                    level ->
                        DirectStandardisation.difference(List.of(t), new double[] {1}, level)));
  }

  @ParameterizedTest
  @MethodSource("withLevel")
  void levelLiesBetweenZeroAndOne(DoubleFunction<Value> procedure) {
    for (double level : new double[] {0, 1, -0.1, 95, Double.NaN}) {
      refused(() -> procedure.apply(level));
    }
  }

  @Test
  void eventsLieBetweenZeroAndTrials() {
    refused(() -> WilsonInterval.of(5, 4, 0.95));
    refused(() -> WilsonInterval.of(-1, 4, 0.95));
    refused(() -> ClopperPearsonInterval.of(5, 4, 0.95));
    refused(() -> ManskiBounds.proportion(5, 4, 10));
    refused(() -> ManskiBounds.proportion(3, 4, 3));
    refused(() -> AllocationBounds.of(TABLE, -1, 0));
    refused(() -> StratifiedTippingPoint.of(List.of(TABLE), new long[] {0}, new long[] {-1}));
    refused(() -> new ExpectedTwoByTwo(1.5, 1, 0, 0));
    refused(() -> new ExpectedTwoByTwo(0, 0, Double.NaN, 1));
    refused(() -> new MissingMembership(TABLE, -1, 0));
    refused(() -> new MissingMembership(TABLE, 0, Double.POSITIVE_INFINITY));
    refused(() -> new MissingMembership(TABLE, 1, 1).at(0));
    refused(() -> MissingMembership.turningPoint(List.of(), tables -> true, 1));
  }

  @Test
  void pValuesAndRatesAreProportions() {
    refused(() -> Holm.adjust(new double[] {0.1, Double.NaN}));
    refused(() -> Holm.adjust(new double[] {1.1}));
    refused(() -> Shaffer.adjust(3, new double[] {0.1, 0.2}));
    refused(() -> Shaffer.adjust(2, new double[] {1.1}));
    refused(() -> Shaffer.adjustAfter(-0.1, 2, new double[] {0.1}));
    refused(() -> PartialPooling.of(List.of(TABLE)).probabilityAbove(TABLE, 0));
    refused(() -> IndirectStandardisation.of(ONE, ONE, new double[] {1.5}));
    refused(() -> EValue.ofRateRatio(-1));
    refused(() -> EValue.ofRateRatio(Double.NaN));
    refused(() -> ConfidenceSequence.logEValue(-1, 0.1));
    refused(() -> ConfidenceSequence.logEValue(Double.POSITIVE_INFINITY, 0.1));
    refused(() -> ClosedEValues.adjust(new double[] {1, Double.NaN}));
    refused(() -> EValue.ofLimit(new Interval(-0.1, 0.5, 0.95)));
  }

  @Test
  void ratesAndPowerMakeSense() {
    refused(() -> DetectableRatio.Test.ofIndependent(0.05, 0.05));
    refused(() -> DetectableRatio.Test.ofIndependent(0.05, 1));
    refused(() -> DetectableRatio.Test.ofLinked(0.05, 0.8, 0, 3));
    refused(() -> DetectableRatio.Test.ofLinked(0.05, 0.8, 1, 0));
  }

  @Test
  void timesAndTheirCountsAreNotNegative() {
    Durations two = new Durations(List.of(new Durations.Moment(3, 1, 0, 1)));
    refused(() -> new Durations.Moment(-1, 1, 0, 0));
    refused(() -> new Durations.Moment(1, -1, 0, 0));
    refused(() -> KaplanMeier.survival(two, -1, 0.95));
    refused(() -> KaplanMeier.survival(two, 1, 1));
    refused(() -> KaplanMeier.quantile(two, 1, 0.95));
    refused(() -> KaplanMeier.quantile(two, 0.5, 0));
    refused(() -> RestrictedMean.of(two, 0, 0.95));
    refused(() -> RestrictedMean.of(two, 3, 95));
    refused(() -> RestrictedMean.difference(two, two, 3, 95));
    refused(() -> AalenJohansen.of(two, -1, 0.95));
    refused(() -> AalenJohansen.difference(two, two, 3, 0));
    refused(() -> LogRank.of(List.of(List.of(two, two), List.of(two))));
    refused(() -> LogRank.expected(List.of(List.of(two, two)), 2));
    refused(() -> LogRank.expected(List.of(List.of(two, two)), -1));
  }

  @Test
  void arraysHaveOneEntryPerStratum() {
    refused(() -> IndirectStandardisation.of(ONE, TWO, new double[] {0.5}));
    refused(() -> DirectStandardisation.of(TWO, TWO, new double[] {1}, 0.95));
    refused(() -> DirectStandardisation.of(TWO, TWO, new double[] {1, -1}, 0.95));
    refused(() -> DirectStandardisation.of(TWO, TWO, new double[] {0, 0}, 0.95));
    refused(() -> ChiSquaredTest.independence(new long[][] {{1, 2}, {3}}));
    refused(() -> ChiSquaredTest.independence(new long[][] {{1, 2}, {3, -1}}));
  }

  private static void refused(Executable call) {
    assertThrows(IllegalArgumentException.class, call);
  }
}
