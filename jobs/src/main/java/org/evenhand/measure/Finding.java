package org.evenhand.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.evenhand.message.Message;
import org.evenhand.stat.Estimated;
import org.evenhand.stat.Interval;
import org.evenhand.stat.NotEstimable;
import org.evenhand.stat.Value;
import org.evenhand.stat.WilsonInterval;

/**
 * A value that never travels alone: what it is about, its name and unit, the counts it rests on,
 * its interval, its method.
 *
 * @param key what it is about
 * @param statistic its name and unit
 * @param counts the counts it rests on
 * @param value the number, or the reason why there is none
 * @param method the procedure by name, such as {@code Wilson score} or {@code Mantel-Haenszel,
 *     Greenland-Robins variance}
 * @param counted what the counts count
 * @param adjustedPValue p-value after the plan's adjustment for multiplicity, where it is in a
 *     family
 */
public record Finding(
    FindingKey key,
    Statistic statistic,
    Counts counts,
    Value value,
    String method,
    Counted counted,
    OptionalDouble adjustedPValue) {

  /**
   * @throws IllegalArgumentException if a p-value was adjusted that is not there
   */
  public Finding {
    if (adjustedPValue.isPresent()
        && !(value instanceof Estimated tested && tested.pValue().isPresent())) {
      throw new IllegalArgumentException("adjusted without a p-value: " + statistic);
    }
  }

  /** A finding about decided cases, outside of any family. */
  public static Finding of(
      FindingKey key, Statistic statistic, Counts counts, Value value, String method) {
    return new Finding(
        key, statistic, counts, value, method, Counted.DECIDED_CASES, OptionalDouble.empty());
  }

  /** A count of such things among others. */
  public static Finding count(FindingKey key, Statistic statistic, long among, long count) {
    return of(key, statistic, Counts.of(among, count), Value.of(count), "count");
  }

  /** The share of those in the numerator, with its interval. */
  public static Finding share(FindingKey key, Tally tally, double level) {
    Value share = WilsonInterval.of(tally.sanctioned(), tally.decided(), level);
    return of(key, Statistic.RATE, tally.counts(), share, "Wilson score");
  }

  /** These findings one after the other. */
  @SafeVarargs
  public static List<Finding> all(List<Finding>... findings) {
    List<Finding> all = new ArrayList<>();
    for (List<Finding> some : findings) {
      all.addAll(some);
    }
    return all;
  }

  /** The same finding as one over these periods, in this stratum. */
  public Finding over(String window, String stratum) {
    FindingKey about =
        new FindingKey(
            window,
            key.question(),
            key.stage(),
            key.complaintCategory(),
            stratum,
            key.comparison());
    return new Finding(about, statistic, counts, value, method, counted, adjustedPValue);
  }

  /** The same finding about other things than decided cases. */
  public Finding counting(Counted things) {
    return new Finding(key, statistic, counts, value, method, things, adjustedPValue);
  }

  /** The same finding with another value. */
  public Finding with(Value other) {
    return new Finding(key, statistic, counts, other, method, counted, adjustedPValue);
  }

  /** The same finding with its adjusted p-value. */
  public Finding withAdjustedPValue(double p) {
    return new Finding(key, statistic, counts, value, method, counted, OptionalDouble.of(p));
  }

  /** The estimate; empty where there is none or it is without limit. */
  public OptionalDouble estimate() {
    return value instanceof Estimated e && Double.isFinite(e.value())
        ? OptionalDouble.of(e.value())
        : OptionalDouble.empty();
  }

  /** The lower limit of the interval; empty where there is none or the data set none. */
  public OptionalDouble lower() {
    return end(Interval::lower);
  }

  /** The upper limit of the interval; empty where there is none or the data set none. */
  public OptionalDouble upper() {
    return end(Interval::upper);
  }

  private OptionalDouble end(ToDoubleFunction<Interval> side) {
    return interval().stream().mapToDouble(side).filter(Double::isFinite).findFirst();
  }

  /** The level of the interval, where there is one. */
  public OptionalDouble level() {
    return interval().map(i -> OptionalDouble.of(i.level())).orElse(OptionalDouble.empty());
  }

  /** The p-value, where the statistic is a test or has one. */
  public OptionalDouble pValue() {
    return value instanceof Estimated e ? e.pValue() : OptionalDouble.empty();
  }

  /** Why there is no estimate, in a phrase for the committee; empty where there is one. */
  public Optional<Message> reason() {
    if (value instanceof NotEstimable none) {
      return Optional.of(Wording.of(none, counted));
    }
    return estimate().isEmpty() ? Optional.of(Wording.ofBoundless()) : Optional.empty();
  }

  /** Why an end of the interval of an estimate does not exist; empty where nothing is missing. */
  public Optional<Message> openEnd() {
    if (estimate().isEmpty()) {
      return Optional.empty();
    }
    boolean isRatio = statistic.kind() == Kind.RATIO || statistic.kind() == Kind.ODDS_RATIO;
    return interval().isEmpty() && isRatio && estimate().getAsDouble() == 0
        ? Optional.of(Wording.ofRatioWithoutRange())
        : interval().flatMap(Wording::ofOpenEnd);
  }

  /** The interval, where there is one. */
  public Optional<Interval> interval() {
    return value instanceof Estimated e ? e.interval() : Optional.empty();
  }
}
