package org.evenhand.calibrate;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The number of events among independent trials, drawn by inverting its distribution: one uniform
 * number per draw, so that the same randomness at a slightly higher probability gives the same
 * number or a higher one. Immutable.
 */
final class Binomial {

  /** Probabilities so far below that of the most likely number are never met. */
  private static final double NEGLIGIBLE = 1e-18;

  private final int least;
  private final double[] atMost;

  private Binomial(int least, double[] atMost) {
    this.least = least;
    this.atMost = atMost;
  }

  /**
   * The distribution.
   *
   * @param trials number of trials, 0 or more
   * @param p probability of an event, in (0, 1)
   */
  static Binomial of(int trials, double p) {
    int mode = Math.min(trials, (int) ((trials + 1) * p));
    double[] relative = new double[trials + 1];
    relative[mode] = 1;
    double odds = p / (1 - p);
    int least = mode;
    for (int x = mode; x > 0 && relative[x] > NEGLIGIBLE; x--) {
      relative[x - 1] = relative[x] * x / (trials - x + 1) / odds;
      least = x - 1;
    }
    int most = mode;
    for (int x = mode; x < trials && relative[x] > NEGLIGIBLE; x++) {
      relative[x + 1] = relative[x] * (trials - x) / (x + 1) * odds;
      most = x + 1;
    }
    double[] atMost = Arrays.copyOfRange(relative, least, most + 1);
    for (int i = 1; i < atMost.length; i++) {
      atMost[i] += atMost[i - 1];
    }
    return new Binomial(least, atMost);
  }

  /** A number of events. */
  int draw(SplittableRandom random) {
    double point = random.nextDouble() * atMost[atMost.length - 1];
    int place = Arrays.binarySearch(atMost, point);
    return least + (place < 0 ? -place - 1 : Math.min(place + 1, atMost.length - 1));
  }
}
