package org.evenhand.stat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.stat.Durations.Moment;

/**
 * The cumulative incidence of an event that others can forestall.
 *
 * <p><b>Estimates</b> the probability that the event has come by a time, where subjects with a
 * competing event can no longer have it.
 *
 * <p><b>Formula.</b> {@code I(t) = Σ S(t-) d₁/n} over the times up to {@code t} with {@code d₁}
 * such events among {@code n} subjects still observed, {@code S(t-)} the product-limit curve of any
 * event just before. With {@code d} events of any kind the variance is {@code Σ (I(t)-I)² d/(n
 * (n-d)) + Σ S(t-)² d₁ (n-d₁)/n³ - 2 Σ (I(t)-I) S(t-) d₁/n²}. Limits: {@code I^exp(±z se / (I ln
 * I))}, symmetric on the scale of {@code ln(-ln I)}; those of a difference {@code estimate ± z
 * √(sum of the variances)}, drawn in to [-1, 1].
 *
 * <p><b>Inputs.</b> Durations with events, competing events and censored observations. A time of at
 * least 0, a level in (0, 1).
 *
 * <p><b>Result.</b> A probability in [0, 1], or a difference of two in [-1, 1].
 *
 * <p><b>Special cases.</b> Not estimable beyond the longest observation unless everybody had an
 * event by then, or without a subject. An incidence of 0 or 1 has no interval. Without competing
 * events it is one minus the Kaplan-Meier curve.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if the time is negative or the level is not in
 * (0, 1).
 *
 * <p><b>Source.</b> Aalen and Johansen, Scandinavian Journal of Statistics 5 (1978) 141; Marubini
 * and Valsecchi, Analysing Survival Data from Clinical Trials and Observational Studies, 10.
 *
 * <p><b>Agrees with</b> R 4.2 {@code survfit(Surv(time, factor), conf.type = "log-log")}, package
 * survival 3.5, also in its standard error. <b>Differs from</b> {@code cmprsk::cuminc}, whose
 * variance is Aalen's and a little larger in small samples; the estimate is the same.
 */
public final class AalenJohansen {

  /** An estimate with its variance, or why there is none. */
  private record Incidence(double value, double variance, Optional<Reason> unknown) {}

  private AalenJohansen() {}

  /**
   * The share with the event by a time.
   *
   * @param durations the observations
   * @param time at least 0
   * @param level confidence level, a proportion in (0, 1)
   * @return a proportion in [0, 1], with an interval unless it is 0 or 1; not estimable without a
   *     subject or if nobody was observed for so long
   * @throws IllegalArgumentException if the time is negative or the level is not in (0, 1)
   */
  public static Value of(Durations durations, long time, double level) {
    double z = StandardNormal.twoSided(level);
    Incidence incidence = incidence(durations, time);
    if (incidence.unknown().isPresent()) {
      return Value.notEstimable(incidence.unknown().get());
    }
    double share = incidence.value();
    if (share == 0 || share == 1 || incidence.variance() == 0) {
      return Value.of(share);
    }
    double factor = Math.exp(-z * Math.sqrt(incidence.variance()) / (share * Math.log(share)));
    return Value.of(
        share, new Interval(Math.pow(share, factor), Math.pow(share, 1 / factor), level));
  }

  /**
   * The share of the group minus that of the reference by a time.
   *
   * @param group the observations of the group
   * @param reference those of its reference
   * @param time at least 0
   * @param level confidence level, a proportion in (0, 1)
   * @return a difference in [-1, 1]; not estimable if either share is not
   * @throws IllegalArgumentException if the time is negative or the level is not in (0, 1)
   */
  public static Value difference(Durations group, Durations reference, long time, double level) {
    StandardNormal.checkLevel(level);
    Incidence one = incidence(group, time);
    Incidence other = incidence(reference, time);
    return Stream.of(one, other)
        .flatMap(incidence -> incidence.unknown().stream())
        .findFirst()
        .map(Value::notEstimable)
        .orElseGet(
            () ->
                NormalInterval.ofDifference(
                    one.value() - other.value(), one.variance() + other.variance(), level));
  }

  private static Incidence incidence(Durations durations, long time) {
    KaplanMeier.checkTime(time);
    List<SurvivalStep> steps = SurvivalStep.of(durations, Moment::ended);
    Optional<Reason> unknown = KaplanMeier.unknown(durations, steps, time);
    List<SurvivalStep> used = steps.stream().filter(step -> step.time() <= time).toList();
    List<Double> heights = new ArrayList<>();
    double incidence = 0;
    for (SurvivalStep step : used) {
      incidence += step.before() * step.moment().events() / step.atRisk();
      heights.add(incidence);
    }
    double variance = 0;
    for (int i = 0; i < used.size(); i++) {
      variance += term(used.get(i), incidence - heights.get(i));
    }
    return new Incidence(Math.min(1, incidence), Math.max(0, variance), unknown);
  }

  /** What a step adds to the variance, with the incidence that is still to come after it. */
  private static double term(SurvivalStep step, double toCome) {
    double n = step.atRisk();
    double events = step.moment().events();
    double own = step.before() / n * (step.before() / n) * events * (n - events) / n;
    if (step.survival() == 0) {
      return own;
    }
    return toCome * toCome * SurvivalStep.term(step.moment().ended(), step.atRisk())
        + own
        - 2 * toCome * step.before() * events / n / n;
  }
}
