package org.evenhand.stat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.stat.Durations.Moment;

/**
 * The mean duration within a fixed span, whatever comes after it.
 *
 * <p><b>Estimates</b> the mean of the smaller of the duration and the span, and how much longer it
 * is in the group than in its reference.
 *
 * <p><b>Formula.</b> The area under the product-limit curve from 0 to the span {@code τ}: {@code Σ
 * S(t) · length}. With {@code A} the area from the time of each event to {@code τ}, its variance is
 * {@code Σ A² d / (n (n-d))}; the difference of two has the sum of their variances. Limits: {@code
 * estimate ± z · standard error}, those of a mean drawn in to [0, τ] and those of a difference to
 * [-τ, τ].
 *
 * <p><b>Inputs.</b> Durations in any unit; competing events count as censored. A span above 0, a
 * level in (0, 1).
 *
 * <p><b>Result.</b> A time in [0, τ], or a difference in [-τ, τ], in the unit of the durations.
 *
 * <p><b>Special cases.</b> Not estimable if the longest observation is shorter than the span and
 * the curve has not reached 0, or without a subject. No interval where the variance is 0.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if the span is not above 0 or the level is not
 * in (0, 1).
 *
 * <p><b>Source.</b> Irwin, Journal of Hygiene 47 (1949) 188; Royston and Parmar, BMC Medical
 * Research Methodology 13 (2013) 152.
 *
 * <p><b>Agrees with</b> R 4.2 {@code print(survfit(...), rmean = span)}, package survival 3.5.
 * <b>Differs from</b> R in that the last height is never drawn on beyond the longest observation.
 */
public final class RestrictedMean {

  /** An estimate with its variance, or why there is none. */
  private record Area(double mean, double variance, Optional<Reason> unknown) {}

  private RestrictedMean() {}

  /**
   * The mean within the span.
   *
   * @param durations the observations
   * @param span above 0
   * @param level confidence level, a proportion in (0, 1)
   * @return a time in [0, span]; not estimable without a subject or if nobody was observed for so
   *     long
   * @throws IllegalArgumentException if the span is not above 0 or the level is not in (0, 1)
   */
  public static Value of(Durations durations, long span, double level) {
    Area area = area(durations, span);
    return area.unknown()
        .map(Value::notEstimable)
        .orElseGet(() -> value(area.mean(), area.variance(), new Range(0, span), level));
  }

  /**
   * The mean of the group minus that of the reference.
   *
   * @param group the observations of the group
   * @param reference those of its reference
   * @param span above 0
   * @param level confidence level, a proportion in (0, 1)
   * @return a difference in [-span, span]; not estimable if either mean is not
   * @throws IllegalArgumentException if the span is not above 0 or the level is not in (0, 1)
   */
  public static Value difference(Durations group, Durations reference, long span, double level) {
    StandardNormal.checkLevel(level);
    Area one = area(group, span);
    Area other = area(reference, span);
    return Stream.of(one, other)
        .flatMap(area -> area.unknown().stream())
        .findFirst()
        .map(Value::notEstimable)
        .orElseGet(
            () ->
                value(
                    one.mean() - other.mean(),
                    one.variance() + other.variance(),
                    new Range(-span, span),
                    level));
  }

  private record Range(double least, double most) {}

  private static Value value(double estimate, double variance, Range range, double level) {
    double half = StandardNormal.twoSided(level) * Math.sqrt(variance);
    if (half == 0) {
      return Value.of(estimate);
    }
    double lower = Math.max(range.least(), estimate - half);
    return Value.of(estimate, new Interval(lower, Math.min(range.most(), estimate + half), level));
  }

  private static Area area(Durations durations, long span) {
    if (span <= 0) {
      throw new IllegalArgumentException("a span must be above 0: " + span);
    }
    List<SurvivalStep> steps = SurvivalStep.of(durations, Moment::events);
    Optional<Reason> unknown = KaplanMeier.unknown(durations, steps, span);
    double area = 0;
    double variance = 0;
    double end = span;
    for (int i = steps.size() - 1; i >= 0; i--) {
      SurvivalStep step = steps.get(i);
      double length = Math.max(0, end - step.time());
      area += step.survival() * length;
      end = Math.min(end, step.time());
      if (area > 0) {
        variance += area * area * SurvivalStep.term(step.moment().events(), step.atRisk());
      }
    }
    return new Area(area + end, variance, unknown);
  }
}
