package org.evenhand.stat;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lopsided and huge tables: every answer exists and its interval holds the estimate. */
class LargeCountsTest {
  private static final long SEED = 20_260_101;
  private static final int TABLES = 400;

  static Stream<BiFunction<TwoByTwo, Double, Value>> procedures() {
    return Stream.of(
        (t, level) -> WilsonInterval.of(t.x1(), t.n1(), level),
        (t, level) -> ClopperPearsonInterval.of(t.x1(), t.n1(), level),
        MiettinenNurminenDifference::of,
        KatzRatio::of,
        KoopmanRatio::of,
        WoolfOddsRatio::of,
        (t, level) -> t.trials() < 100_000 ? ConditionalOddsRatio.of(t, level) : Value.of(1),
        (t, level) -> t.trials() < 10_000_000 ? FisherExactTest.of(t) : Value.of(1),
        (t, level) -> ChiSquaredTest.of(t, ContinuityCorrection.YATES),
        (t, level) -> MantelHaenszel.oddsRatio(List.of(t, t.swapped()), level),
        (t, level) -> MantelHaenszel.rateRatio(List.of(t, t.swapped()), level),
        (t, level) -> MantelHaenszel.rateDifference(List.of(t, t.swapped()), level),
        (t, level) -> BreslowDayTest.tarone(List.of(t, t.swapped())));
  }

  @ParameterizedTest
  @MethodSource("procedures")
  void intervalHoldsTheEstimate(BiFunction<TwoByTwo, Double, Value> procedure) {
    Random random = new Random(SEED);
    for (int i = 0; i < TABLES; i++) {
      TwoByTwo table = lopsided(random);
      double level = List.of(0.5, 0.9, 0.95, 0.998, 0.99999).get(i % 5);
      String about = "seed " + SEED + ", table " + i + ": " + table + " at " + level;
      if (procedure.apply(table, level) instanceof Estimated e) {
        e.interval().ifPresent(limits -> assertTrue(limits.contains(e.value()), about));
      }
    }
  }

  private static TwoByTwo lopsided(Random random) {
    long n1 = 1 + (long) Math.pow(10, random.nextDouble() * 9);
    long n2 = 1 + (long) Math.pow(10, random.nextDouble() * 9);
    return new TwoByTwo(events(random, n1), n1, events(random, n2), n2);
  }

  private static long events(Random random, long n) {
    return switch (random.nextInt(6)) {
      case 0 -> 0;
      case 1 -> 1;
      case 2 -> n - 1;
      case 3 -> n;
      case 4 -> (long) Math.pow(n, random.nextDouble());
      default -> (long) (n * random.nextDouble());
    };
  }
}
