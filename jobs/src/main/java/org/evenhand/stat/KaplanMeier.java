package org.evenhand.stat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.evenhand.stat.Durations.Moment;

/**
 * The product-limit curve of durations of which some are known only to be longer than observed.
 *
 * <p><b>Estimates</b> the probability that the event has not yet come after a time, and the time by
 * which it has come to a given share.
 *
 * <p><b>Formula.</b> {@code S(t) = Π (1 - d/n)} over the times up to {@code t} with {@code d}
 * events among {@code n} subjects still observed; subjects censored at a time count as observed at
 * it. With Greenwood's sum {@code v = Σ d / (n (n-d))} the limits are {@code S^exp(±z √v / ln S)},
 * symmetric on the scale of {@code ln(-ln S)}. A quantile is the first time at which {@code S} is
 * at most the share left; where {@code S} runs level at just that share, the middle of the level
 * stretch. Its limits are the quantiles of the two limits of the curve.
 *
 * <p><b>Inputs.</b> Durations in any unit; competing events count as censored. A time of at least
 * 0, a share in (0, 1), a level in (0, 1).
 *
 * <p><b>Result.</b> A probability in [0, 1], or a time in the unit of the durations with limits of
 * which the upper may be infinite.
 *
 * <p><b>Special cases.</b> The curve is not estimable beyond the longest observation unless it has
 * reached 0, and a quantile not unless the curve comes down to it. A height of 0 or 1 has no
 * interval. A quantile has none if no time at which the curve has limits is low enough for them.
 * Not estimable without a subject.
 *
 * <p><b>Throws.</b> {@link IllegalArgumentException} if the time is negative, or the share or the
 * level is not in (0, 1).
 *
 * <p><b>Source.</b> Kaplan and Meier, JASA 53 (1958) 457; Greenwood, Reports on Public Health and
 * Medical Subjects 33 (1926); Kalbfleisch and Prentice, The Statistical Analysis of Failure Time
 * Data, 1.4; Brookmeyer and Crowley, Biometrics 38 (1982) 29.
 *
 * <p><b>Agrees with</b> R 4.2 {@code summary(survfit(..., conf.type = "log-log"), times = t)} and
 * {@code quantile} of the same, package survival 3.5. <b>Differs from</b> {@code survfit}'s default
 * limits, which are symmetric on the scale of {@code ln S}, from its printed median, which is the
 * beginning of a level stretch that lasts to the end, and in that an upper limit that R gives as NA
 * is infinite here.
 */
public final class KaplanMeier {

  /** So that a height of one half is one half however it was multiplied together; as in R. */
  private static final double ROUNDING = Math.sqrt(Math.ulp(1.0));

  /** The steps of a curve and where it ends. */
  private record Curve(List<SurvivalStep> steps, double end) {}

  private KaplanMeier() {}

  /**
   * The share without the event after a time.
   *
   * @param durations the observations
   * @param time at least 0
   * @param level confidence level, a proportion in (0, 1)
   * @return a proportion in [0, 1], with an interval unless it is 0 or 1; not estimable without a
   *     subject or if nobody was observed for so long
   * @throws IllegalArgumentException if the time is negative or the level is not in (0, 1)
   */
  public static Value survival(Durations durations, long time, double level) {
    StandardNormal.checkLevel(level);
    checkTime(time);
    List<SurvivalStep> steps = SurvivalStep.of(durations, Moment::events);
    Optional<Reason> unknown = unknown(durations, steps, time);
    if (unknown.isPresent()) {
      return Value.notEstimable(unknown.get());
    }
    Optional<SurvivalStep> last =
        steps.stream().filter(step -> step.time() <= time).reduce((a, b) -> b);
    double height = last.map(SurvivalStep::survival).orElse(1.0);
    Optional<Interval> limits = last.flatMap(step -> limits(step, level));
    return limits.map(interval -> Value.of(height, interval)).orElse(Value.of(height));
  }

  /**
   * The time by which the event has come to a share of the subjects.
   *
   * @param durations the observations
   * @param share of the subjects, in (0, 1); one half for the median
   * @param level confidence level, a proportion in (0, 1)
   * @return a time, with limits of which the upper is infinite where the curve's upper limit never
   *     comes down so far; not estimable without a subject, without an event or if too few had one
   * @throws IllegalArgumentException if the share or the level is not in (0, 1)
   */
  public static Value quantile(Durations durations, double share, double level) {
    StandardNormal.checkLevel(level);
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException("share must lie in (0, 1): " + share);
    }
    if (durations.keys() == 0) {
      return Value.notEstimable(Reason.NOBODY_OBSERVED);
    }
    List<SurvivalStep> steps = SurvivalStep.of(durations, Moment::events);
    if (steps.isEmpty()) {
      return Value.notEstimable(Reason.ONLY_CENSORED);
    }
    double left = 1 - share;
    double end = durations.moments().get(durations.moments().size() - 1).time();
    OptionalDouble time = crossing(new Curve(steps, end), left, SurvivalStep::survival);
    if (time.isEmpty()) {
      return Value.notEstimable(Reason.TOO_FEW_OBSERVED_EVENTS);
    }
    Curve inside = new Curve(steps.stream().filter(step -> step.survival() > 0).toList(), end);
    OptionalDouble lower =
        crossing(inside, left, step -> limits(step, level).orElseThrow().lower());
    OptionalDouble upper =
        crossing(inside, left, step -> limits(step, level).orElseThrow().upper());
    return lower.isEmpty()
        ? Value.of(time.getAsDouble())
        : Value.of(
            time.getAsDouble(),
            new Interval(lower.getAsDouble(), upper.orElse(Double.POSITIVE_INFINITY), level));
  }

  static void checkTime(long time) {
    if (time < 0) {
      throw new IllegalArgumentException("a time must not be negative: " + time);
    }
  }

  /** Why nothing is known at a time, if so; the steps are those of any event. */
  static Optional<Reason> unknown(Durations durations, List<SurvivalStep> steps, long time) {
    if (durations.keys() == 0) {
      return Optional.of(Reason.NOBODY_OBSERVED);
    }
    boolean over = !steps.isEmpty() && steps.get(steps.size() - 1).survival() == 0;
    return over || durations.reach(time)
        ? Optional.empty()
        : Optional.of(Reason.NOBODY_OBSERVED_SO_LONG);
  }

  /** The limits of the curve after a step; none where it has come down to 0. */
  private static Optional<Interval> limits(SurvivalStep step, double level) {
    double height = step.survival();
    if (height == 0) {
      return Optional.empty();
    }
    double factor =
        Math.exp(StandardNormal.twoSided(level) * Math.sqrt(step.greenwood()) / -Math.log(height));
    return Optional.of(new Interval(Math.pow(height, factor), Math.pow(height, 1 / factor), level));
  }

  /** The first time at which a curve is at most so high, or the middle where it runs level. */
  private static OptionalDouble crossing(
      Curve curve, double height, ToDoubleFunction<SurvivalStep> side) {
    List<SurvivalStep> steps = curve.steps();
    for (int i = 0; i < steps.size(); i++) {
      double reached = side.applyAsDouble(steps.get(i));
      double time = steps.get(i).time();
      if (Math.abs(reached - height) < ROUNDING) {
        double end = i + 1 < steps.size() ? steps.get(i + 1).time() : curve.end();
        return OptionalDouble.of((time + end) / 2);
      }
      if (reached < height) {
        return OptionalDouble.of(time);
      }
    }
    return OptionalDouble.empty();
  }
}
