package org.evenhand.run.calibration;

import java.util.Optional;

/**
 * Looks for the gap that is found in four of five periods. The share found rises with the gap as a
 * normal distribution does whose standard deviation is the standard error of the gap; from a share
 * near four of five, that tells how far away the gap is. Two looks at different periods are
 * averaged.
 *
 * @param shares the share of periods in which a gap is found
 * @param error standard error of the gap, a proportion
 */
record Search(Shares shares, double error) {

  private static final double WANTED = 0.8;
  private static final double LARGEST = 0.9;
  private static final double WIDER = 1.5;

  /** Below this share the distance to four of five cannot be told. */
  private static final double SEEN = 0.3;

  /** Standard errors that a gap must measure: some 2.5 to be found, 0.84 for four of five. */
  private static final double GUESS = 3.3;

  /** A logistic curve is this much flatter than a normal one of the same slope. */
  private static final double FLATTER = 1.65;

  /** Shares are kept this far from 0 and 1, where the scale has no end. */
  private static final double EDGE = 0.01;

  /** How often a gap is found. */
  @FunctionalInterface
  interface Shares {
    /**
     * The share.
     *
     * @param gap a proportion
     * @param look other periods for each
     */
    double of(double gap, int look);
  }

  /** The gap; empty if none is found so often. */
  Optional<Double> gap() {
    double gap = Math.min(LARGEST, GUESS * error);
    double share = shares.of(gap, 0);
    while (share < SEEN && gap < LARGEST) {
      gap = Math.min(LARGEST, WIDER * gap);
      share = shares.of(gap, 0);
    }
    if (share < SEEN) {
      return Optional.empty();
    }
    double first = next(gap, share);
    double second = next(first, shares.of(first, 1));
    double both = (first + second) / 2;
    return second < LARGEST ? Optional.of(both) : Optional.empty();
  }

  private double next(double gap, double share) {
    double further = error * (score(WANTED) - score(share)) / FLATTER;
    return Math.min(LARGEST, Math.max(gap / WIDER, Math.min(gap * WIDER, gap + further)));
  }

  private static double score(double share) {
    double inside = Math.min(1 - EDGE, Math.max(EDGE, share));
    return Math.log(inside / (1 - inside));
  }
}
