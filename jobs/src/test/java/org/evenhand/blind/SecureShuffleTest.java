package org.evenhand.blind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SecureShuffleTest {

  private static final long SEED = 20261128;
  private static final int TIMES = 24_000;

  /** Each of the 24 orders comes up 1,000 times, give or take five standard deviations. */
  @Test
  void shuffled_manyTimes_everyOrderAsOften() {
    System.out.println("orders drawn with seed " + SEED);
    RandomGenerator lots = new SplittableRandom(SEED);
    Map<String, Integer> times = new TreeMap<>();
    for (int i = 0; i < TIMES; i++) {
      times.merge(SecureShuffle.shuffled(List.of(1, 2, 3, 4), lots).toString(), 1, Integer::sum);
    }
    assertEquals(24, times.size());
    double deviation = Math.sqrt(TIMES * (1 / 24.0) * (23 / 24.0));
    times.forEach((order, n) -> assertEquals(1000, n, 5 * deviation, order));
  }

  @Test
  void unforeseeable_twice_drawsOtherwise() {
    assertNotEquals(
        OpeningCode.draw(SecureShuffle.unforeseeable()).text(),
        OpeningCode.draw(SecureShuffle.unforeseeable()).text());
  }
}
