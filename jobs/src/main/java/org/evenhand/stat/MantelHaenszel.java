package org.evenhand.stat;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One comparison of like with like over several strata: the Mantel-Haenszel odds ratio, rate ratio
 * and rate difference.
 *
 * <p><b>Estimates</b> the odds ratio, ratio or difference of the probabilities of an event in the
 * group and in its reference within strata, if it is the same in all of them.
 *
 * <p><b>Formula.</b> Per stratum {@code a = x1, b = n1 - x1, c = x2, d = n2 - x2, n = n1 + n2}.
 * Odds ratio {@code Σ(ad/n) / Σ(bc/n)}; rate ratio {@code Σ(a n2/n) / Σ(c n1/n)}; rate difference
 * {@code Σ((a n2 - c n1)/n) / Σ(n1 n2/n)}. The limits of the ratios are those of their logarithms,
 * with the variances of Robins, Breslow and Greenland and of Greenland and Robins; those of the
 * difference use Sato's variance, which holds for few large and for many sparse strata.
 *
 * <p><b>Inputs.</b> A list of 2 x 2 tables in any order, of counts or of expected numbers. A
 * stratum in which one of the two is empty says nothing about the comparison and is left out; see
 * {@link #comparable}.
 *
 * <p><b>Result.</b> A ratio of at least 0, or a difference in [-1, 1] with limits drawn in to that
 * range.
 *
 * <p><b>Special cases.</b> A ratio of 0 and an estimate without variance come without an interval.
 * Not estimable without a comparable stratum or if the denominator of a ratio is 0.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if the level is not in (0, 1).
 *
 * <p><b>Source.</b> Mantel and Haenszel, JNCI 22 (1959) 719; Robins, Breslow and Greenland,
 * Biometrics 42 (1986) 311; Greenland and Robins, Biometrics 41 (1985) 55; Sato, Biometrics 45
 * (1989) 1323.
 *
 * <p><b>Agrees with</b> {@code metafor::rma.mh} 3.8-1 and, for the odds ratio, R 4.2 {@code
 * mantelhaen.test}. <b>Differs from</b> metafor in that an interval of no width is not given and
 * that the limits of a difference do not leave [-1, 1].
 */
public final class MantelHaenszel {
  private static final double ROUNDING = 1e-12;

  private MantelHaenszel() {}

  /** The strata in which both the group and the reference have a trial, in the same order. */
  public static <T extends TwoProportions> List<T> comparable(List<T> strata) {
    return strata.stream().filter(TwoProportions::isComparable).toList();
  }

  /**
   * The Mantel-Haenszel odds ratio.
   *
   * @param strata one table per stratum
   * @param level confidence level, a proportion in (0, 1)
   * @return a ratio of at least 0; 0 without an interval if no comparable stratum has both an event
   *     in the group and a trial without one in the reference; not estimable without a comparable
   *     stratum or if none has both an event in the reference and a trial without one in the group
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  public static Value oddsRatio(List<? extends TwoProportions> strata, double level) {
    StandardNormal.checkLevel(level);
    List<? extends TwoProportions> used = comparable(strata);
    if (used.isEmpty()) {
      return noComparableStratum();
    }
    double r = sum(used, MantelHaenszel::concordant);
    double s = sum(used, MantelHaenszel::discordant);
    if (s == 0) {
      return Value.notEstimable(Reason.NO_FINITE_ODDS_RATIO_IN_ANY_STRATUM);
    }
    double pr = sum(used, t -> shareConcordant(t) * concordant(t));
    double qs = sum(used, t -> (1 - shareConcordant(t)) * discordant(t));
    double mixed =
        sum(
            used,
            t -> shareConcordant(t) * discordant(t) + (1 - shareConcordant(t)) * concordant(t));
    double variance = (pr / r / r + mixed / r / s + qs / s / s) / 2;
    return NormalInterval.ofRatio(r / s, variance, level);
  }

  /**
   * The Mantel-Haenszel rate ratio.
   *
   * @param strata one table per stratum
   * @param level confidence level, a proportion in (0, 1)
   * @return a ratio of at least 0; without an interval if it is 0 or if every trial was an event;
   *     not estimable without a comparable stratum or without an event in the reference in any of
   *     them
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  public static Value rateRatio(List<? extends TwoProportions> strata, double level) {
    StandardNormal.checkLevel(level);
    List<? extends TwoProportions> used = comparable(strata);
    if (used.isEmpty()) {
      return noComparableStratum();
    }
    double r = sum(used, t -> weight(t) * t.groupRate());
    double s = sum(used, t -> weight(t) * t.referenceRate());
    if (s == 0) {
      return Value.notEstimable(Reason.NO_EVENT_IN_REFERENCE);
    }
    return NormalInterval.ofRatio(r / s, varianceOfLogRateRatio(used), level);
  }

  /**
   * Greenland and Robins' variance of the logarithm of the rate ratio; neither 0 nor finite if the
   * ratio is 0 or has no value.
   */
  public static double varianceOfLogRateRatio(List<? extends TwoProportions> used) {
    double r = sum(used, t -> weight(t) * t.groupRate());
    double s = sum(used, t -> weight(t) * t.referenceRate());
    double spread =
        sum(
            used,
            t ->
                (concordant(t) * t.groupTrials() + discordant(t) * t.referenceTrials())
                    / trials(t));
    return spread / r / s;
  }

  /**
   * The Mantel-Haenszel rate difference.
   *
   * @param strata one table per stratum
   * @param level confidence level, a proportion in (0, 1)
   * @return a difference in [-1, 1] with limits in [-1, 1]; without an interval if its variance is
   *     0, as it is without any event; not estimable without a comparable stratum
   * @throws IllegalArgumentException if the level is not in (0, 1)
   */
  public static Value rateDifference(List<? extends TwoProportions> strata, double level) {
    StandardNormal.checkLevel(level);
    List<? extends TwoProportions> used = comparable(strata);
    if (used.isEmpty()) {
      return noComparableStratum();
    }
    return NormalInterval.ofDifference(difference(used), varianceOfDifference(used), level);
  }

  private static double difference(List<? extends TwoProportions> used) {
    double weighted = sum(used, t -> weight(t) * (t.groupRate() - t.referenceRate()));
    return weighted / sum(used, MantelHaenszel::weight);
  }

  /** The variance of the rate difference of comparable strata; exactly 0 if it vanishes. */
  static double varianceOfDifference(List<? extends TwoProportions> used) {
    double weights = sum(used, MantelHaenszel::weight);
    double tilt = difference(used) * sum(used, MantelHaenszel::tilt);
    double spread = sum(used, MantelHaenszel::spread);
    double variance = tilt + spread;
    boolean vanishes = variance <= ROUNDING * (Math.abs(tilt) + spread);
    return vanishes ? 0 : variance / weights / weights;
  }

  static Value noComparableStratum() {
    return Value.notEstimable(Reason.NO_COMMON_STRATUM);
  }

  static <T> double sum(List<T> strata, ToDoubleFunction<? super T> term) {
    return strata.stream().mapToDouble(term).sum();
  }

  /** {@code n1 n2 / n}. */
  private static double weight(TwoProportions t) {
    return t.groupTrials() / trials(t) * t.referenceTrials();
  }

  /** {@code ad/n}. */
  private static double concordant(TwoProportions t) {
    return t.groupEvents() / trials(t) * (t.referenceTrials() - t.referenceEvents());
  }

  /** {@code bc/n}. */
  private static double discordant(TwoProportions t) {
    return (t.groupTrials() - t.groupEvents()) / trials(t) * t.referenceEvents();
  }

  /** {@code (a+d)/n}. */
  private static double shareConcordant(TwoProportions t) {
    return (t.groupEvents() + (t.referenceTrials() - t.referenceEvents())) / trials(t);
  }

  /** Sato's {@code (n1² c - n2² a + n1 n2 (n2-n1)/2) / n²}. */
  private static double tilt(TwoProportions t) {
    double share1 = t.groupTrials() / trials(t);
    double share2 = t.referenceTrials() / trials(t);
    return share1 * share1 * t.referenceEvents()
        - share2 * share2 * t.groupEvents()
        + share1 * share2 * (t.referenceTrials() - t.groupTrials()) / 2;
  }

  /** Sato's {@code (ad + cb) / 2n}. */
  private static double spread(TwoProportions t) {
    return (concordant(t) + discordant(t)) / 2;
  }

  private static double trials(TwoProportions t) {
    return t.groupTrials() + t.referenceTrials();
  }
}
