package org.evenhand.stat;

import java.util.Arrays;

/**
 * The distribution of the group's events when every margin of the 2 x 2 table is held fixed:
 * Fisher's noncentral hypergeometric distribution.
 *
 * <p>Probabilities are built from the mode outwards by the ratio of neighbours and the walk ends
 * where the rest can no longer be seen in the sum. So the cost grows with the standard deviation of
 * the count, not with the counts, and counts of any size that a long holds are taken.
 */
final class ConditionalCount {
  private static final double UNSEEN = 1e-18;
  private static final double TIE = 1 + 1e-7;

  private final double n1;
  private final double n2;
  private final double events;
  private final double odds;
  private final long least;
  private final long most;
  private final long mode;

  ConditionalCount(TwoByTwo margins, double oddsRatio) {
    n1 = margins.n1();
    n2 = margins.n2();
    events = margins.events();
    odds = oddsRatio;
    least = least(margins);
    most = most(margins);
    mode = findMode();
  }

  /** The fewest events that the group can have under these margins. */
  static long least(TwoByTwo margins) {
    return Math.max(0, margins.events() - margins.n2());
  }

  /** The most events that the group can have under these margins. */
  static long most(TwoByTwo margins) {
    return Math.min(margins.n1(), margins.events());
  }

  double mean() {
    double all = 0;
    double moment = 0;
    double weight = 1;
    for (long k = mode; k <= most && weight > UNSEEN * all; k++) {
      all += weight;
      moment += weight * (k - mode);
      weight *= stepUp(k);
    }
    weight = mode > least ? 1 / stepUp(mode - 1) : 0;
    for (long k = mode - 1; k >= least && weight > UNSEEN * all; k--) {
      all += weight;
      moment += weight * (k - mode);
      weight /= k > least ? stepUp(k - 1) : 1;
    }
    return mode + moment / all;
  }

  /** The probabilities of all counts from the fewest to the most. */
  double[] probabilities() {
    double[] weights = new double[Math.toIntExact(most - least + 1)];
    int middle = Math.toIntExact(mode - least);
    weights[middle] = 1;
    for (int i = middle; i + 1 < weights.length; i++) {
      weights[i + 1] = weights[i] * stepUp(least + i);
    }
    for (int i = middle; i > 0; i--) {
      weights[i - 1] = weights[i] / stepUp(least + i - 1);
    }
    double all = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> weight / all).toArray();
  }

  double probability(long count) {
    return weight(count) / sumUpFrom(least);
  }

  double atLeast(long count) {
    return sumUpFrom(count) / sumUpFrom(least);
  }

  /** The probability of all counts that are no more probable than this one. */
  double asImprobableAs(long count) {
    double threshold = weight(count) * TIE;
    double sum = 0;
    double weight = 1;
    for (long k = mode; k <= most && isSeen(weight, sum); k++) {
      sum += weight <= threshold ? weight : 0;
      weight *= stepUp(k);
    }
    weight = mode > least ? 1 / stepUp(mode - 1) : 0;
    double below = 0;
    for (long k = mode - 1; k >= least && isSeen(weight, below); k--) {
      below += weight <= threshold ? weight : 0;
      weight /= k > least ? stepUp(k - 1) : 1;
    }
    return Math.min(1, (sum + below) / sumUpFrom(least));
  }

  /** Below the normal numbers a weight stops falling and a walk would never end. */
  private static boolean isSeen(double weight, double sum) {
    return weight > Math.max(Double.MIN_NORMAL, UNSEEN * sum);
  }

  /** How many times as probable the next count is. */
  private double stepUp(long count) {
    return odds * (n1 - count) / (count + 1) * ((events - count) / (n2 - events + count + 1));
  }

  private long findMode() {
    long low = least;
    long high = most;
    while (low < high) {
      long middle = low + (high - low) / 2;
      if (stepUp(middle) < 1) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The probability of a count as a multiple of that of the mode. */
  private double weight(long count) {
    double weight = 1;
    for (long k = mode; k < count && weight >= Double.MIN_NORMAL; k++) {
      weight *= stepUp(k);
    }
    for (long k = mode; k > count && weight >= Double.MIN_NORMAL; k--) {
      weight /= stepUp(k - 1);
    }
    return weight;
  }

  /** The sum of the weights of this count and all above it. */
  private double sumUpFrom(long count) {
    double sum = 0;
    double weight = weight(Math.max(count, mode));
    for (long k = Math.max(count, mode); k <= most && isSeen(weight, sum); k++) {
      sum += weight;
      weight *= stepUp(k);
    }
    weight = count < mode ? 1 / stepUp(mode - 1) : 0;
    for (long k = mode - 1; k >= count && isSeen(weight, sum); k--) {
      sum += weight;
      weight /= k > least ? stepUp(k - 1) : 1;
    }
    return sum;
  }
}
