package org.evenhand.calibrate;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Counts over simulated periods on all cores. What a period brings is settled by the seed and its
 * number, and whole numbers are added up, so that the result is the same however the work is shared
 * out. Period by period the same randomness serves every truth, so that differences between truths
 * owe nothing to chance that one had and another had not.
 *
 * @param seed chooses among all simulations
 * @param count number of periods
 */
public record Periods(long seed, int count) {

  /** Counts what one period brings. */
  @FunctionalInterface
  interface Trial {
    /**
     * Adds up what a period brings.
     *
     * @param period its number
     * @param random its randomness
     * @param counts takes what is counted
     */
    void count(int period, SplittableRandom random, long[] counts);
  }

  /** The sums over all periods. */
  long[] count(int width, Trial trial) {
    long[] seeds = new SplittableRandom(seed).longs(count).toArray();
    return IntStream.range(0, count)
        .parallel()
        .collect(
            () -> new long[width],
            (counts, period) -> trial.count(period, new SplittableRandom(seeds[period]), counts),
            Periods::add);
  }

  private static void add(long[] counts, long[] others) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += others[i];
    }
  }
}
