package org.evenhand.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.SplittableRandom;

/** Lots that a seed and the number of an input fix: any input can be made again by itself. */
final class Dice {

  private static final long STEP = 0x9E3779B97F4A7C15L;

  private final SplittableRandom random;

  private Dice(SplittableRandom random) {
    this.random = random;
  }

  static Dice of(long seed, long number) {
    return new Dice(new SplittableRandom(seed ^ (number + 1) * STEP));
  }

  /** A whole number from 0, below a bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** A whole number within limits, both included. */
  int between(int lowest, int highest) {
    return random.nextInt(lowest, highest + 1);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  JsonNode pick(JsonNode list) {
    return list.get(random.nextInt(list.size()));
  }

  @SafeVarargs
  final <T> T pick(T... values) {
    return values[random.nextInt(values.length)];
  }
}
