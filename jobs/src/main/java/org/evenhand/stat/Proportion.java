package org.evenhand.stat;

/** Events among trials, checked. */
record Proportion(long x, long n) {

  Proportion {
    if (x < 0 || x > n) {
      throw new IllegalArgumentException(
          "events must lie between 0 and trials: %d of %d".formatted(x, n));
    }
  }

  double value() {
    return (double) x / n;
  }

  /** The variance of the estimated proportion, {@code p(1-p)/n}. */
  double variance() {
    return value() * (n - x) / n / n;
  }

  /** The answer if there is no trial. */
  Value notEstimable() {
    return Value.notEstimable(Reason.NO_TRIAL);
  }
}
