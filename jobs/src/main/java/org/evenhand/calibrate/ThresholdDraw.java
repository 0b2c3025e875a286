package org.evenhand.calibrate;

import java.util.SplittableRandom;
import org.evenhand.measure.Thresholds;

/** At which threshold a case ends once it is settled whether it counts as sanctioned. Immutable. */
final class ThresholdDraw {

  private final int base;
  private final double[] atMost;
  private final double[] shares;

  ThresholdDraw(Thresholds thresholds, double[] shares) {
    this.base = thresholds.base();
    this.shares = shares.clone();
    atMost = shares.clone();
    for (int end = 1; end < atMost.length; end++) {
      atMost[end] += end == base + 1 ? 0 : atMost[end - 1];
    }
  }

  /** The end of one case. */
  int draw(boolean sanctioned, SplittableRandom random) {
    int end = sanctioned ? base + 1 : 0;
    int last = sanctioned ? atMost.length - 1 : base;
    if (end == last) {
      return end;
    }
    double point = random.nextDouble();
    while (end < last && point >= atMost[end]) {
      end++;
    }
    return end;
  }

  /** Adds as many cases as ended with or without a sanction. */
  void draw(int sanctioned, int others, long[] into, SplittableRandom random) {
    add(true, sanctioned, into, random);
    add(false, others, into, random);
  }

  private void add(boolean isSanctioned, int cases, long[] into, SplittableRandom random) {
    int first = isSanctioned ? base + 1 : 0;
    int last = isSanctioned ? atMost.length - 1 : base;
    if (first == last) {
      into[first] += cases;
      return;
    }
    for (int i = 0; i < cases; i++) {
      into[draw(isSanctioned, random)]++;
    }
  }

  /** Adds what is to be expected of cases at a rate, so many times over. */
  void expect(double rate, long cases, long times, long[] into) {
    long all = cases * times;
    long sanctioned = Math.round(rate * all);
    spread(base + 1, atMost.length - 1, sanctioned, into);
    spread(0, base, all - sanctioned, into);
  }

  private void spread(int first, int last, long cases, long[] into) {
    long left = cases;
    for (int end = first + 1; end <= last; end++) {
      long own = Math.min(left, Math.round(shares[end] * cases));
      into[end] += own;
      left -= own;
    }
    into[first] += left;
  }
}
