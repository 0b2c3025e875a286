package org.evenhand.stat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * What a comparison of two rates within strata could have seen, from its margins alone.
 *
 * <p><b>Estimates</b> the nearest ratio to 1, on either side, of the group's rate to its
 * reference's that the test of Mantel and Haenszel's score would detect with the wanted power, if
 * the ratio were the same in every stratum.
 *
 * <p><b>Formula.</b> Per stratum {@code n1, n2} trials and {@code m} events in {@code n = n1 + n2}.
 * At ratio {@code R} the rates that leave {@code m} as it is are {@code p2 = m/(n2 + R n1)} and
 * {@code p1 = R p2}. The score {@code S = Σ (n2 x1 - n1 x2)/n} then has mean {@code μ(R) = Σ n1 n2
 * (p1 - p2)/n} and variance {@code V(R) = Σ n1 n2 (n2 p1 q1 + n1 p2 q2)/n²}. The test of
 * independent trials rejects beyond {@code c = z(α/2) √V0}, {@code V0 = Σ n1 n2 m (n - m)/(n²
 * (n-1))}, and the answer solves {@code |μ(R)| = c + z(β) √V(R)}. The test of linked trials has a
 * variance of its own and design effect {@code d}: it rejects beyond {@code c = |μ(R0)|} with
 * {@code |μ(R0)| = t(α/2) √(d V(R0))}, and the answer solves {@code |μ(R)| = c + t(β) √(d V(R))}.
 * Near 1 both are {@code ln R = ± (t(α/2) + t(β)) √(d V0) / Σ n1 n2 m/n²}.
 *
 * <p><b>Inputs.</b> One 2 x 2 table per stratum, of which only the margins are looked at: who had
 * the events does not matter. A test with its error rate and power; for linked trials with the
 * design effect of their clusters and the degrees of freedom of its t distribution.
 *
 * <p><b>Result.</b> A ratio above 1, or one in [0, 1).
 *
 * <p><b>Special cases.</b> A rate that would leave [0, 1] stays at its end and the other follows
 * from {@code m}. Not estimable without a comparable stratum, without both outcomes in any, or if
 * even the largest difference that the margins allow would go unseen.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if error rate or power are no proportions, the
 * power does not exceed the error rate, or design effect or degrees of freedom are not above 0.
 *
 * <p><b>Source.</b> Mantel and Haenszel, JNCI 22 (1959) 719; Woolson, Bean and Rojas, Biometrics 42
 * (1986) 927; Bloom, Evaluation Review 19 (1995) 547, for the t quantiles; Kish, Survey Sampling
 * (1965), for the design effect.
 *
 * <p><b>Agrees with</b> {@code uniroot} in R 4.2, and with the power of {@code mantelhaen.test} in
 * simulated tables of known ratio to 2 points; to 3 with fewer than 50 clusters on a side, and
 * above the wanted power where hardly an event is left. <b>Differs from</b> {@code power.prop.test}
 * in that there are strata, and that the margins and not the reference's rate are held.
 */
public final class DetectableRatio {
  private static final double FARTHEST = 700;

  private final List<TwoByTwo> strata;
  private final Test test;
  private final int side;

  /**
   * A two-sided test of the score.
   *
   * @param alpha its error rate, in (0, 1)
   * @param power the chance to detect what is there, in (alpha, 1)
   * @param linked whether it takes the variance of the score from clusters
   * @param designEffect how many times as large that is as the variance of independent trials
   * @param degreesOfFreedom of the t distribution that it is referred to; infinite for the normal
   */
  public record Test(
      double alpha, double power, boolean linked, double designEffect, double degreesOfFreedom) {

    /**
     * @throws IllegalArgumentException if a number is outside its range
     */
    public Test {
      if (!(alpha > 0 && alpha < power && power < 1)) {
        throw new IllegalArgumentException(
            "alpha and power must be proportions, the power the larger: " + alpha + ", " + power);
      }
      if (!(designEffect > 0 && degreesOfFreedom > 0) || Double.isInfinite(designEffect)) {
        throw new IllegalArgumentException(
            "design effect and degrees of freedom must be above 0: %s, %s"
                .formatted(designEffect, degreesOfFreedom));
      }
    }

    /** The test of trials that have nothing to do with each other. */
    public static Test ofIndependent(double alpha, double power) {
      return new Test(alpha, power, false, 1, Double.POSITIVE_INFINITY);
    }

    /** The test of trials in clusters. */
    public static Test ofLinked(double alpha, double power, double designEffect, double df) {
      return new Test(alpha, power, true, designEffect, df);
    }

    private double exceededWith(double probability) {
      return Double.isInfinite(degreesOfFreedom)
          ? StandardNormal.exceededWith(probability)
          : TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(probability);
    }
  }

