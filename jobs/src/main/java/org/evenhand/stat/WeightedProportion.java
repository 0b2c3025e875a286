package org.evenhand.stat;

/**
 * A proportion of trials that do not count alike.
 *
 * <p><b>Estimates</b> the probability of an event where each trial counts as often as its weight
 * says, such as a case as often as it was reported.
 *
 * <p><b>Formula.</b> {@code p = Σ w x / Σ w n}. The limits are those of the score interval for
 * {@code p} among {@code n* = (Σ w n)² / Σ w² n} trials: the weights of one trial are not
 * independent, and {@code n*} is the number of equal trials that would tell as much.
 *
 * <p><b>Inputs.</b> One weight of at least 0 per kind of trial, with the events and the trials that
 * have it; a level in (0, 1).
 *
 * <p><b>Result.</b> A proportion in [0, 1] with limits in [0, 1]; {@code n*} is at least 1 and at
 * most the number of trials.
 *
 * <p><b>Special cases.</b> With equal weights it is the plain proportion with its score interval.
 * Not estimable if no trial has a weight above 0.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if the lists differ in length, a weight is
 * negative, {@code 0 <= x <= n} does not hold or the level is not in (0, 1).
 *
 * <p><b>Source.</b> Kish, Survey Sampling (1965), section 11.7; Wilson, JASA 22 (1927) 209; Korn
 * and Graubard, Survey Methodology 24 (1998) 193, for intervals with an effective size.
 *
 * <p><b>Agrees with</b> R 4.2 {@code weighted.mean} and {@code prop.test(p * n, n, correct =
 * FALSE)} at the effective size.
 */
public final class WeightedProportion {

  private WeightedProportion() {}

  /**
   * The weighted proportion with its interval.
   *
   * @param weights one weight of at least 0 per kind of trial
   * @param events events among the trials of each kind
   * @param trials trials of each kind
   * @param level confidence level, a proportion in (0, 1)
   * @return a proportion in [0, 1] with limits in [0, 1]; not estimable if no trial has a weight
   *     above 0
   * @throws IllegalArgumentException if the lists differ in length, a weight is negative, a count
   *     is not {@code 0 <= x <= n} or the level is not in (0, 1)
   */
  public static Value of(long[] weights, long[] events, long[] trials, double level) {
    StandardNormal.checkLevel(level);
    check(weights, events, trials);
    double size = size(weights, trials);
    if (size == 0) {
      return Value.notEstimable(Reason.NO_WEIGHT);
    }
    double p = sum(weights, events, 1) / sum(weights, trials, 1);
    return Value.of(p, WilsonInterval.limits(p * size, size, level));
  }

  /**
   * The number of equally weighted trials that would tell as much.
   *
   * @param weights one weight of at least 0 per kind of trial
   * @param trials trials of each kind
   * @return at least 1 and at most the number of trials; not estimable if no trial has a weight
   *     above 0
   * @throws IllegalArgumentException if the lists differ in length or a number is negative
   */
  public static Value effectiveSize(long[] weights, long[] trials) {
    check(weights, trials, trials);
    double size = size(weights, trials);
    return size == 0 ? Value.notEstimable(Reason.NO_WEIGHT) : Value.of(size);
  }

  private static void check(long[] weights, long[] events, long[] trials) {
    boolean fits = weights.length == events.length && events.length == trials.length;
    for (int i = 0; fits && i < weights.length; i++) {
      fits = weights[i] >= 0 && events[i] >= 0 && events[i] <= trials[i];
    }
    if (!fits) {
      throw new IllegalArgumentException(
          "each weight needs its events and trials, 0 <= x <= n, and none is negative");
    }
  }

  private static double size(long[] weights, long[] trials) {
    double total = sum(weights, trials, 1);
    return total == 0 ? 0 : total * total / sum(weights, trials, 2);
  }

  private static double sum(long[] weights, long[] counts, int power) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += Math.pow(weights[i], power) * counts[i];
    }
    return sum;
  }
}