  private DetectableRatio(List<TwoByTwo> strata, Test test, int side) {
    this.strata = strata;
    this.test = test;
    this.side = side;
  }

  /**
   * The smallest ratio above 1 that the test would detect.
   *
   * @param strata one table per stratum
   * @param test the test
   * @return a ratio above 1; not estimable where the special cases say so
   */
  public static Value above(List<TwoByTwo> strata, Test test) {
    return of(strata, test, 1);
  }

  /**
   * The largest ratio below 1 that the test would detect.
   *
   * @param strata one table per stratum
   * @param test the test
   * @return a ratio in [0, 1); not estimable where the special cases say so
   */
  public static Value below(List<TwoByTwo> strata, Test test) {
    return of(strata, test, -1);
  }

  private static Value of(List<TwoByTwo> strata, Test test, int side) {
    List<TwoByTwo> used = MantelHaenszel.comparable(strata);
    if (used.isEmpty()) {
      return MantelHaenszel.noComparableStratum();
    }
    List<TwoByTwo> telling = used.stream().filter(TwoByTwo::hasBothOutcomes).toList();
    if (telling.isEmpty()) {
      return Value.notEstimable(Reason.ONE_OUTCOME_IN_EVERY_STRATUM);
    }
    return new DetectableRatio(telling, test, side).solved();
  }

  private Value solved() {
    OptionalDouble rejected = rejectedBeyond();
    double wanted = test.exceededWith(1 - test.power());
    OptionalDouble log =
        rejected.isEmpty()
            ? rejected
            : root(at -> mean(at) - rejected.getAsDouble() - wanted * deviation(at));
    return log.isEmpty()
        ? Value.notEstimable(Reason.NO_DIFFERENCE_SEEN)
        : Value.of(Math.exp(side * log.getAsDouble()));
  }

  /** The score that the test rejects beyond, if any score can be so large. */
  private OptionalDouble rejectedBeyond() {
    double critical = test.exceededWith(test.alpha() / 2);
    if (test.linked()) {
      OptionalDouble log = root(at -> mean(at) - critical * deviation(at));
      return log.isEmpty() ? log : OptionalDouble.of(mean(log.getAsDouble()));
    }
    double variance = MantelHaenszel.sum(strata, CochranMantelHaenszel::variance);
    return OptionalDouble.of(critical * Math.sqrt(variance));
  }

  /**
   * Where the function, below 0 at first, reaches it; on the scale of the logarithm. The short
   * formula says where to begin, so that the steps do not grow with the trials.
   */
  private OptionalDouble root(DoubleUnaryOperator function) {
    double steepness =
        MantelHaenszel.sum(
            strata, t -> (double) t.n1() / t.trials() * t.n2() / t.trials() * t.events());
    double wide = test.exceededWith(test.alpha() / 2) + test.exceededWith(1 - test.power());
    double far = Math.min(1, 2 * wide * deviation(0) / steepness);
    double near = 0;
    while (function.applyAsDouble(far) < 0) {
      if (far >= FARTHEST) {
        return OptionalDouble.empty();
      }
      near = far;
      far = Math.min(2 * far, FARTHEST);
    }
    return OptionalDouble.of(Root.between(near, far, function::applyAsDouble));
  }

  /** The distance from 0 of the mean of the score, at this distance from 1 of the log ratio. */
  private double mean(double log) {
    double ratio = Math.exp(side * log);
    return side * MantelHaenszel.sum(strata, t -> mean(t, rate(t, ratio)));
  }

  private double deviation(double log) {
    double ratio = Math.exp(side * log);
    double variance = MantelHaenszel.sum(strata, t -> variance(t, rate(t, ratio)));
    return Math.sqrt(test.designEffect() * Math.max(0, variance));
  }

  /** The group's rate at this ratio that leaves the number of events as it is. */
  private static double rate(TwoByTwo t, double ratio) {
    double rate = t.events() / (t.n2() / ratio + t.n1());
    double least = Math.max(0, (double) (t.events() - t.n2()) / t.n1());
    double most = Math.min(1, (double) t.events() / t.n1());
    return Math.min(most, Math.max(least, rate));
  }

  private static double referenceRate(TwoByTwo t, double rate) {
    return Math.min(1, Math.max(0, (t.events() - t.n1() * rate) / t.n2()));
  }

  private static double mean(TwoByTwo t, double rate) {
    return (double) t.n1() / t.trials() * t.n2() * (rate - referenceRate(t, rate));
  }

  private static double variance(TwoByTwo t, double rate) {
    double own = t.n2() * rate * (1 - rate);
    double other = t.n1() * referenceRate(t, rate) * (1 - referenceRate(t, rate));
    return (double) t.n1() / t.trials() * t.n2() / t.trials() * (own + other);
  }
}
